package org.linli.alliances.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.alliances.AllianceManagement;
import org.linli.alliances.AlliancePermission;
import org.linli.alliances.AllianceReading;
import org.linli.alliances.AnswerInvitation;
import org.linli.alliances.Coordinate;
import org.linli.alliances.DuplicateReading;
import org.linli.alliances.Duplicates;
import org.linli.alliances.EndAlliance;
import org.linli.alliances.FoundAlliance;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What units do together, and how they come to it (SERV-4). */
@Controller
class AlliancePages {

  private final AllianceReading reading;
  private final AllianceManagement alliances;
  private final DuplicateReading duplicates;
  private final Templates templates;

  AlliancePages(
      AllianceReading reading,
      AllianceManagement alliances,
      DuplicateReading duplicates,
      Templates templates) {
    this.reading = reading;
    this.alliances = alliances;
    this.duplicates = duplicates;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/alliances")
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.alliancesList(page, reading.formed(scope)));
  }

  @GetMapping("/c/{community}/alliances/{alliance:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID alliance) {
    return Screen.ok(templates.alliancesShow(page, reading.show(scope, alliance)));
  }

  /** What is offered twice, for the community; and whoever was asked, for the units too. */
  @GetMapping("/c/{community}/alliances/desk")
  View desk(Actor actor, Layout page) {
    var found =
        actor.may(AlliancePermission.MANAGE)
            ? Optional.of(duplicates.of(actor))
            : Optional.<Duplicates>empty();
    return Screen.ok(templates.alliancesDesk(page, found, reading.files(actor)));
  }

  @GetMapping("/c/{community}/alliances/new")
  View form(
      Actor actor,
      Layout page,
      @RequestParam(name = "brings", defaultValue = "") List<String> ids) {
    return Screen.ok(
        templates.alliancesForm(
            page,
            reading.chosen(actor, ids),
            FormState.of(Map.of("brings", String.join("\n", ids)))));
  }

  @PostMapping("/c/{community}/alliances")
  View found(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id =
          alliances.found(
              actor,
              new FoundAlliance(
                  form.value("name"),
                  form.value("purpose"),
                  form.value("phone"),
                  form.value("coordinator"),
                  form.value("brings")));
      return back(community, id);
    } catch (Invalid invalid) {
      var chosen = reading.chosen(actor, form.value("brings").lines().toList());
      return Screen.rejected(templates.alliancesForm(page, chosen, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/alliances/file/{alliance}")
  View file(Actor actor, Layout page, @PathVariable UUID alliance) {
    return Screen.ok(file(actor, page, alliance, FormState.empty()));
  }

  @PostMapping("/c/{community}/alliances/file/{alliance}/answer")
  View answer(
      Actor actor, Layout page, Community community, @PathVariable UUID alliance, FormState form) {
    try {
      var command = new AnswerInvitation(form.value("answer"), form.value("reason"));
      alliances.answer(actor, alliance, command);
      return back(community, alliance);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, alliance, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/alliances/file/{alliance}/leave")
  View leave(
      Actor actor, Layout page, Community community, @PathVariable UUID alliance, FormState form) {
    try {
      alliances.leave(actor, alliance, new EndAlliance(form.value("reason")));
      return back(community, alliance);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, alliance, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/alliances/file/{alliance}/dissolve")
  View dissolve(
      Actor actor, Layout page, Community community, @PathVariable UUID alliance, FormState form) {
    try {
      alliances.dissolve(actor, alliance, new EndAlliance(form.value("reason")));
      return back(community, alliance);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, alliance, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/alliances/file/{alliance}/coordinator")
  View coordinate(
      Actor actor, Layout page, Community community, @PathVariable UUID alliance, FormState form) {
    try {
      alliances.coordinate(actor, alliance, new Coordinate(form.value("coordinator")));
      return back(community, alliance);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, alliance, form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, UUID alliance, FormState form) {
    var shown = reading.file(actor, alliance);
    var own = actor.grants().organizationId().flatMap(shown::of);
    return templates.alliancesFile(page, shown, own, form);
  }

  private static Redirect back(Community community, UUID alliance) {
    return Redirect.to(community.path() + "/alliances/file/" + alliance);
  }
}
