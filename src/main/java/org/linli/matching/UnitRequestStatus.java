package org.linli.matching;

/** How a request to a unit stands. One that was not answered in time is open no longer. */
public enum UnitRequestStatus {
  ASKED,
  AGREED,
  DECLINED,
  UNANSWERED
}
