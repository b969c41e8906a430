package org.linli.needs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What residents and the public see of needs. */
@Controller
class NeedPages {

  private final NeedIntake intake;
  private final NeedReading reading;
  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final List<NeedPanel> panels;
  private final Templates templates;

  NeedPages(
      NeedIntake intake,
      NeedReading reading,
      NeedFigures figures,
      MandateCheck mandates,
      List<NeedPanel> panels,
      Templates templates) {
    this.intake = intake;
    this.reading = reading;
    this.figures = figures;
    this.mandates = mandates;
    this.panels = panels;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs")
  View list(
      Scope scope,
      Layout page,
      Paging paging,
      @RequestParam Optional<String> status,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
    var only = status.flatMap(NeedPages::status);
    var needsShown = figures.slice(reading.published(scope, only, paging));
    return Screen.ok(
        fragment == null
            ? templates.needsList(page, needsShown, only)
            : templates.needs_rows(page, needsShown, only, "/needs"));
  }

  @GetMapping("/c/{community}/needs/{number:\\d.*}")
  View show(Scope scope, Visitor visitor, Layout page, ShortNumber number) {
    var story = reading.story(scope, number);
    var offered =
        visitor.actor().stream()
            .flatMap(
                actor ->
                    panels.stream().flatMap(it -> it.panel(actor, story.need(), page).stream()))
            .toList();
    return Screen.ok(
        templates.needsShow(page, figures.story(story), mandates.of(scope, story), offered));
  }

  @GetMapping("/c/{community}/needs/new")
  View form(Layout page, Community community, HttpServletResponse response) {
    // The back button shows this very page again, with the key that was already used.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    return Screen.ok(templates.needsForm(page, reading.categories(community), FormState.empty()));
  }

  @PostMapping("/c/{community}/needs")
  View raise(Actor actor, Community community, Layout page, FormState form) {
    try {
      var number = intake.raise(actor, NeedForms.raise(form));
      return Redirect.to(community.path() + "/needs/mine/" + number + "?received");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.needsForm(page, reading.categories(community), form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/needs/mine")
  View mine(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.needsMine(page, figures.slice(reading.mine(actor, paging))));
  }

  @GetMapping("/c/{community}/needs/mine/{number}")
  View ownNeed(
      Actor actor, Layout page, ShortNumber number, @RequestParam Optional<String> received) {
    var file = reading.mine(actor, number);
    var offered =
        panels.stream().flatMap(it -> it.panel(actor, file.need(), page).stream()).toList();
    return Screen.ok(
        templates.needsOwn(
            page,
            file,
            figures.story(file.story()),
            mandates.of(actor, file).said(),
            offered,
            received.isPresent()));
  }

  private static Optional<NeedStatus> status(String name) {
    return Arrays.stream(NeedStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst();
  }
}
