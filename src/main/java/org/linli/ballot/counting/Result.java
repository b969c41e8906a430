package org.linli.ballot.counting;

import java.util.List;

/**
 * Every number of a count.
 *
 * @param entitled everybody on the roll
 * @param present who came to the meeting or voted
 * @param participated who handed in a vote, and the silent ones that the charter adds
 * @param silent of those who participated: silent ones that the charter adds
 * @param withoutArea entries whose area is unknown: counted as heads, with no area on any side
 * @param quorum each demand, in the order of the rule
 * @param quorate whether all of them are met
 * @param answers for each question, in the order of the paper
 */
public record Result(
    Amount entitled,
    Amount present,
    Amount participated,
    Amount silent,
    long withoutArea,
    List<Check> quorum,
    boolean quorate,
    List<Answer> answers) {

  public Result {
    quorum = List.copyOf(quorum);
    answers = List.copyOf(answers);
  }

  /**
   * What came of one question.
   *
   * @param question its id
   * @param options in the order of the paper
   * @param blank who left it blank or spoiled the paper
   * @param split heads with several entries that voted differently: they took part and are counted
   *     for no option; their areas are counted as they voted
   * @param adopted ids of options, the strongest first
   */
  public record Answer(
      String question,
      List<ForOption> options,
      Amount blank,
      long split,
      Outcome outcome,
      List<String> adopted) {

    public Answer {
      options = List.copyOf(options);
      adopted = List.copyOf(adopted);
    }
  }

  /**
   * What one option got.
   *
   * @param cast by those who voted
   * @param silent by those whose silence goes with the majority
   * @param checks each demand for adoption, in the order of the rule
   * @param met whether all of them are met and there are any
   */
  public record ForOption(
      String option, Amount cast, Amount silent, List<Check> checks, boolean met) {

    public ForOption {
      checks = List.copyOf(checks);
    }

    /** All together. */
    public Amount total() {
      return cast.plus(silent);
    }
  }
}
