package org.linli.directory.mandates;

/** What a matter asks of the community itself. */
public enum MandateDuty {
  /** It does it. */
  DOES,
  /** Somebody else does it and the community helps. */
  HELPS,
  /** It only tells those who do it. */
  REPORTS,
  /** Not its matter; the list names the right door. */
  NOT_OURS
}
