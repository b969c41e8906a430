package org.linli.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.ballot.BeginVisit;
import org.linli.ballot.DoorManagement;
import org.linli.ballot.SecretCasting;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.ShownOnce;
import org.linli.web.Unrecorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a worker with a tablet takes votes at people's doors. */
@Controller
class DoorDesk {

  private static final String AT = "/c/{community}/ballot/desk/{ballot}/door";

  private final DoorManagement doors;
  private final SecretCasting secret;
  private final ShownOnce once;
  private final Templates templates;

  DoorDesk(DoorManagement doors, SecretCasting secret, ShownOnce once, Templates templates) {
    this.doors = doors;
    this.secret = secret;
    this.once = once;
    this.templates = templates;
  }

  @GetMapping(AT)
  View desk(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(templates.ballotDoor(page, doors.desk(actor, ballot), FormState.empty()));
  }

  @PostMapping(AT)
  View begin(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      var command = new BeginVisit(form.value("rollLine"), form.value("companion"));
      return visit(community, ballot, doors.begin(actor, ballot, command));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotDoor(page, doors.desk(actor, ballot), form.rejected(invalid)));
    }
  }

  /** The tablet is handed over; after the vote it shows what the voter takes home. */
  @GetMapping(AT + "/{visit}")
  View show(
      Actor actor,
      Layout page,
      ShortNumber ballot,
      @PathVariable UUID visit,
      HttpServletRequest request) {
    return Screen.ok(
        templates.ballotVisit(
            page, doors.door(actor, ballot, visit), once.take(request, visit), FormState.empty()));
  }

  @PostMapping(AT + "/{visit}")
  View cast(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @PathVariable UUID visit,
      FormState form,
      HttpServletRequest request) {
    try {
      once.keep(request, visit, doors.cast(actor, ballot, visit, form.values()).code());
      return visit(community, ballot, visit);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotVisit(
              page, doors.door(actor, ballot, visit), Optional.empty(), form.rejected(invalid)));
    }
  }

  /** Of a secret ballot. */
  @Unrecorded
  @PostMapping(AT + "/{visit}/envelope")
  View seal(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @PathVariable UUID visit,
      FormState form,
      HttpServletRequest request) {
    try {
      // The line is that of the visit.
      var cast = secret.cast(actor, ballot, visit, BallotForms.seal(form, "1"));
      once.keep(request, visit, cast.code());
      return visit(community, ballot, visit);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotVisit(
              page, doors.door(actor, ballot, visit), Optional.empty(), form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/{visit}/end")
  View end(
      Actor actor,
      Community community,
      ShortNumber ballot,
      @PathVariable UUID visit,
      FormState form) {
    doors.end(actor, ballot, visit, form.value("ended"));
    return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/door");
  }

  private static Redirect visit(Community community, ShortNumber ballot, UUID visit) {
    return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/door/" + visit);
  }
}
