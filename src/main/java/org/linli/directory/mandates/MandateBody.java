package org.linli.directory.mandates;

/** What kind of body answers for a matter. */
public enum MandateBody {
  COMMITTEE,
  STREET,
  DEPARTMENT,
  PROPERTY_COMPANY,
  OWNERS_COMMITTEE,
  UTILITY,
  UNIT,
  POST
}
