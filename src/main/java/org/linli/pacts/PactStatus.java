package org.linli.pacts;

import org.linli.kernel.TransitionTable;

/** Where a pact, or the draft of its next version, stands. */
public enum PactStatus {
  /** Its drafters write. */
  DRAFTING,
  /** Residents say what should read otherwise, until a day; afterwards all of it is answered. */
  ROUND,
  /** Somebody looks whether it is lawful. */
  REVIEW,
  /** It may be voted on. */
  CLEARED,
  /** A ballot is named. */
  VOTING,
  /** The ballot decided for it; it is to be filed, where its kind has to be. */
  ADOPTED,
  FILED,
  /** A version is published, and nobody drafts another. */
  IN_FORCE,
  /** Given up before there was a version. */
  GIVEN_UP;

  static final TransitionTable<PactStatus, PactAction> TRANSITIONS = transitions();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(PactAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether the next version is on its way. */
  public boolean drafted() {
    return this != IN_FORCE && this != GIVEN_UP;
  }

  private static TransitionTable<PactStatus, PactAction> transitions() {
    var table =
        TransitionTable.of(PactStatus.class, PactAction.class)
            .allow(DRAFTING, PactAction.WRITE, DRAFTING)
            .allow(DRAFTING, PactAction.OPEN_ROUND, ROUND)
            .allow(ROUND, PactAction.WRITE, ROUND)
            .allow(ROUND, PactAction.ANSWER, ROUND)
            .allow(ROUND, PactAction.OPEN_ROUND, ROUND)
            .allow(ROUND, PactAction.SUBMIT, REVIEW)
            .allow(REVIEW, PactAction.CLEAR, CLEARED)
            .allow(REVIEW, PactAction.OBJECT, DRAFTING)
            .allow(CLEARED, PactAction.PUT_TO_VOTE, VOTING)
            .allow(VOTING, PactAction.ADOPT, ADOPTED)
            .allow(VOTING, PactAction.REJECT, DRAFTING)
            .allow(VOTING, PactAction.UNLINK, CLEARED)
            .allow(ADOPTED, PactAction.FILE, FILED)
            .allow(ADOPTED, PactAction.PUBLISH, IN_FORCE)
            .allow(FILED, PactAction.PUBLISH, IN_FORCE)
            .allow(IN_FORCE, PactAction.AMEND, DRAFTING);
    for (var with : new PactStatus[] {ADOPTED, FILED, IN_FORCE}) {
      table.allow(with, PactAction.RETURN, DRAFTING);
    }
    // What residents decided is not the drafters' to give up; where a version stands, Pact keeps
    // it.
    for (var undecided : new PactStatus[] {DRAFTING, ROUND, REVIEW, CLEARED}) {
      table.allow(undecided, PactAction.GIVE_UP, GIVEN_UP);
    }
    return table.build();
  }
}
