package org.linli.fairs;

import org.linli.kernel.Permission;

/** What roles may do with fairs. */
public enum FairPermission implements Permission {
  /** Schedules them, gives stalls to whoever asks by phone, says how they went. */
  MANAGE("fairs:manage"),
  /** Takes a stall for one's own unit. */
  EXHIBIT("fairs:exhibit");

  private final String code;

  FairPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
