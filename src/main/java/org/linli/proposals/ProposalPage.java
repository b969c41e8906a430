package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.WordDiff;

/**
 * A proposal with all that was said about it, hidden words aside.
 *
 * @param edition how often it was reworded, from 1
 * @param population by which the number of supporters was found; empty where nobody counted
 * @param reference of the meeting or ballot it was handed to, or that decided; may be empty
 * @param mergedInto which one it joined
 * @param merged those that joined it
 * @param project that it became
 * @param authors as they signed; those who were forgotten are missing
 * @param story newest first
 * @param own what the reader did here
 */
public record ProposalPage(
    ProposalLine proposal,
    ProposalText text,
    int edition,
    Optional<Integer> population,
    String reference,
    Optional<ShortNumber> mergedInto,
    List<ShortNumber> merged,
    Optional<ShortNumber> project,
    List<String> authors,
    List<Point> points,
    List<Amendment> amendments,
    List<Review> reviews,
    List<Plan> plans,
    List<Step> story,
    List<Hiding> hidings,
    Own own) {

  /** What speaks for it, or against it; those that most support first, hidden ones left out. */
  @JsonIgnore
  public List<Point> points(String side) {
    return points.stream().filter(it -> it.side().equals(side) && !it.hidden()).toList();
  }

  /** Why words on something are hidden; empty where they are not. */
  @JsonIgnore
  public Optional<Hiding> hiding(UUID subject) {
    return hidings.stream()
        .filter(it -> it.subject().equals(subject) && !it.restored().orElse(false))
        .findFirst();
  }

  /** Aspects that nobody has looked at. */
  @JsonIgnore
  public List<ReviewProposal.Aspect> unreviewed() {
    var seen = reviews.stream().map(Review::aspect).collect(Collectors.toSet());
    return Arrays.stream(ReviewProposal.Aspect.values()).filter(it -> !seen.contains(it)).toList();
  }

  /** The round that is being discussed. */
  @JsonIgnore
  public Optional<Plan> plan() {
    return plans.stream().findFirst();
  }

  @JsonIgnore
  public Optional<Plan> plan(int round) {
    return plans.stream().filter(it -> it.round() == round).findFirst();
  }

  @JsonIgnore
  public Optional<Amendment> amendment(UUID id) {
    return amendments.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** What speaks for or against it, without a name. */
  public record Point(
      UUID id, String side, String said, Instant madeAt, int supporters, boolean hidden) {}

  /**
   * Other words for it.
   *
   * @param base the wording that it was written for
   * @param suggested the whole text as it would read; empty while it is hidden
   */
  public record Amendment(
      UUID id,
      int edition,
      String base,
      String suggested,
      String why,
      Instant madeAt,
      AmendmentStatus status,
      String answer,
      Optional<Instant> answeredAt,
      boolean hidden) {

    /** What it changes, word by word. */
    @JsonIgnore
    public List<WordDiff.Piece> changes() {
      return WordDiff.of(base, suggested);
    }
  }

  /**
   * What a named reviewer says.
   *
   * @param edition the wording that they looked at
   */
  public record Review(
      ReviewProposal.Aspect aspect,
      ReviewProposal.Finding verdict,
      String reasons,
      String reviewer,
      int edition,
      Instant madeAt) {}

  /**
   * A plan of one round.
   *
   * @param width in pixels
   * @param seen what is to be seen, for those who do not see it
   */
  public record Plan(
      int round,
      String sha256,
      String thumbnailSha256,
      int width,
      int height,
      String planner,
      String changes,
      String seen,
      Instant addedAt,
      List<Remark> remarks) {

    /** Where the number of a remark is drawn, in pixels from the left; several stand in a row. */
    public double x(Remark remark) {
      var column = remark.cell().charAt(0) - 'A';
      var before = before(remark) % 3;
      return width * (6.0 * column + 1.5 + 1.5 * before) / (6 * MakeRemark.COLUMNS);
    }

    /** The same from the top. */
    public double y(Remark remark) {
      var row = remark.cell().charAt(1) - '1';
      var line = before(remark) / 3 % 2;
      return height * (4.0 * row + 1.4 + 1.6 * line) / (4 * MakeRemark.ROWS);
    }

    private int before(Remark remark) {
      return (int)
          remarks.stream()
              .filter(it -> it.cell().equals(remark.cell()) && it.number() < remark.number())
              .count();
    }
  }

  /** What was said about a place on a plan. */
  public record Remark(
      UUID id, int number, String cell, String said, Instant madeAt, boolean hidden) {}

  /**
   * One step of its story.
   *
   * @param party who did it; may be empty
   * @param salt with which the evidence committed to what was said
   */
  public record Step(ProposalAction action, Instant at, String party, String note, String salt) {}

  /**
   * That words were hidden.
   *
   * @param restored what an appeal brought; empty while there is none that was decided
   */
  public record Hiding(
      UUID id,
      HideWords.Kind kind,
      UUID subject,
      String reason,
      Instant hiddenAt,
      Optional<Instant> appealedAt,
      Optional<Boolean> restored,
      String answer) {}

  /**
   * What the reader did here; nothing of it is told to others.
   *
   * @param points that they made
   * @param supported points that they support
   * @param amendments that they suggested
   */
  public record Own(
      boolean author,
      boolean supports,
      Set<UUID> points,
      Set<UUID> supported,
      Set<UUID> amendments) {

    static final Own NOTHING = new Own(false, false, Set.of(), Set.of(), Set.of());

    public Own {
      points = Set.copyOf(points);
      supported = Set.copyOf(supported);
      amendments = Set.copyOf(amendments);
    }
  }
}
