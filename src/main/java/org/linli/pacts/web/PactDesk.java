package org.linli.pacts.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.DeskPact;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactPermission;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where pacts are written and what residents say is answered (CULT-3). */
@Controller
class PactDesk {

  private static final String AT = "/c/{community}/pacts/desk/{pact:\\d.*}";

  private final PactReading reading;
  private final PactDrafting drafting;
  private final PactTalking talking;
  private final Templates templates;
  private final Clock clock;

  PactDesk(
      PactReading reading,
      PactDrafting drafting,
      PactTalking talking,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.drafting = drafting;
    this.talking = talking;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/pacts/desk")
  View desk(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.pactsDesk(page, reading.desk(actor, paging), clock.instant()));
  }

  @GetMapping("/c/{community}/pacts/desk/new")
  View form(Actor actor, Layout page) {
    actor.require(PactPermission.DRAFT);
    return Screen.ok(templates.pactsForm(page, FormState.empty()));
  }

  @PostMapping("/c/{community}/pacts/desk")
  View begin(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, drafting.begin(actor, PactForms.begin(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.pactsForm(page, form.rejected(invalid)));
    }
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, ShortNumber number) {
    var work = reading.work(actor, number);
    return Screen.ok(templates.pactsFile(page, work, PactForms.of(work), clock.instant()));
  }

  @PostMapping(AT + "/name")
  View rename(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      drafting.rename(actor, number, PactForms.name(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  @PostMapping(AT + "/articles")
  View add(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      drafting.add(actor, number, PactForms.article(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  private View rejected(Actor actor, Layout page, ShortNumber number, FormState form) {
    return Screen.rejected(
        templates.pactsFile(page, reading.work(actor, number), form, clock.instant()));
  }

  @GetMapping(AT + "/articles/{article}")
  View article(Actor actor, Layout page, ShortNumber number, @PathVariable UUID article) {
    var work = reading.work(actor, number);
    var form = work.article(article).map(PactForms::of).orElseGet(FormState::empty);
    return Screen.ok(article(page, work, article, form));
  }

  @PostMapping(AT + "/articles/{article}")
  View write(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID article,
      FormState form) {
    try {
      drafting.write(actor, number, article, PactForms.article(form));
      return back(community, number);
    } catch (Invalid invalid) {
      var work = reading.work(actor, number);
      return Screen.rejected(article(page, work, article, form.rejected(invalid)));
    }
  }

  private JteModel article(Layout page, DeskPact work, UUID id, FormState form) {
    var article = work.article(id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return templates.pactsArticle(page, work, article, form);
  }

  @PostMapping(AT + "/articles/{article}/dropped")
  View drop(Actor actor, Community community, ShortNumber number, @PathVariable UUID article) {
    drafting.drop(actor, number, article);
    return back(community, number);
  }

  @GetMapping(AT + "/suggestions/{suggestion}")
  View suggestion(Actor actor, Layout page, ShortNumber number, @PathVariable UUID suggestion) {
    var work = reading.work(actor, number);
    return Screen.ok(suggestion(page, work, suggestion, FormState.empty()));
  }

  @PostMapping(AT + "/suggestions/{suggestion}/answer")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID suggestion,
      FormState form) {
    try {
      talking.answer(actor, number, suggestion, PactForms.answer(form));
      return back(community, number);
    } catch (Invalid invalid) {
      var work = reading.work(actor, number);
      return Screen.rejected(suggestion(page, work, suggestion, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/suggestions/{suggestion}/hidden")
  View hide(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID suggestion,
      FormState form) {
    try {
      talking.hide(actor, number, suggestion, PactForms.reason(form));
      return back(community, number);
    } catch (Invalid invalid) {
      var work = reading.work(actor, number);
      return Screen.rejected(suggestion(page, work, suggestion, form.rejected(invalid)));
    }
  }

  private JteModel suggestion(Layout page, DeskPact work, UUID id, FormState form) {
    var suggestion =
        work.page().suggestions().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return templates.pactsSuggestion(page, work, suggestion, form);
  }

  static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/pacts/desk/" + number);
  }
}
