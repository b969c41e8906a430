package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.Pictures;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Invalid.FieldError;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Draft;
import org.linli.needs.KeptDraft;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedReading;
import org.linli.needs.RaiseNeed;
import org.linli.needs.web.RaiseView.Hints;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/**
 * Where residents raise a need in steps (NEED-1, INCL-1). Each step is kept with the account; the
 * last one sends all.
 */
@Controller
class RaisePages {

  private final NeedIntake intake;
  private final NeedDrafts drafts;
  private final NeedReading reading;
  private final RaiseViews views;
  private final Pictures pictures;
  private final Templates templates;

  RaisePages(
      NeedIntake intake,
      NeedDrafts drafts,
      NeedReading reading,
      RaiseViews views,
      Pictures pictures,
      Templates templates) {
    this.intake = intake;
    this.drafts = drafts;
    this.reading = reading;
    this.views = views;
    this.pictures = pictures;
    this.templates = templates;
  }

  /**
   * @param building where whoever comes scanned the code of a sheet; what they chose before stays
   */
  @GetMapping("/c/{community}/needs/new")
  View form(
      Visitor visitor,
      Layout page,
      @RequestParam(defaultValue = "") String ask,
      @RequestParam(defaultValue = "") String building,
      HttpServletResponse response) {
    // The back button shows this very page again, with the key that was already used.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    var draft = draft(visitor.actor());
    var scanned = draft.flatMap(Draft::building).isPresent() ? "" : building;
    var sent = FormState.of(scanned.isEmpty() ? Map.of() : Map.of("building", scanned));
    var form = RaiseForm.over(draft, sent, List.of());
    var shown = RaisePage.of(page.elder(), draft.filter(Draft::begun).isPresent() ? ask : "");
    return Screen.ok(model(visitor.actor(), page, shown, form, sent, Hints.NONE));
  }

  /**
   * Takes one page. Hints come before anything is kept, and before the log-in. Keeping the same
   * again changes nothing, so this needs no key; pictures are read outside of any transaction, and
   * those that are right stay where another one is wrong.
   */
  @PostMapping("/c/{community}/needs/new")
  View take(
      Visitor visitor,
      Layout page,
      FormState form,
      @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> files) {
    var ask = RaisePage.of(page.elder(), form.value("_ask"));
    if (form.is("_go", "discard")) {
      drafts.discard(actor(visitor, page));
      return Redirect.to(page.at("/needs/mine"));
    }
    var typed = RaiseForm.over(draft(visitor.actor()), form, ask.fields());
    var errors = RaiseForm.wrong(ask, typed, reading.categories(page.community()));
    if (ask.step() == 1 && !errors.isEmpty()) {
      return rejected(visitor.actor(), page, ask, typed, form, errors);
    }
    var found = views.hints(page.community(), ask, typed);
    if (!found.none()) {
      return Screen.ok(model(visitor.actor(), page, ask, typed, form, found));
    }
    var actor = Optional.of(actor(visitor, page));
    errors.addAll(keep(actor.get(), typed, form.value("_remove"), files));
    return errors.isEmpty()
        ? Redirect.to(page.at(next(page, ask, form)))
        : rejected(actor, page, ask, typed, form, errors);
  }

  @PostMapping("/c/{community}/needs")
  View raise(Actor actor, Layout page, FormState form) {
    // Written without a connection: all of it is in the form, and a draft is another matter.
    if (form.is("_alone", "yes")) {
      return otherDoors(actor, page, form)
          .orElseGet(() -> raise(actor, page, form, form, command -> intake.raise(actor, command)));
    }
    var typed = RaiseForm.over(draft(Optional.of(actor)), form, List.of());
    return raise(actor, page, typed, form, command -> intake.submit(actor, command));
  }

  private View raise(
      Actor actor,
      Layout page,
      FormState typed,
      FormState sent,
      Function<RaiseNeed, ShortNumber> taken) {
    try {
      var number = taken.apply(RaiseForm.command(typed));
      return Redirect.to(page.at("/needs/mine/" + number + "?received"));
    } catch (Invalid invalid) {
      var ask = RaisePage.asking(page.elder(), invalid.errors().getFirst().field());
      return rejected(Optional.of(actor), page, ask, typed, sent, invalid.errors());
    }
  }

  /** Who else must take it is said before anything is kept. */
  private Optional<View> otherDoors(Actor actor, Layout page, FormState form) {
    var ask = RaisePage.asking(page.elder(), RaisePart.WORDS);
    var found = new Hints(views.doors(page.community(), form), List.of());
    return found.none()
        ? Optional.empty()
        : Optional.of(Screen.ok(model(Optional.of(actor), page, ask, form, form, found)));
  }

  @GetMapping("/c/{community}/needs/new/pictures/{sha256}")
  ResponseEntity<Resource> picture(Actor actor, @PathVariable String sha256) {
    return PictureAnswer.of(drafts.picture(actor, sha256));
  }

  /** What of a page could not be kept. */
  private List<FieldError> keep(
      Actor actor, FormState typed, String removed, @Nullable List<MultipartFile> files) {
    var errors = new ArrayList<FieldError>();
    try {
      drafts.save(actor, RaiseForm.draft(typed));
      if (!removed.isEmpty()) {
        drafts.remove(actor, removed);
      }
    } catch (Invalid invalid) {
      return invalid.errors();
    }
    for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      if (!file.isEmpty()) {
        attach(actor, file).ifPresent(errors::add);
      }
    }
    return errors;
  }

  private Optional<FieldError> attach(Actor actor, MultipartFile file) {
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      drafts.attach(actor, pictures.accept(file.getBytes(), name));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(new FieldError("pictures", refused.code(), refused.details()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String next(Layout page, RaisePage ask, FormState form) {
    if (form.is("_go", "later")) {
      return "/needs/mine?kept";
    }
    var stays = form.is("_go", "stay") || !form.value("_remove").isEmpty();
    return "/needs/new?ask=" + (stays ? ask : ask.next(page.elder()).orElse(ask)).code();
  }

  private Optional<Draft> draft(Optional<Actor> actor) {
    return actor.flatMap(drafts::find).map(KeptDraft::draft);
  }

  /** The form of whoever is not logged in waits until they are. */
  private static Actor actor(Visitor visitor, Layout page) {
    var refusal = page.member().isPresent() ? KernelError.FORBIDDEN : KernelError.LOGIN_REQUIRED;
    return visitor.actor().orElseThrow(() -> new Refused(refusal));
  }

  private View rejected(
      Optional<Actor> actor,
      Layout page,
      RaisePage ask,
      FormState typed,
      FormState sent,
      List<FieldError> errors) {
    // Errors of other pages come up when their page does.
    var here = errors.stream().filter(error -> ask.fields().contains(error.field())).toList();
    var wrong = new FormState(typed.values(), here.isEmpty() ? errors : here);
    return Screen.rejected(model(actor, page, ask, wrong, sent, Hints.NONE));
  }

  private JteModel model(
      Optional<Actor> actor,
      Layout page,
      RaisePage ask,
      FormState form,
      FormState sent,
      Hints found) {
    return templates.needsForm(page, views.of(actor, page, ask, form, sent, found));
  }
}
