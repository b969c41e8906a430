package org.linli.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.platform.Rule;

/**
 * To whom a late matter goes, step by step. The rule names {@code steps}, each with {@code
 * after_hours}, counted from when it was due and never falling, and {@code to}, a role.
 *
 * @param version of the rule; empty for the ladder without steps
 */
record Ladder(String version, List<Step> steps) {

  static final Ladder NONE = new Ladder("", List.of());

  static Ladder of(Rule rule) {
    return new Ladder(rule.version(), rule.records("steps").stream().map(Step::of).toList());
  }

  record Step(Duration after, String to) {

    private static Step of(Map<String, Object> step) {
      return new Step(
          Duration.ofHours((Integer) Objects.requireNonNull(step.get("after_hours"))),
          Objects.requireNonNull(step.get("to")).toString());
    }
  }
}
