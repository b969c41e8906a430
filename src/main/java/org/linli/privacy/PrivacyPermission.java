package org.linli.privacy;

import org.linli.kernel.Permission;

/** What roles may do with requests about personal data. */
public enum PrivacyPermission implements Permission {
  DECIDE("privacy:decide");

  private final String code;

  PrivacyPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
