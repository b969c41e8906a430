package org.linli.matching;

/** What a unit says to a need of another community. */
public enum AcrossAction {
  AGREE,
  DECLINE,
  REPORT,
  GIVE_BACK,
  COMPLETE
}
