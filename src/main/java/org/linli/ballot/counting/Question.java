package org.linli.ballot.counting;

import java.util.HashSet;
import java.util.List;

/**
 * One question of a paper.
 *
 * @param id short, unique on the paper
 * @param text as it was asked
 * @param options what can be chosen, at most 60
 * @param least how many have to be chosen
 * @param most how many may be chosen
 * @param seats how many may be adopted at most; 1 for all kinds but approval
 */
public record Question(
    String id, String text, Kind kind, List<Option> options, int least, int most, int seats) {

  /** Agrees. */
  public static final String YES = "YES";

  /** Does not agree. */
  public static final String NO = "NO";

  /** Takes part and does not say. */
  public static final String ABSTAIN = "ABSTAIN";

  private static final int MOST_OPTIONS = 60;

  /** What is chosen from. */
  public enum Kind {
    YES_NO_ABSTAIN,
    SINGLE,
    APPROVAL
  }

  /**
   * Something to choose.
   *
   * @param id unique in the question
   * @param text as it was printed
   */
  public record Option(String id, String text) {}

  public Question {
    options = List.copyOf(options);
    var ids = new HashSet<>(options.stream().map(Option::id).toList());
    if (ids.size() != options.size() || options.size() < 1 || options.size() > MOST_OPTIONS) {
      throw new IllegalArgumentException("Options of " + id);
    }
    if (kind == Kind.YES_NO_ABSTAIN && !ids.equals(new HashSet<>(List.of(YES, NO, ABSTAIN)))) {
      throw new IllegalArgumentException("Yes, no or abstain: " + id);
    }
    var one = least == 1 && most == 1 && seats == 1;
    if ((kind != Kind.APPROVAL && !one)
        || least < 1
        || most < least
        || most > options.size()
        || seats < 1
        || seats > options.size()) {
      throw new IllegalArgumentException("How many may be chosen: " + id);
    }
  }

  /** 同意、反对、弃权. */
  public static Question yesNoAbstain(String id, String text) {
    var options = List.of(new Option(YES, "同意"), new Option(NO, "反对"), new Option(ABSTAIN, "弃权"));
    return new Question(id, text, Kind.YES_NO_ABSTAIN, options, 1, 1, 1);
  }

  /** One of several. */
  public static Question single(String id, String text, List<Option> options) {
    return new Question(id, text, Kind.SINGLE, options, 1, 1, 1);
  }

  /** As many as one likes between two numbers; at most so many are adopted. */
  public static Question approval(
      String id, String text, List<Option> options, int least, int most, int seats) {
    return new Question(id, text, Kind.APPROVAL, options, least, most, seats);
  }

  /**
   * Whether choices fit: none at all (blank or spoiled), or known ones, each once, within limits.
   */
  public boolean allows(List<String> choices) {
    return choices.isEmpty()
        || (choices.size() >= least
            && choices.size() <= most
            && new HashSet<>(choices).size() == choices.size()
            && options.stream().map(Option::id).toList().containsAll(choices));
  }
}
