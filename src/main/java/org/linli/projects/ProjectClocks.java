package org.linli.projects;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.calendar.Due;

/** What is asked for until when. */
record ProjectClocks(Map<ProjectClock, Due> running) {

  static final ProjectClocks NONE = new ProjectClocks(Map.of());

  ProjectClocks {
    running = inOrder(running);
  }

  private static Map<ProjectClock, Due> inOrder(Map<ProjectClock, Due> running) {
    var ordered = new EnumMap<ProjectClock, Due>(ProjectClock.class);
    ordered.putAll(running);
    return Collections.unmodifiableMap(ordered);
  }

  Optional<Due> of(ProjectClock clock) {
    return Optional.ofNullable(running.get(clock));
  }

  ProjectClocks with(ProjectClock clock, Due due) {
    var next = new HashMap<>(running);
    next.put(clock, due);
    return new ProjectClocks(next);
  }

  ProjectClocks without(ProjectClock clock) {
    var next = new HashMap<>(running);
    next.remove(clock);
    return new ProjectClocks(next);
  }

  /** Another moment, where that clock runs. */
  ProjectClocks moved(ProjectClock clock, Optional<Due> due) {
    return due.filter(it -> running.containsKey(clock)).map(it -> with(clock, it)).orElse(this);
  }

  /** Whichever is due first. */
  Optional<Due> first() {
    return running.values().stream().min(Comparator.comparing(Due::at));
  }
}
