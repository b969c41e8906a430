package org.linli.proposals;

/** What moves a proposal; each stands in its story. */
public enum ProposalAction {
  PUBLISH,
  /** The authors accepted an amendment. */
  REVISE,
  /** The last supporter that was needed came. */
  REACH,
  /** The community takes it up before. */
  TAKE_UP,
  REVIEW,
  /** A round of designing together. */
  PLAN,
  /** Handed to a meeting or ballot. */
  REFER,
  ADOPT,
  DECLINE,
  /** It became a project. */
  PROJECT,
  WITHDRAW,
  /** Its term ended without enough supporters. */
  LAPSE,
  /** Joined another proposal. */
  MERGE,
  HIDE,
  RESTORE
}
