package org.linli.dispatch;

/** What happened to a whistle, as its story tells it. */
public enum StepAction {
  ISSUE(Told.ORGANIZATION, true),
  NAME(Told.ORGANIZATION, true),
  CHECK_IN(Told.NOBODY, true),
  PROGRESS(Told.NOBODY, true),
  PART(Told.ORGANIZATION, true),
  OFFER(Told.ORGANIZATION, false),
  ACCEPT(Told.STREET, true),
  DISPUTE(Told.STREET, false),
  KEEP(Told.ORGANIZATION, false),
  RELEASE(Told.ORGANIZATION, true),
  DECLINE(Told.STREET, true),
  REPORT(Told.NOBODY, true),
  COMPLETE(Told.STREET, true),
  FALL_BACK(Told.STREET, false),
  CONFIRM(Told.NOBODY, false),
  /** The raiser said that it is done. */
  RAISER_CONFIRMED(Told.NOBODY, false),
  NOT_REACHED(Told.NOBODY, false),
  /** The street found it not done. */
  REOPEN(Told.ALL, true),
  /** The raiser found it not done. */
  RAISER_REOPENED(Told.ALL, true),
  WITHDRAW(Told.ALL, true),
  CLOSE(Told.ALL, true),
  /** A clock is nearly over; the organization is told. */
  NEAR(Told.ORGANIZATION, false),
  /** A clock is over; the street is told. */
  LATE(Told.STREET, false),
  /** It is late for long; the district is told. */
  ESCALATE(Told.DISTRICT, false);

  private final Told told;
  private final boolean open;

  StepAction(Told told, boolean open) {
    this.told = told;
    this.open = open;
  }

  Told told() {
    return told;
  }

  /** Whether everybody reads it in the need's story. */
  boolean open() {
    return open;
  }

  /** Who gets a message about it. */
  enum Told {
    NOBODY,
    /** The organization that it is about. */
    ORGANIZATION,
    STREET,
    DISTRICT,
    /** Every organization that has something to do with it. */
    ALL
  }
}
