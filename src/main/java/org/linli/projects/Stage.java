package org.linli.projects;

/** The five togethers 五共, in their order (PROJ-1). */
public enum Stage {
  /** 共谋: what to do and how. */
  CO_PLAN,
  /** 共建. */
  CO_BUILD,
  /** 共管. */
  CO_MANAGE,
  /** 共评. */
  CO_REVIEW,
  /** 共享. */
  CO_SHARE;

  /** Whether another one comes before the end, which only completion brings. */
  boolean advances() {
    return ordinal() < CO_REVIEW.ordinal();
  }

  Stage next() {
    return values()[ordinal() + 1];
  }
}
