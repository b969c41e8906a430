package org.linli.access;

import org.linli.kernel.ErrorCode;

/** How logging in and granting fail. */
public enum AccessError implements ErrorCode {
  WRONG_CODE("access.wrong-code", 422),
  CODE_EXPIRED("access.code-expired", 422),
  TOO_MANY_TRIES("access.too-many-tries", 429),
  TOO_SOON("access.too-soon", 429),
  WRONG_SETUP_CODE("access.wrong-setup-code", 422),
  UNIT_NEEDED("access.unit-needed", 422),
  TOO_MANY_CODES("access.too-many-codes", 429),
  TOO_MANY_FROM_HERE("access.too-many-from-here", 429),
  TOO_MANY_OF_ALL("access.too-many-of-all", 429),
  TOO_MANY_REQUESTS("access.too-many-requests", 429),
  VALID_TOO_LONG("access.valid-too-long", 422),
  TOO_MANY_INTEGRATIONS("access.too-many-integrations", 422),
  WRONG_PASSWORD("access.wrong-password", 422),
  LOCKED("access.locked", 429),
  WRONG_TOTP("access.wrong-totp", 422),
  PASSWORD_TOO_SHORT("access.password-too-short", 422),
  PASSWORD_TOO_LONG("access.password-too-long", 422),
  PASSWORD_TOO_PLAIN("access.password-too-plain", 422),
  PASSWORD_COMMON("access.password-common", 422),
  PASSWORD_IS_PHONE("access.password-is-phone", 422),
  PASSWORDS_DIFFER("access.passwords-differ", 422),
  ALREADY_ENROLLED("access.already-enrolled", 409),
  NOT_ONESELF("access.not-oneself", 422),
  SECOND_PERSON("access.second-person", 422),
  LAST_ADMINISTRATOR("access.last-administrator", 422),
  ADMINISTRATOR_STAYS("access.administrator-stays", 422),
  NOT_A_DAY("access.not-a-day", 422),
  ENDS_BEFORE_IT_BEGINS("access.ends-before-it-begins", 422),
  ALREADY_OVER("access.already-over", 422),
  DELEGATION_TOO_LONG("access.delegation-too-long", 422),
  NO_COLLEAGUE("access.no-colleague", 422),
  RECOVER_ONESELF("access.recover-oneself", 422),
  RECOVERED_ABOVE("access.recovered-above", 422),
  WRONG_RECOVERY_CODE("access.wrong-recovery-code", 422),
  CONFIRM_ONESELF("access.confirm-oneself", 422),
  PROPOSER_LEFT("access.proposer-left", 409),
  PERSON_GONE("access.person-gone", 409),
  WRONG_LETTER("access.wrong-letter", 422),
  OWN_SESSIONS("access.own-sessions", 422),
  SSO_DOWN("access.sso-down", 503),
  SSO_OVER("access.sso-over", 422),
  SSO_REFUSED("access.sso-refused", 422),
  SSO_UNKNOWN("access.sso-unknown", 422),
  SSO_LEFT("access.sso-left", 422),
  SSO_ENROL_FIRST("access.sso-enrol-first", 422),
  SSO_LINKED("access.sso-linked-already", 409);

  private final String code;
  private final int status;

  AccessError(String code, int status) {
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
