package org.linli.alliances;

/** What can happen to an alliance. */
enum AllianceAction {
  FORM,
  DISSOLVE
}
