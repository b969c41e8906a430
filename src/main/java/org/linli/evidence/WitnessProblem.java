package org.linli.evidence;

/** Why a witness did not cosign when it was asked last. */
public enum WitnessProblem {
  /** It gave no answer, or none that we understand. */
  AWAY,
  /**
   * It does not know this log or its key, or signed with another key than the one in our settings.
   */
  REFUSED,
  /** The history that it cosigned before is not the one that we show now. */
  FORK,
  /** It cosigned more entries than we have now. */
  AHEAD
}
