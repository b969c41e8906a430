package org.linli.access;

import org.linli.kernel.Permission;
import org.linli.web.ProxyMode;

/** What roles may do with accounts and roles. */
public enum AccessPermission implements Permission {
  /** See who works here, give roles and take them away. */
  MANAGE_MEMBERS("access:manage-members"),
  /** Approve powerful roles that somebody else proposed. */
  APPROVE_GRANTS("access:approve-grants"),
  /** Vouch for a colleague who lost password or authenticator. */
  RECOVER("access:recover"),
  /** Confirm whose account is whose. */
  CONFIRM_RESIDENTS("access:confirm-residents"),
  /** Let programs of others in, and shut them out. */
  MANAGE_INTEGRATIONS("access:manage-integrations"),
  /** Act for a person 代办. */
  ACT_FOR(ProxyMode.PERMISSION);

  private final String code;

  AccessPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
