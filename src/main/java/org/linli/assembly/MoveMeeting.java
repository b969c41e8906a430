package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Begins a meeting, ends it, or publishes its minutes.
 *
 * @param meetingStep {@code OPEN}, {@code CLOSE} or {@code PUBLISH}
 */
public record MoveMeeting(String meetingStep) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveMeeting(@Nullable String meetingStep) {
    var check = new Validation();
    this.meetingStep = check.choice("meetingStep", meetingStep, STEPS);
    check.done();
  }

  /** What can be done. */
  public static final List<String> STEPS = List.of("OPEN", "CLOSE", "PUBLISH");

  @JsonIgnore
  MeetingAction action() {
    return MeetingAction.valueOf(meetingStep);
  }
}
