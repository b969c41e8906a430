package org.linli.boards.web;

import java.time.Clock;
import java.util.List;
import org.linli.boards.BoardRow;
import org.linli.calendar.WorkCalendar;
import org.linli.kernel.Actor;
import org.linli.needs.NeedPermission;
import org.linli.projects.ProjectPermission;
import org.linli.projects.web.Lights;
import org.linli.web.Light;
import org.springframework.stereotype.Component;

/** Says of matters where their record is and how they stand. */
@Component
class BoardRows {

  private final WorkCalendar calendar;
  private final Clock clock;

  BoardRows(WorkCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  List<BoardRowShown> of(Actor actor, String street, List<BoardRow> rows) {
    return rows.stream()
        .map(it -> new BoardRowShown(it, href(actor, street, it), light(it)))
        .toList();
  }

  private Light light(BoardRow row) {
    return row.lit()
        .map(Lights::of)
        .orElseGet(() -> calendar.shown(row.due(), clock.instant()).light());
  }

  /** Whoever may do something about it comes to where that is done. */
  private static String href(Actor actor, String street, BoardRow row) {
    var at = "/c/" + row.code();
    var number = row.number().map(it -> "/" + it).orElse("");
    return switch (row.kind()) {
      case WHISTLES -> "/dispatch/area/" + street + "/whistles/" + row.id();
      case PROJECTS -> project(actor, at, number);
      case CLOCKS ->
          switch (module(row.clock())) {
            case "projects" -> project(actor, at, number);
            case "needs" -> need(actor, at, number);
            case "evaluation" -> at + "/evaluation/desk/calls/" + row.subject();
            default -> at + "/home/desk";
          };
    };
  }

  private static String module(String clock) {
    return clock.substring(0, clock.indexOf('.'));
  }

  private static String project(Actor actor, String at, String number) {
    return at + (actor.may(ProjectPermission.SUPERVISE) ? "/projects/desk" : "/projects") + number;
  }

  /** What is not verified has no number here; the list of what is late has it. */
  private static String need(Actor actor, String at, String number) {
    if (!actor.may(NeedPermission.VERIFY)) {
      return at + "/needs" + number;
    }
    return at + "/needs/desk" + (number.isEmpty() ? "?light=late" : number);
  }
}
