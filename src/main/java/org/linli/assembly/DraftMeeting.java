package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Rung;
import org.linli.kernel.Validation;

/**
 * Drafts a meeting, or changes a draft (DELIB-2).
 *
 * @param meetingTemplate of a new one: a code of the rule {@code assembly/templates}
 * @param practice of a new one: {@code yes} for a mock meeting 模拟议事 (TALENT-2)
 * @param host who calls it
 * @param place may be empty in an online room
 * @param day {@code 2026-12-01}
 * @param fromTime {@code 19:00}
 * @param openUntil last day of an online room; empty for the same day
 * @param childcare {@code yes} where somebody looks after children (DELIB-9)
 * @param barrierFree {@code yes} where a wheelchair gets there
 * @param interpreter {@code yes} where somebody interprets, also into sign language
 * @param rung a {@link Rung}, declared beforehand
 * @param entitled how many may come; empty where nobody counted
 */
public record DraftMeeting(
    String meetingTemplate,
    String practice,
    String title,
    String host,
    String place,
    String day,
    String fromTime,
    String untilTime,
    String openUntil,
    String childcare,
    String barrierFree,
    String interpreter,
    String rung,
    String entitled) {

  private static final int MOST = 100_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DraftMeeting(
      @Nullable String meetingTemplate,
      @Nullable String practice,
      @Nullable String title,
      @Nullable String host,
      @Nullable String place,
      @Nullable String day,
      @Nullable String fromTime,
      @Nullable String untilTime,
      @Nullable String openUntil,
      @Nullable String childcare,
      @Nullable String barrierFree,
      @Nullable String interpreter,
      @Nullable String rung,
      @Nullable String entitled) {
    var check = new Validation();
    this.meetingTemplate = check.optional("meetingTemplate", meetingTemplate, 40);
    this.practice = check.optional("practice", practice, 3);
    this.title = check.required("title", title, 40);
    this.host = check.required("host", host, 30);
    this.place = check.optional("place", place, 60);
    When.read(check, day, fromTime, untilTime, openUntil);
    this.day = check.optional("day", day, 10);
    this.fromTime = check.optional("fromTime", fromTime, 5);
    this.untilTime = check.optional("untilTime", untilTime, 5);
    this.openUntil = check.optional("openUntil", openUntil, 10);
    this.childcare = check.optional("childcare", childcare, 3);
    this.barrierFree = check.optional("barrierFree", barrierFree, 3);
    this.interpreter = check.optional("interpreter", interpreter, 3);
    this.rung = check.choice("rung", rung, Rung.CODES);
    this.entitled = "" + Counted.read(check, "entitled", entitled, 0, MOST);
    check.done();
  }

  @JsonIgnore
  Meeting.Plan plan() {
    return new Meeting.Plan(
        title,
        host,
        place,
        When.read(new Validation(), day, fromTime, untilTime, openUntil),
        childcare.equals("yes"),
        barrierFree.equals("yes"),
        interpreter.equals("yes"),
        Rung.valueOf(rung),
        Integer.parseInt(entitled));
  }

  @JsonIgnore
  boolean mock() {
    return practice.equals("yes");
  }
}
