package org.linli.projects;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Due;

/**
 * What is asked for until when: a decision on a proposal, a lead where there is none, reports and
 * inspections while it is under way, and what is to be put right.
 */
record ProjectClocks(
    Optional<Due> decision,
    Optional<Due> lead,
    Optional<Due> report,
    Optional<Due> inspection,
    Optional<Due> rectification) {

  static final ProjectClocks NONE =
      new ProjectClocks(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  ProjectClocks decision(Optional<Due> due) {
    return new ProjectClocks(due, lead, report, inspection, rectification);
  }

  ProjectClocks lead(Optional<Due> due) {
    return new ProjectClocks(decision, due, report, inspection, rectification);
  }

  ProjectClocks report(Due due) {
    return new ProjectClocks(decision, lead, Optional.of(due), inspection, rectification);
  }

  ProjectClocks inspection(Due due) {
    return new ProjectClocks(decision, lead, report, Optional.of(due), rectification);
  }

  ProjectClocks rectification(Optional<Due> due) {
    return new ProjectClocks(decision, lead, report, inspection, due);
  }

  /** Whichever is due first. */
  Optional<Due> first() {
    return Stream.of(decision, lead, report, inspection, rectification)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Due::at));
  }
}
