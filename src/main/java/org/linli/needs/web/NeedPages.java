package org.linli.needs.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedMatters;
import org.linli.needs.NeedOutcome;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedPlaces;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.PublicLate;
import org.linli.needs.RaisedPictures;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody sees of needs. */
@Controller
class NeedPages {

  /** The states in which the public list can be read alone. */
  static final List<NeedStatus> STATES =
      List.of(
          NeedStatus.VERIFIED,
          NeedStatus.ROUTED,
          NeedStatus.CLAIMED,
          NeedStatus.IN_PROGRESS,
          NeedStatus.COMPLETED,
          NeedStatus.CLOSED);

  private final NeedIntake intake;
  private final NeedDrafts drafts;
  private final NeedReading reading;
  private final NeedMatters matters;
  private final PublicLate late;
  private final NeedPlaces places;
  private final RaisedPictures pictures;
  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final List<NeedPanel> panels;
  private final List<NeedOutcome> outcomes;
  private final Templates templates;

  NeedPages(
      NeedIntake intake,
      NeedDrafts drafts,
      NeedReading reading,
      NeedMatters matters,
      PublicLate late,
      NeedPlaces places,
      RaisedPictures pictures,
      NeedFigures figures,
      MandateCheck mandates,
      List<NeedPanel> panels,
      List<NeedOutcome> outcomes,
      Templates templates) {
    this.intake = intake;
    this.drafts = drafts;
    this.reading = reading;
    this.matters = matters;
    this.late = late;
    this.places = places;
    this.pictures = pictures;
    this.figures = figures;
    this.mandates = mandates;
    this.panels = panels;
    this.outcomes = outcomes;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs")
  View list(
      Scope scope,
      Layout page,
      Paging paging,
      @RequestParam Optional<String> status,
      @RequestParam Optional<String> light,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
    var isLate = light.filter("late"::equals).isPresent();
    var only = isLate ? Optional.<NeedStatus>empty() : status.flatMap(NeedPages::status);
    var found = isLate ? late.list(scope, paging) : reading.published(scope, only, paging);
    var shown = figures.slice(found, places.of(scope, found.rows()));
    return Screen.ok(
        fragment == null
            ? templates.needsList(
                page, shown, only, isLate, matters.published(scope, STATES), late.count(scope))
            : templates.needs_rows(page, shown, only, isLate, "/needs"));
  }

  @GetMapping("/c/{community}/needs/{number:\\d.*}")
  View show(Scope scope, Visitor visitor, Layout page, ShortNumber number) {
    var story = reading.story(scope, number);
    var need = story.need();
    var concern = visitor.actor().flatMap(actor -> reading.concern(actor, need.id()));
    var offered =
        visitor.actor().stream()
            .flatMap(
                actor ->
                    panels.stream().flatMap(it -> it.panel(actor, need, concern, page).stream()));
    var went =
        outcomes.stream()
            .flatMap(it -> it.outcome(scope, visitor.actor(), concern, need, page).stream());
    return Screen.ok(
        templates.needsShow(
            page,
            figures.story(story),
            mandates.of(scope, story),
            Stream.concat(went, offered).toList(),
            pictures.published(scope, need.id()),
            concern,
            QrCode.leadingTo(page, "/needs/" + number)));
  }

  /** "Me too". From a form that was begun: it ends here. */
  @PostMapping("/c/{community}/needs/{number}/join")
  View join(Actor actor, Layout page, ShortNumber number, @RequestParam Optional<String> from) {
    intake.join(actor, number);
    if (from.isPresent()) {
      drafts.discard(actor);
    }
    return Redirect.to(page.at("/needs/" + number + "?joined"));
  }

  @GetMapping("/c/{community}/needs/{number:\\d.*}/pictures/{sha256}")
  ResponseEntity<Resource> picture(Scope scope, ShortNumber number, @PathVariable String sha256) {
    var need = reading.story(scope, number).need();
    return PictureAnswer.of(pictures.openPublished(scope, need.id(), sha256));
  }

  /** A state in which the public list can be read alone. */
  static Optional<NeedStatus> status(String name) {
    return STATES.stream().filter(status -> status.name().equals(name)).findFirst();
  }
}
