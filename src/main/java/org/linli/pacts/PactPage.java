package org.linli.pacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.WordDiff;

/**
 * A pact as everybody reads it (CULT-3).
 *
 * @param versions all that were published, the newest first
 * @param suggestions of the draft, what waits for an answer first
 * @param story the newest step first
 */
public record PactPage(
    PactLine pact,
    String drafters,
    Draft draft,
    Filing filing,
    String correction,
    List<Version> versions,
    List<Suggestion> suggestions,
    List<Step> story) {

  public PactPage {
    versions = List.copyOf(versions);
    suggestions = List.copyOf(suggestions);
    story = List.copyOf(story);
  }

  /** What holds on a day. */
  public Optional<Version> inForce(LocalDate day) {
    return versions.stream().filter(it -> !it.effectiveOn().isAfter(day)).findFirst();
  }

  /** What was published and does not hold yet. */
  public Optional<Version> coming(LocalDate day) {
    return versions.stream()
        .filter(it -> it.effectiveOn().isAfter(day))
        .min(Comparator.comparing(Version::effectiveOn));
  }

  /** The version with that number. */
  public Optional<Version> version(int number) {
    return versions.stream().filter(it -> it.version() == number).findFirst();
  }

  /** Whether there is a draft that everybody reads. */
  public boolean drafted() {
    return pact.status().drafted() && draft.shown() > 0;
  }

  /** What was said about an article. */
  public List<Suggestion> about(UUID article) {
    return suggestions.stream()
        .filter(it -> it.article().filter(article::equals).isPresent())
        .toList();
  }

  /** What was said about the whole, about what is missing, or about what is struck by now. */
  public List<Suggestion> aboutTheWhole(List<Article> articles) {
    var ids = articles.stream().map(Article::id).toList();
    return suggestions.stream().filter(it -> it.article().filter(ids::contains).isEmpty()).toList();
  }

  /** How many wait for an answer. */
  public long open() {
    return suggestions.stream().filter(it -> it.status() == SuggestionStatus.OPEN).count();
  }

  /**
   * The draft of the next version.
   *
   * @param begins its first edition
   * @param shown the last edition that was published; 0 where none was
   * @param base the version that it began from; 0 where there was none
   * @param ballot number of the ballot that decides; may be empty
   * @param question on its paper
   */
  public record Draft(int begins, int shown, int base, int round, String ballot, int question) {}

  /** When it was adopted, and where it is on file. */
  public record Filing(
      Optional<Instant> adoptedAt, Optional<LocalDate> on, String number, String with) {}

  /**
   * A version.
   *
   * @param ballot number of the ballot that decided
   * @param matter by what rule
   * @param textHash SHA-256 of its text: a line for each article, its number, a tab, its words
   */
  public record Version(
      int version,
      int edition,
      Instant publishedAt,
      LocalDate effectiveOn,
      String ballot,
      String matter,
      Instant adoptedAt,
      Optional<LocalDate> filedOn,
      String filedNumber,
      String filedWith,
      String textHash) {}

  /**
   * What somebody said; nobody reads who it was.
   *
   * @param article empty where it is about the whole, or an article that is missing
   * @param base the words that it was written for
   * @param suggested empty where something is only said
   */
  public record Suggestion(
      UUID id,
      int round,
      Optional<UUID> article,
      String base,
      String suggested,
      String said,
      Instant madeAt,
      SuggestionStatus status,
      String answer) {

    /** Word by word what would change. */
    public List<WordDiff.Piece> changes() {
      return WordDiff.of(base, suggested);
    }
  }

  /**
   * One step of its story.
   *
   * @param party who did it; may be empty
   * @param salt with which the evidence committed to what was said
   */
  public record Step(PactAction action, Instant at, String party, String note, String salt) {}
}
