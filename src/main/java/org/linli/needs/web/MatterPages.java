package org.linli.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Concern;
import org.linli.needs.KeptDraft;
import org.linli.needs.MatterPart;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedMatters;
import org.linli.needs.NeedOutcome;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedReading;
import org.linli.needs.RaisedPictures;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where residents find what they raised and what they joined. */
@Controller
class MatterPages {

  private static final Optional<Concern> RAISER = Optional.of(Concern.RAISER);

  private final NeedReading reading;
  private final NeedMatters matters;
  private final NeedDrafts drafts;
  private final RaisedPictures pictures;
  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final List<NeedPanel> panels;
  private final List<NeedOutcome> outcomes;
  private final Templates templates;

  MatterPages(
      NeedReading reading,
      NeedMatters matters,
      NeedDrafts drafts,
      RaisedPictures pictures,
      NeedFigures figures,
      MandateCheck mandates,
      List<NeedPanel> panels,
      List<NeedOutcome> outcomes,
      Templates templates) {
    this.reading = reading;
    this.matters = matters;
    this.drafts = drafts;
    this.pictures = pictures;
    this.figures = figures;
    this.mandates = mandates;
    this.panels = panels;
    this.outcomes = outcomes;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/mine")
  View mine(
      Actor actor,
      Layout page,
      Paging paging,
      @RequestParam Optional<String> part,
      @RequestParam Optional<String> kept,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
    var only = part.flatMap(MatterPages::part);
    var shown = figures.matters(matters.of(actor, only, paging));
    if (fragment != null) {
      return Screen.ok(templates.needs_matters(page, shown, only));
    }
    var draft = drafts.find(actor).map(KeptDraft::draft);
    return Screen.ok(
        templates.needsMine(page, shown, only, matters.counts(actor), draft, kept.isPresent()));
  }

  @GetMapping("/c/{community}/needs/mine/{number}")
  View ownNeed(
      Actor actor, Layout page, ShortNumber number, @RequestParam Optional<String> received) {
    var file = reading.mine(actor, number);
    var need = file.need();
    var went =
        outcomes.stream()
            .flatMap(
                it -> it.outcome(actor.scope(), Optional.of(actor), RAISER, need, page).stream());
    var offered = panels.stream().flatMap(it -> it.panel(actor, need, RAISER, page).stream());
    return Screen.ok(
        templates.needsOwn(
            page,
            file,
            figures.story(file.story()),
            mandates.of(actor, file).said(),
            Stream.concat(went, offered).toList(),
            pictures.mine(actor, need.id()),
            received.isPresent()));
  }

  @GetMapping("/c/{community}/needs/mine/{number}/pictures/{sha256}")
  ResponseEntity<Resource> picture(Actor actor, ShortNumber number, @PathVariable String sha256) {
    return PictureAnswer.of(pictures.open(actor, number, sha256));
  }

  private static Optional<MatterPart> part(String name) {
    return Arrays.stream(MatterPart.values()).filter(it -> it.name().equals(name)).findFirst();
  }
}
