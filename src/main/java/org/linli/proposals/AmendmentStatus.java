package org.linli.proposals;

/** What became of an amendment. */
public enum AmendmentStatus {
  OPEN,
  ACCEPTED,
  DECLINED,
  /** By whoever suggested it. */
  TAKEN_BACK
}
