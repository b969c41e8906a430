package org.linli.needs;

import org.linli.kernel.ErrorCode;

/** How needs refuse. */
public enum NeedError implements ErrorCode {
  NOT_NOW("needs.not-now", 409),
  CHANGED_MEANWHILE("needs.changed-meanwhile", 409),
  NOT_THE_RAISER("needs.not-the-raiser", 403),
  NOT_A_TARGET("needs.not-a-target", 422),
  NOT_ASKED("needs.not-asked", 403),
  NO_STREET("needs.no-street", 409),
  TOO_FAR("needs.too-far", 422),
  CONSENT_NEEDED("needs.consent-needed", 422),
  STREET_DECIDES("needs.street-decides", 403),
  OWN_WORK("needs.own-work", 403),
  TOO_MANY_PICTURES("needs.too-many-pictures", 422),
  /** Somebody else must take it; whoever tells the raiser so may send it again. */
  OTHER_DOOR("needs.other-door", 422),
  /** A text for the public still tells something personal; whoever wrote it may mean it. */
  STILL_TELLS("needs.still-tells", 422),
  REVIEWED_ALREADY("needs.reviewed-already", 409),
  NOT_A_COUNT("needs.not-a-count", 422),
  NOT_A_PAST_DAY("needs.not-a-past-day", 422),
  /** Several share it, and not all are done. */
  SHARED("needs.shared", 409);

  private final String code;
  private final int status;

  NeedError(String code, int status) {
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
