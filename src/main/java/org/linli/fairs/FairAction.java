package org.linli.fairs;

/** What can be done with a fair. */
enum FairAction {
  CANCEL,
  CONCLUDE
}
