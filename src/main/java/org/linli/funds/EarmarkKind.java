package org.linli.funds;

/** What an earmark is. */
public enum EarmarkKind {
  /** What came from one source with one restriction, and is not allotted yet. */
  FUND,
  /** The budget of a project. */
  PROJECT,
  /** What of a project's budget is kept for surprises (PROJ-6). */
  RESERVE,
  /** Kept for damage. */
  INSURANCE,
  /** A task of a block grant 大专项+任务清单. */
  TASK
}
