package org.linli.ballot.counting;

/**
 * Whether those who say nothing are counted with the majority. Only the owners' own rules of
 * procedure can say so, and only for those to whom the paper was delivered with the warning; see
 * {@link Turnout#delivered}.
 *
 * @param follows whether they do
 * @param charter SHA-256 in hex of the attached rules of procedure; empty if they do not
 */
public record Silence(boolean follows, String charter) {

  /** Whoever says nothing is not counted: the rule unless a charter says otherwise. */
  public static final Silence NOT_COUNTED = new Silence(false, "");

  public Silence {
    if (follows != charter.matches("[0-9a-f]{64}") || (!follows && !charter.isEmpty())) {
      throw new IllegalArgumentException("Silence is counted by an attached charter only");
    }
  }

  /** Counted with the majority, by this charter. */
  public static Silence followsBy(String charter) {
    return new Silence(true, charter);
  }
}
