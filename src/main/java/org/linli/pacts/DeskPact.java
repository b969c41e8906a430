package org.linli.pacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pact as those read it who draft, review and publish it.
 *
 * @param writing the articles of the edition that is being written
 * @param warned words in it that do not belong into a pact, or only with a reason
 * @param published whether anybody else reads it
 * @param submittedByReader whether the reader handed it in, so that somebody else reviews it
 */
public record DeskPact(
    PactPage page,
    List<Article> writing,
    List<Warning> warned,
    boolean published,
    boolean submittedByReader,
    Terms terms) {

  public DeskPact {
    writing = List.copyOf(writing);
    warned = List.copyOf(warned);
  }

  /** The article with that id. */
  public Optional<Article> article(UUID id) {
    return writing.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** A word that an article has. */
  public record Warning(int article, String word) {}

  /**
   * What holds for its kind.
   *
   * @param ballots ids of the rules by which a ballot may decide
   * @param filed whether it has to be on file before it is published
   * @param office with whom
   */
  public record Terms(
      List<String> ballots,
      boolean filed,
      String office,
      int fileDays,
      int roundDays,
      String source) {

    public Terms {
      ballots = List.copyOf(ballots);
    }
  }
}
