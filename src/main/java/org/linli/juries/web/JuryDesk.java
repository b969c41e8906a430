package org.linli.juries.web;

import java.util.Map;
import linli.jte.Templates;
import org.linli.juries.JuryManagement;
import org.linli.juries.JuryReading;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff convene juries, keep their file and answer them. */
@Controller
class JuryDesk {

  private static final String FILE = "/c/{community}/juries/desk/{jury}";

  private final JuryReading reading;
  private final JuryManagement juries;
  private final Templates templates;

  JuryDesk(JuryReading reading, JuryManagement juries, Templates templates) {
    this.reading = reading;
    this.juries = juries;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/juries/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.juriesDesk(page, reading.desk(actor)));
  }

  /**
   * @param fromDraw id of a draw, if somebody came from there
   */
  @GetMapping("/c/{community}/juries/desk/new")
  View form(Actor actor, Layout page, @RequestParam(defaultValue = "") String fromDraw) {
    return Screen.ok(
        templates.juriesForm(
            page, reading.draws(actor), FormState.of(Map.of("fromDraw", fromDraw))));
  }

  @PostMapping("/c/{community}/juries/desk")
  View convene(Actor actor, Layout page, Community community, FormState form) {
    try {
      return at(community, juries.convene(actor, JuryForms.convene(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.juriesForm(page, reading.draws(actor), form.rejected(invalid)));
    }
  }

  @GetMapping(FILE)
  View file(Actor actor, Layout page, ShortNumber jury) {
    return Screen.ok(templates.juriesFile(page, reading.file(actor, jury), FormState.empty()));
  }

  @PostMapping(FILE + "/told")
  View told(Actor actor, Layout page, Community community, ShortNumber jury, FormState form) {
    return done(
        actor, page, community, jury, form, () -> juries.told(actor, jury, JuryForms.told(form)));
  }

  @PostMapping(FILE + "/wording")
  View put(Actor actor, Layout page, Community community, ShortNumber jury, FormState form) {
    return done(
        actor, page, community, jury, form, () -> juries.put(actor, jury, JuryForms.wording(form)));
  }

  @PostMapping(FILE + "/recommendation")
  View recommend(Actor actor, Community community, ShortNumber jury) {
    juries.recommend(actor, jury);
    return at(community, jury);
  }

  @PostMapping(FILE + "/answer")
  View answer(Actor actor, Layout page, Community community, ShortNumber jury, FormState form) {
    return done(
        actor,
        page,
        community,
        jury,
        form,
        () -> juries.answer(actor, jury, JuryForms.answer(form)));
  }

  @PostMapping(FILE + "/end")
  View callOff(Actor actor, Layout page, Community community, ShortNumber jury, FormState form) {
    return done(
        actor,
        page,
        community,
        jury,
        form,
        () -> juries.callOff(actor, jury, JuryForms.callOff(form)));
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber jury,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return at(community, jury);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.juriesFile(page, reading.file(actor, jury), form.rejected(invalid)));
    }
  }

  private static Redirect at(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/juries/desk/" + number);
  }
}
