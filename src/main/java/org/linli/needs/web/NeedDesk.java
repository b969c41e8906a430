package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where workers verify needs. */
@Controller
class NeedDesk {

  private final NeedManagement needs;
  private final NeedReading reading;
  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final List<NeedPanel> panels;
  private final Templates templates;

  NeedDesk(
      NeedManagement needs,
      NeedReading reading,
      NeedFigures figures,
      MandateCheck mandates,
      List<NeedPanel> panels,
      Templates templates) {
    this.needs = needs;
    this.reading = reading;
    this.figures = figures;
    this.mandates = mandates;
    this.panels = panels;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/desk")
  View list(Actor actor, Layout page) {
    var waiting = reading.toVerify(actor).stream().map(figures::lit).toList();
    return Screen.ok(templates.needsDesk(page, waiting));
  }

  @GetMapping("/c/{community}/needs/desk/{number}")
  View show(
      Actor actor,
      Layout page,
      ShortNumber number,
      @RequestParam(name = "return", defaultValue = "") String door) {
    var file = reading.file(actor, number);
    var checked = mandates.of(actor, file);
    var form =
        checked
            .otherDoor(door)
            .map(mandate -> MandateCheck.toItsDoor(page, mandate))
            .orElse(FormState.empty());
    return Screen.ok(desk(actor, page, file, checked, form));
  }

  @PostMapping("/c/{community}/needs/desk/{number}/verify")
  View verify(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      needs.verify(actor, number, NeedForms.verify(form));
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/needs/desk/{number}/return")
  View sendBack(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      needs.sendBack(actor, number, NeedForms.sendBack(form));
      return Redirect.to(community.path() + "/needs/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/needs/desk/{number}/reveal")
  View reveal(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      reading.reveal(actor, number, new Reveal(form.value("purpose"), form.value("words")));
      return Redirect.to(community.path() + "/needs/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, number, form.rejected(invalid)));
    }
  }

  private JteModel desk(Actor actor, Layout page, ShortNumber number, FormState form) {
    var file = reading.file(actor, number);
    return desk(actor, page, file, mandates.of(actor, file), form);
  }

  private JteModel desk(
      Actor actor, Layout page, NeedFile file, MandateCheck.Checked checked, FormState form) {
    var offered =
        panels.stream().flatMap(it -> it.panel(actor, file.need(), page).stream()).toList();
    return templates.needsDeskShow(page, file, figures.story(file.story()), checked, offered, form);
  }
}
