package org.linli.funds;

/** What became of a pledge. */
public enum PledgeState {
  PLEDGED,
  /** A line of the bank brought it. */
  KEPT,
  WITHDRAWN
}
