package org.linli.goods;

import org.linli.kernel.Permission;

/** What roles may do with things that are lent. */
public enum GoodsPermission implements Permission {
  BORROW("goods:borrow"),
  /** Lends what the own unit keeps. */
  LEND("goods:lend"),
  /** Keeps all things of the community, for its units as well. */
  KEEP("goods:keep");

  private final String code;

  GoodsPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
