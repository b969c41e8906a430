package org.linli.assembly;

/** What happens with a meeting. */
public enum MeetingAction {
  NOTICE,
  POSTPONE,
  CALL_OFF,
  OPEN,
  CLOSE,
  PUBLISH,
  /** A stage of its template was done; leads nowhere. */
  STAGE,
  /** It is said how deeply people took part; leads nowhere. */
  JUDGE
}
