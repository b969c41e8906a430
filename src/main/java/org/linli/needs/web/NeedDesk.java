package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.VerifyNeed;
import org.linli.needs.lists.MoveNeed;
import org.linli.needs.lists.NeedLists;
import org.linli.needs.words.Masked;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One need on the desk, with everything that may be done about it now (NEED-3). */
@Controller
class NeedDesk {

  private final NeedManagement needs;
  private final NeedReading reading;
  private final NeedLists lists;
  private final DeskSteps steps;
  private final DeskPanels panels;
  private final DeskWords words;
  private final Templates templates;

  NeedDesk(
      NeedManagement needs,
      NeedReading reading,
      NeedLists lists,
      DeskSteps steps,
      DeskPanels panels,
      DeskWords words,
      Templates templates) {
    this.needs = needs;
    this.reading = reading;
    this.lists = lists;
    this.steps = steps;
    this.panels = panels;
    this.words = words;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/desk/{number}")
  View show(
      Actor actor,
      Layout page,
      ShortNumber number,
      @RequestParam(name = "return", defaultValue = "") String door,
      @RequestParam(defaultValue = "") String act) {
    var shown = panels.shown(actor, page, reading.file(actor, number), List.of());
    var form =
        shown
            .checked()
            .otherDoor(door)
            .map(mandate -> MandateCheck.toItsDoor(page, mandate))
            .orElse(FormState.of(act.isEmpty() ? Map.of() : Map.of("action", act)));
    return Screen.ok(templates.needsDeskShow(page, shown, DeskPanels.start(shown, form)));
  }

  /** What the public texts still tell is shown and asked about once; it never stops anybody. */
  @PostMapping("/c/{community}/needs/desk/{number}/verify")
  View verify(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      var command = NeedForms.verify(form);
      var leaks = leaks(page, command);
      if (!leaks.isEmpty() && !form.is("meant", "yes")) {
        var asked = form.rejected(Invalid.field("meant", NeedError.STILL_TELLS));
        return Screen.rejected(desk(actor, page, number, asked, leaks));
      }
      needs.verify(actor, number, command);
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/needs/desk/{number}/return")
  View sendBack(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      needs.sendBack(actor, number, NeedForms.sendBack(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/needs/desk/{number}/reveal")
  View reveal(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      reading.reveal(actor, number, new Reveal(form.value("purpose"), form.value("words")));
      return back(community, number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/needs/desk/{number}/step")
  View step(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      steps.take(actor, number, DeskForms.step(form));
      return back(community, number);
    } catch (Invalid invalid) {
      var rejected = DeskForms.rejected(form, invalid);
      return form.is("action", "HAND_OVER")
          ? Screen.rejected(colleague(actor, page, number, rejected))
          : rejected(actor, page, number, rejected);
    }
  }

  @GetMapping("/c/{community}/needs/desk/{number}/colleague")
  View colleague(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(colleague(actor, page, number, FormState.empty()));
  }

  /** To another of the three lists (NEED-2). */
  @PostMapping("/c/{community}/needs/desk/{number}/list")
  View move(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      lists.move(actor, number, new MoveNeed(form.value("list"), form.value("why")));
      return back(community, number);
    } catch (Invalid invalid) {
      return rejected(actor, page, number, form.rejected(invalid));
    }
  }

  private JteModel colleague(Actor actor, Layout page, ShortNumber number, FormState form) {
    var need = reading.file(actor, number).need();
    return templates.needsDeskColleague(page, need, needs.colleagues(actor), form);
  }

  private static View back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/needs/desk/" + number);
  }

  private View rejected(Actor actor, Layout page, ShortNumber number, FormState form) {
    return Screen.rejected(desk(actor, page, number, form, List.of()));
  }

  private List<Masked> leaks(Layout page, VerifyNeed command) {
    return words.leaks(page.community(), command.summary(), command.note());
  }

  private JteModel desk(
      Actor actor, Layout page, ShortNumber number, FormState form, List<Masked> leaks) {
    var shown = panels.shown(actor, page, reading.file(actor, number), leaks);
    return templates.needsDeskShow(page, shown, DeskPanels.start(shown, form));
  }
}
