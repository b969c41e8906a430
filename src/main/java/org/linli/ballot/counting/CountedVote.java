package org.linli.ballot.counting;

import java.util.List;

/**
 * The answer to one question of one entry that took part. There is exactly one for each question
 * and each entry of {@link Turnout#participated}; of several by the same entry only the valid one.
 *
 * @param reference of the roll entry, from which area and head are taken; empty in a secret ballot,
 *     always
 * @param question its id
 * @param choices ids of options; empty if that question was left blank or spoiled (废票), which is
 *     taking part
 */
public record CountedVote(String reference, String question, List<String> choices) {

  /** What stands for the reference in a secret ballot. */
  public static final String SECRET = "";

  public CountedVote {
    choices = choices.stream().sorted().toList();
  }

  /** A named vote. */
  public static CountedVote named(String reference, String question, List<String> choices) {
    return new CountedVote(reference, question, choices);
  }

  /** A vote of which nobody knows whose it is. */
  public static CountedVote secret(String question, List<String> choices) {
    return new CountedVote(SECRET, question, choices);
  }
}
