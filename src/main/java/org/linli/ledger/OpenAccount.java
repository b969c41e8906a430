package org.linli.ledger;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Opens an account: an earmark of a project, hours or points of somebody.
 *
 * @param code unique in the community, at most 40 characters
 * @param title what it is for; never the name of a person
 * @param limited whether it never falls below zero: an earmark is not overspent (FUND-5)
 * @param stripes one, or more for an account without a limit that many transfers hit at once
 */
public record OpenAccount(
    String code, String title, Unit unit, Side side, boolean limited, int stripes) {

  private static final int MOST_STRIPES = 64;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenAccount(
      @Nullable String code,
      @Nullable String title,
      Unit unit,
      Side side,
      boolean limited,
      int stripes) {
    var check = new Validation();
    this.code = check.required("code", code, 40);
    this.title = check.required("title", title, 60);
    this.unit = unit;
    this.side = side;
    this.limited = limited;
    this.stripes = stripes;
    check.done();
    if (stripes < 1 || stripes > MOST_STRIPES || (limited && stripes > 1)) {
      throw new IllegalArgumentException("A limit is a limit of one row");
    }
  }
}
