package org.linli.pacts.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.Article;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.pacts.PactText;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody reads of pacts, and where residents say what should read otherwise (CULT-3). */
@Controller
class PactPages {

  private static final String AT = "/c/{community}/pacts/{pact:\\d.*}";

  private final PactReading reading;
  private final PactTalking talking;
  private final Templates templates;
  private final Clock clock;

  PactPages(PactReading reading, PactTalking talking, Templates templates, Clock clock) {
    this.reading = reading;
    this.talking = talking;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/pacts")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.pactsList(page, reading.list(scope, paging), clock.instant()));
  }

  @GetMapping(AT)
  View show(Scope scope, Layout page, ShortNumber number) {
    var now = clock.instant();
    return Screen.ok(templates.pactsShow(page, reading.show(scope, number), Dates.day(now), now));
  }

  @GetMapping(AT + "/draft")
  View draft(
      Visitor visitor,
      Scope scope,
      Layout page,
      ShortNumber number,
      @RequestParam(defaultValue = "") String since) {
    var round = since.equals("round");
    var text =
        visitor
            .actor()
            .map(actor -> reading.draft(actor, number, round))
            .orElseGet(() -> reading.draft(scope, number, round));
    return Screen.ok(templates.pactsDraft(page, text, round, clock.instant()));
  }

  /** For the notice board while residents say what they think of it. */
  @GetMapping(AT + "/draft/board")
  View draftBoard(Scope scope, Layout page, ShortNumber number) {
    return board(page, reading.draft(scope, number, false), "/pacts/" + number + "/draft");
  }

  @GetMapping(AT + "/versions/{version:\\d{1,3}}")
  View version(Scope scope, Layout page, ShortNumber number, @PathVariable int version) {
    var text = reading.version(scope, number, version);
    return Screen.ok(templates.pactsVersion(page, text, Dates.day(clock.instant())));
  }

  /** For the notice board. */
  @GetMapping(AT + "/versions/{version:\\d{1,3}}/board")
  View board(Scope scope, Layout page, ShortNumber number, @PathVariable int version) {
    return board(page, reading.version(scope, number, version), "/pacts/" + number);
  }

  private View board(Layout page, PactText text, String path) {
    return Screen.ok(templates.pactsBoard(page, text, QrCode.leadingTo(page, path)));
  }

  @GetMapping(AT + "/suggest")
  View form(
      Actor actor,
      Layout page,
      ShortNumber number,
      @RequestParam(defaultValue = "") String article) {
    var text = reading.draft(actor, number, false);
    var form =
        FormState.of(
            Map.of(
                "aboutArticle",
                article,
                "suggested",
                about(text, article).map(Article::words).orElse("")));
    return Screen.ok(suggest(page, text, form));
  }

  private JteModel suggest(Layout page, PactText text, FormState form) {
    return templates.pactsSuggest(page, text, about(text, form.value("aboutArticle")), form);
  }

  /** The article that a form is about; empty where it is about the whole. */
  private static Optional<Article> about(PactText text, String article) {
    return text.articles().stream().filter(it -> it.id().toString().equals(article)).findFirst();
  }

  @PostMapping(AT + "/suggestions")
  View suggest(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      talking.suggest(actor, number, PactForms.suggestion(form));
      return draft(community, number);
    } catch (Invalid invalid) {
      var text = reading.draft(actor, number, false);
      return Screen.rejected(suggest(page, text, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/suggestions/{suggestion}/taken-back")
  View takeBack(
      Actor actor, Community community, ShortNumber number, @PathVariable UUID suggestion) {
    talking.takeBack(actor, number, suggestion);
    return draft(community, number);
  }

  private static Redirect draft(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/pacts/" + number + "/draft");
  }
}
