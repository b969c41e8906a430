package org.linli.projects;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.linli.calendar.Due;

/** What is asked for until when. */
record ProjectClocks(Map<ProjectClock, Due> running) {

  static final ProjectClocks NONE = new ProjectClocks(Map.of());

  ProjectClocks {
    running = Map.copyOf(running);
  }

  Optional<Due> of(ProjectClock clock) {
    return Optional.ofNullable(running.get(clock));
  }

  ProjectClocks with(ProjectClock clock, Due due) {
    var next = new EnumMap<ProjectClock, Due>(ProjectClock.class);
    next.putAll(running);
    next.put(clock, due);
    return new ProjectClocks(next);
  }

  ProjectClocks without(ProjectClock clock) {
    var next = new EnumMap<ProjectClock, Due>(ProjectClock.class);
    next.putAll(running);
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
