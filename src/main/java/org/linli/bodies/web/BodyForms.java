package org.linli.bodies.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.linli.bodies.BodyTemplate;
import org.linli.bodies.BodyView;
import org.linli.bodies.ChangeBody;
import org.linli.bodies.FillSeat;
import org.linli.bodies.FoundBody;
import org.linli.bodies.OpenSeats;
import org.linli.bodies.PublishCharter;
import org.linli.bodies.RecordMeeting;
import org.linli.bodies.SeatFile;
import org.linli.web.FormState;
import org.linli.web.Layout;

/** Reads commands from forms, and fills forms with what is known already. */
final class BodyForms {

  private BodyForms() {}

  static FoundBody found(FormState form) {
    return new FoundBody(form.value("template"), form.value("name"), form.value("phone"));
  }

  static ChangeBody change(FormState form) {
    return new ChangeBody(
        form.value("name"),
        form.value("phone"),
        form.value("grid"),
        form.value("partyMembers"),
        form.value("dutyAreas"));
  }

  static OpenSeats seats(FormState form) {
    return new OpenSeats(
        form.value("seatKind"), form.value("office"), form.value("seats"), form.value("chairs"));
  }

  static FillSeat fill(FormState form) {
    return new FillSeat(
        form.value("holder"),
        form.value("holderName"),
        form.value("publicity"),
        form.value("termFrom"),
        form.value("termUntil"));
  }

  static RecordMeeting meeting(FormState form) {
    return new RecordMeeting(form.value("metOn"), form.value("attendees"), form.value("decided"));
  }

  static PublishCharter charter(FormState form) {
    return new PublishCharter(form.value("charter"), form.value("charterFrom"), form.value("veto"));
  }

  /** A new one begins with the template's name and the community's phone. */
  static FormState start(Layout page, BodyTemplate template) {
    return FormState.of(
        Map.of(
            "template", template.code(),
            "name", template.name(),
            "phone", page.community().phone()));
  }

  /** The body as it is, and a meeting and seats to add. */
  static FormState of(BodyView body, String charter, LocalDate today) {
    var values = new HashMap<String, String>();
    values.put("name", body.name());
    values.put("phone", body.phone());
    values.put("grid", body.grid().map(it -> it.id().toString()).orElse(""));
    values.put("partyMembers", body.partyMembers().map(String::valueOf).orElse(""));
    values.put("dutyAreas", body.dutyAreas());
    values.put("seats", "1");
    values.put("metOn", today.toString());
    values.put("charter", charter);
    values.put("charterFrom", today.toString());
    return FormState.of(values);
  }

  /** Whoever comes next begins when the one before ends. */
  static FormState of(SeatFile file, LocalDate today) {
    var from =
        file.terms().isEmpty() || file.terms().getFirst().until().isBefore(today)
            ? today
            : file.terms().getFirst().until();
    return FormState.of(
        Map.of(
            "termFrom", from.toString(),
            "termUntil", from.plusYears(file.termYears()).toString(),
            "untilDay", today.toString()));
  }
}
