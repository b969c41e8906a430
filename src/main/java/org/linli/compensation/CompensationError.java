package org.linli.compensation;

import org.linli.kernel.ErrorCode;

/** How compensation is refused. */
public enum CompensationError implements ErrorCode {
  ENDED("compensation.ended", 409),
  NOT_NOW("compensation.not-now", 409),
  NO_PLAN("compensation.no-plan", 409),
  ANSWERED_MEANWHILE("compensation.answered-meanwhile", 422),
  PLAN_CHANGED("compensation.plan-changed", 422),
  ASKED_ALREADY("compensation.asked-already", 422),
  NO_MONEY("compensation.no-money", 422),
  NOTHING("compensation.nothing", 422),
  SUBSIDY_TOO_HIGH("compensation.subsidy-too-high", 422),
  LINE("compensation.line", 422),
  DOOR_TWICE("compensation.door-twice", 422),
  TOO_MANY("compensation.too-many", 422),
  WHERE("compensation.where", 422),
  NO_DWELLINGS("compensation.no-dwellings", 422),
  FLOOR_MISSING("compensation.floor-missing", 422),
  NOBODY_PAYS("compensation.nobody-pays", 422),
  AREA_UNKNOWN("compensation.area-unknown", 422),
  DOOR_UNKNOWN("compensation.door-unknown", 422),
  STILL_OPEN("compensation.still-open", 422),
  NOT_ENOUGH("compensation.not-enough", 422);

  private final String code;
  private final int status;

  CompensationError(String code, int status) {
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
