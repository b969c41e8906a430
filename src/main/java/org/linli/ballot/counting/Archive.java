package org.linli.ballot.counting;

import java.util.Comparator;
import java.util.List;

/**
 * Everything from which anybody counts a ballot again. Lists are sorted, so that nothing follows
 * from an order: not who voted when, nor whose a secret vote is.
 *
 * <p>Of a named ballot it holds how each entry voted and with which area; it is for those who may
 * inspect that. Of a secret one it can be published.
 *
 * @param version of the format, {@link #VERSION}
 * @param ballot as people name it: {@code 420102003004/2026-000012}
 * @param title what was voted on
 * @param closed moment of closing, ISO 8601 in UTC
 * @param secret whether votes are without references
 * @param roll as frozen, by reference
 * @param rollRoot root over the commitments of the roll, in its order, published when it was frozen
 * @param votes by question, then reference, then choices
 * @param receipts hashes of what voters took home, sorted, one for each entry that participated
 * @param receiptRoot root over the receipts
 * @param result as announced
 */
public record Archive(
    int version,
    String ballot,
    String title,
    String closed,
    boolean secret,
    BallotRule rule,
    List<Question> questions,
    List<RollLine> roll,
    String rollRoot,
    Turnout turnout,
    List<CountedVote> votes,
    List<String> receipts,
    String receiptRoot,
    Result result) {

  /** Written now; an older checker refuses a newer one. */
  public static final int VERSION = 1;

  public Archive {
    questions = List.copyOf(questions);
    roll = roll.stream().sorted(Comparator.comparing(it -> it.entry().reference())).toList();
    votes =
        votes.stream()
            .sorted(
                Comparator.comparing(CountedVote::question)
                    .thenComparing(CountedVote::reference)
                    .thenComparing(vote -> String.join("\n", vote.choices())))
            .toList();
    receipts = receipts.stream().sorted().toList();
  }

  /**
   * Counts and puts everything together.
   *
   * @param receipts their hashes, {@link Receipt#hash}
   * @throws Miscounted if votes, roll and turnout do not fit together
   */
  public static Archive of(
      String ballot,
      String title,
      String closed,
      boolean secret,
      BallotRule rule,
      List<Question> questions,
      List<RollLine> roll,
      Turnout turnout,
      List<CountedVote> votes,
      List<String> receipts) {
    var entries = roll.stream().map(RollLine::entry).toList();
    return new Archive(
        VERSION,
        ballot,
        title,
        closed,
        secret,
        rule,
        questions,
        roll,
        rollRoot(roll),
        turnout,
        votes,
        receipts,
        Roots.of(receipts.stream().sorted().toList()),
        Count.of(rule, secret, questions, entries, turnout, votes));
  }

  /**
   * The root to be published when a roll is frozen: hex, over commitments in order of references.
   */
  public static String rollRoot(List<RollLine> roll) {
    return Roots.of(
        roll.stream()
            .sorted(Comparator.comparing(it -> it.entry().reference()))
            .map(RollLine::commitment)
            .toList());
  }
}
