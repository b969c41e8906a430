package org.linli.notice;

import org.linli.kernel.Permission;

/** What a role may allow about notices. */
public enum NoticePermission implements Permission {
  /** Call those who are reached by phone. */
  CALL("notice:call"),
  /**
   * From above: call those who complained about the community, which does not learn who they are.
   */
  CALL_FROM_STREET("notice:call-from-street"),
  /** See what was sent and what failed. */
  SEE_DELIVERIES("notice:see-deliveries");

  private final String code;

  NoticePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
