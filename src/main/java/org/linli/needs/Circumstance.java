package org.linli.needs;

/** What a raiser may tell of the household, with consent, so that it goes first (NEED-5). */
public enum Circumstance {
  /** Somebody of 70 or more. */
  ELDERLY(Rank.OLD_AND_YOUNG),
  /** Somebody under 3. */
  INFANT(Rank.OLD_AND_YOUNG),
  DISABLED(Rank.SPECIAL),
  LIVING_ALONE(Rank.SPECIAL),
  CHILD_IN_HARDSHIP(Rank.SPECIAL);

  private final int group;

  Circumstance(int group) {
    this.group = group;
  }

  /** {@link Rank#OLD_AND_YOUNG} or {@link Rank#SPECIAL}. */
  int group() {
    return group;
  }
}
