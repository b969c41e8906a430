package org.linli.matching;

/** Why somebody does not hold a need any more though it was not settled. */
enum Lapse {
  GIVEN_BACK,
  NOT_FILED,
  OVERDUE,
  /** Was asked to do a part, and did not say yes before the claim was filed. */
  NOT_JOINED,
  HANDED_OVER,
  /** The one who led it does not hold it any more. */
  LEADER_LEFT
}
