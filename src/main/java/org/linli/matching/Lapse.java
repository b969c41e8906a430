package org.linli.matching;

/** Why a unit does not hold a need any more though it was not settled. */
enum Lapse {
  GIVEN_BACK,
  NOT_FILED,
  OVERDUE
}
