package org.linli.directory.people;

import org.linli.kernel.ErrorCode;

/** How the registers of people refuse. */
public enum PeopleError implements ErrorCode {
  CHANGED_MEANWHILE("directory.person-changed-meanwhile", 409),
  DOCUMENT_WRONG("directory.document-wrong", 422),
  DOCUMENT_KNOWN("directory.document-known", 409),
  NOT_AS_IN_DOCUMENT("directory.not-as-in-document", 422),
  REFERENCE_TAKEN("directory.reference-taken", 409),
  REFERENCE_GIVEN_ON("directory.reference-given-on", 409),
  TAGGED_ALREADY("directory.tagged-already", 409),
  NOT_A_DAY("directory.not-a-day", 422),
  DAY_AHEAD("directory.day-ahead", 422),
  DIED_ALREADY("directory.died-already", 409),
  LEFT_ALREADY("directory.left-already", 409),
  HOUSEHOLD_EXISTS("directory.household-exists", 409),
  HOUSEHOLD_ENDED("directory.household-ended", 409),
  NO_HOUSEHOLD("directory.no-household", 422),
  NOT_A_MEMBER("directory.not-a-member", 422),
  IS_REPRESENTATIVE("directory.is-representative", 409),
  HAND_OVER_FIRST("directory.hand-over-first", 409),
  DWELLING_UNKNOWN("directory.dwelling-unknown", 422),
  PERSON_UNKNOWN("directory.person-unknown", 422),
  PERSON_AMBIGUOUS("directory.person-ambiguous", 422),
  AREA_WRONG("directory.area-wrong", 422),
  AREA_WEAKER("directory.area-weaker", 409),
  SHARE_WRONG("directory.share-wrong", 422),
  SHARES_DO_NOT_ADD_UP("directory.shares-do-not-add-up", 422),
  SOLE_OWNER("directory.sole-owner", 422),
  OWNERS_MISSING("directory.owners-missing", 422),
  OWNER_TWICE("directory.owner-twice", 422),
  SALE_BEFORE_LAST("directory.sale-before-last", 422),
  PERSON_TWICE_IN_FILE("directory.person-twice-in-file", 422),
  REPRESENTATIVE_MISSING("directory.representative-missing", 422),
  REPRESENTATIVE_TWICE("directory.representative-twice", 422),
  AREA_DIFFERS("directory.area-differs", 422),
  OWNERSHIP_DIFFERS("directory.ownership-differs", 422),
  TENANT_ALREADY("directory.tenant-already", 409),
  NOTHING_SAID("directory.nothing-said", 422),
  CORRECTION_OPEN("directory.correction-open", 409),
  CORRECTION_DECIDED("directory.correction-already-decided", 409),
  OWN_CORRECTION("directory.own-correction", 403),
  NO_CONSENT_ONLINE("directory.no-consent-online", 422);

  private final String code;
  private final int status;

  PeopleError(String code, int status) {
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
