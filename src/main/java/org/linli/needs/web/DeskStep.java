package org.linli.needs.web;

/**
 * One thing that the desk does with a need, besides verifying and returning it.
 *
 * @param action name of a {@link org.linli.needs.NeedAction}, or {@code UNLIKE}
 * @param note what is said about it
 * @param promisedOn by which day, {@code 2026-09-23}; for what has one
 * @param organization the unit that it is given to
 * @param into the number of the other need: the one that goes on, or that is another matter
 * @param colleague the account that is responsible from now on
 */
record DeskStep(
    String action,
    String note,
    String promisedOn,
    String organization,
    String into,
    String colleague) {

  DeskStep {
    action = action == null ? "" : action;
    note = note == null ? "" : note;
    promisedOn = promisedOn == null ? "" : promisedOn;
    organization = organization == null ? "" : organization;
    into = into == null ? "" : into;
    colleague = colleague == null ? "" : colleague;
  }
}
