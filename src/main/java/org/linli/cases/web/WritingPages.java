package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.cases.CaseManagement;
import org.linli.cases.CasePermission;
import org.linli.cases.CaseReading;
import org.linli.cases.ChooseBrand;
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

/** Where a project is written up for others, and becomes the community's brand (PROJ-5). */
@Controller
class WritingPages {

  private static final String OF = "/c/{community}/cases/of/{project}";
  private static final String WORDS = "/c/{community}/cases/desk/{case:[0-9a-f]{8}-.*}/words";

  private final CaseReading reading;
  private final CaseManagement cases;
  private final Templates templates;
  private final Clock clock;

  WritingPages(CaseReading reading, CaseManagement cases, Templates templates, Clock clock) {
    this.reading = reading;
    this.cases = cases;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(OF)
  View form(Actor actor, Layout page, Community community, ShortNumber number) {
    var project = reading.project(actor, community, number);
    var form = CaseForms.of(project, reading.type(actor).orElse(""), clock.instant());
    return Screen.ok(form(page, community, "/cases/of/" + number, form));
  }

  @PostMapping(OF)
  View write(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      var id = cases.write(actor, number, CaseForms.words(form));
      return Redirect.to(community.path() + "/cases/desk/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, community, "/cases/of/" + number, form.rejected(invalid)));
    }
  }

  @GetMapping(WORDS)
  View words(Actor actor, Layout page, Community community, @PathVariable("case") UUID id) {
    actor.require(CasePermission.WRITE);
    var form = CaseForms.of(reading.file(actor, id).words());
    return Screen.ok(form(page, community, "/cases/desk/" + id + "/words", form));
  }

  @PostMapping(WORDS)
  View revise(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable("case") UUID id,
      FormState form) {
    try {
      cases.revise(actor, id, CaseForms.words(form));
      return Redirect.to(community.path() + "/cases/desk/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(
          form(page, community, "/cases/desk/" + id + "/words", form.rejected(invalid)));
    }
  }

  private JteModel form(Layout page, Community community, String at, FormState form) {
    return templates.casesForm(page, at, reading.categories(community), form);
  }

  @GetMapping(OF + "/brand")
  View brand(Actor actor, Layout page, ShortNumber number) {
    actor.require(CasePermission.CHECK);
    return Screen.ok(
        templates.casesBrand(page, number, reading.brand(actor.scope()), FormState.empty()));
  }

  @PostMapping(OF + "/brand")
  View choose(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      cases.choose(actor, number, new ChooseBrand(form.value("words")));
      return Redirect.to(community.path() + "/projects/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.casesBrand(page, number, reading.brand(actor.scope()), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/cases/brand/end")
  View unchoose(Actor actor, Community community) {
    cases.unchoose(actor);
    return Redirect.to(community.path() + "/cases/desk");
  }
}
