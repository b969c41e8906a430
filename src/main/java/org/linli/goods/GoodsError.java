package org.linli.goods;

import org.linli.kernel.ErrorCode;

/** How lending is refused. */
public enum GoodsError implements ErrorCode {
  NOT_LENT("goods.not-lent", 409),
  NOT_NOW("goods.not-now", 409),
  NOT_THERE("goods.not-there", 409),
  NO_UNIT("goods.no-unit", 403),
  NOT_A_NUMBER("goods.not-a-number", 422),
  NOT_ENOUGH("goods.not-enough", 422),
  IS_PAST("goods.is-past", 422),
  ENDS_TOO_EARLY("goods.ends-too-early", 422),
  TOO_FAR("goods.too-far", 422),
  TOO_LONG("goods.too-long", 422),
  TOO_MANY("goods.too-many", 422),
  BRING_BACK_FIRST("goods.bring-back-first", 422),
  MORE_THAN_OUT("goods.more-than-out", 422),
  NOTHING_CAME("goods.nothing-came", 422),
  NOT_SO_MANY("goods.not-so-many", 422);

  private final String code;
  private final int status;

  GoodsError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
