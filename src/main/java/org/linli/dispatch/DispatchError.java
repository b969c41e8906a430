package org.linli.dispatch;

import org.linli.kernel.ErrorCode;

/** How whistles are refused. */
public enum DispatchError implements ErrorCode {
  NOT_NOW("dispatch.not-now", 409),
  WHISTLED_ALREADY("dispatch.whistled-already", 409),
  PROPOSED_ALREADY("dispatch.proposed-already", 409),
  ALREADY_NAMED("dispatch.already-named", 409),
  PARTS_OPEN("dispatch.parts-open", 409),
  OFFER_OPEN("dispatch.offer-open", 409),
  TOO_LATE("dispatch.too-late", 409),
  NO_STREET("dispatch.no-street", 409),
  ANSWERED_ALREADY("dispatch.answered-already", 409),
  ANOTHER_PERSON("dispatch.another-person", 403),
  OUTSIDE_MANDATES("dispatch.outside-mandates", 422),
  NO_MANDATES("dispatch.no-mandates", 422),
  NO_ORGANIZATION("dispatch.no-organization", 422),
  DAYS("dispatch.days", 422);

  private final String code;
  private final int status;

  DispatchError(String code, int status) {
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
