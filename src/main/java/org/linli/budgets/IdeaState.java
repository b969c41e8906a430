package org.linli.budgets;

/** What became of an idea before the vote. */
public enum IdeaState {
  WAITING,
  /** It can be done for what it costs. */
  FEASIBLE,
  /** It cannot, or not with this money. */
  UNFIT,
  /** By whoever put it in. */
  WITHDRAWN
}
