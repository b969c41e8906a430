package org.linli.bodies;

import org.linli.kernel.ErrorCode;

/** How bodies and groups refuse. */
public enum BodyError implements ErrorCode {
  ENDED("bodies.ended", 409),
  SEAT_CLOSED("bodies.seat-closed", 409),
  SEAT_HELD("bodies.seat-held", 409),
  SEAT_VACANT("bodies.seat-vacant", 409),
  NO_SEATS("bodies.no-seats", 409),
  NOT_NOW("bodies.not-now", 409),
  CONTACT_STAYS("bodies.contact-stays", 409),
  BOTH_SIDES("bodies.both-sides", 422),
  HELD_THEN("bodies.held-then", 422),
  WHO("bodies.who", 422),
  CHAIRS_ALREADY("bodies.chairs-already", 422),
  ENDS_TOO_EARLY("bodies.ends-too-early", 422),
  NOT_A_NUMBER("bodies.not-a-number", 422),
  NOT_YET("bodies.not-yet", 422),
  MET_ALREADY("bodies.met-already", 422),
  BEFORE_THE_LAST("bodies.before-the-last", 422),
  TOO_MANY_LINES("bodies.too-many-lines", 422),
  TOO_FEW("bodies.too-few", 422);

  private final String code;
  private final int status;

  BodyError(String code, int status) {
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
