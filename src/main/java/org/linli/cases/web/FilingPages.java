package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.cases.CasePermission;
import org.linli.cases.pilots.PilotManagement;
import org.linli.cases.pilots.PilotReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where pilots are filed: of a case, of a project, or anew (PROJ-10). */
@Controller
class FilingPages {

  private static final String OF_CASE = "/c/{community}/cases/{case:[0-9a-f]{8}-.*}/pilot";
  private static final String OF_PROJECT = "/c/{community}/cases/of/{project}/pilot";
  private static final String ANEW = "/c/{community}/cases/pilots/desk/{pilot}/filing";

  private final PilotManagement pilots;
  private final PilotReading reading;
  private final Templates templates;

  FilingPages(PilotManagement pilots, PilotReading reading, Templates templates) {
    this.pilots = pilots;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping(OF_CASE)
  View ofCase(Actor actor, Layout page, @PathVariable("case") UUID id) {
    actor.require(CasePermission.PILOT);
    return Screen.ok(form(page, "/cases/" + id + "/pilot", CaseForms.filing()));
  }

  @PostMapping(OF_CASE)
  View fileCase(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable("case") UUID id,
      FormState form) {
    try {
      return filed(community, pilots.fileCase(actor, id, CaseForms.filing(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, "/cases/" + id + "/pilot", form.rejected(invalid)));
    }
  }

  @GetMapping(OF_PROJECT)
  View ofProject(Actor actor, Layout page, ShortNumber number) {
    actor.require(CasePermission.PILOT);
    return Screen.ok(form(page, "/cases/of/" + number + "/pilot", CaseForms.filing()));
  }

  @PostMapping(OF_PROJECT)
  View fileProject(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      return filed(community, pilots.fileProject(actor, number, CaseForms.filing(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, "/cases/of/" + number + "/pilot", form.rejected(invalid)));
    }
  }

  @GetMapping(ANEW)
  View anew(Actor actor, Layout page, @PathVariable UUID pilot) {
    actor.require(CasePermission.PILOT);
    return Screen.ok(form(page, anew(pilot), CaseForms.of(reading.file(actor, pilot))));
  }

  @PostMapping(ANEW)
  View revise(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    try {
      pilots.revise(actor, pilot, CaseForms.filing(form));
      return filed(community, pilot);
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, anew(pilot), form.rejected(invalid)));
    }
  }

  private static String anew(UUID pilot) {
    return "/cases/pilots/desk/" + pilot + "/filing";
  }

  private static View filed(Community community, UUID pilot) {
    return Redirect.to(community.path() + "/cases/pilots/desk/" + pilot);
  }

  private JteModel form(Layout page, String at, FormState form) {
    return templates.casesFiling(page, at, form);
  }
}
