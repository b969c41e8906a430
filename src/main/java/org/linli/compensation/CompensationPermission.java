package org.linli.compensation;

import org.linli.kernel.Permission;

/** What roles may do where compensation is talked over. */
public enum CompensationPermission implements Permission {
  /** Opens a workshop for the own stairwell, asks, offers and answers for the own dwelling. */
  TAKE_PART("compensation:take-part"),
  /** Opens any, keeps the plan, writes down what was said, ends it. */
  MANAGE("compensation:manage");

  private final String code;

  CompensationPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
