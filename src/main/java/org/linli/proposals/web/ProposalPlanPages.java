package org.linli.proposals.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Objects;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.PictureError;
import org.linli.files.Pictures;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ProposalDesigning;
import org.linli.proposals.ProposalError;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ShowPlan;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where a planner shows plans and everybody says something about places on them (DELIB-3). */
@Controller
class ProposalPlanPages {

  private static final String AT = "/c/{community}/proposals/{proposal:\\d.*}";
  private static final String DESK = "/c/{community}/proposals/desk/{proposal:\\d.*}";

  private final ProposalReading reading;
  private final ProposalDesigning designing;
  private final Pictures pictures;
  private final Templates templates;

  ProposalPlanPages(
      ProposalReading reading,
      ProposalDesigning designing,
      Pictures pictures,
      Templates templates) {
    this.reading = reading;
    this.designing = designing;
    this.pictures = pictures;
    this.templates = templates;
  }

  @GetMapping(AT + "/plans/{round:\\d{1,3}}")
  View show(
      Visitor visitor, Scope scope, Layout page, ShortNumber number, @PathVariable int round) {
    var shown =
        visitor
            .actor()
            .map(actor -> reading.show(actor, number))
            .orElseGet(() -> reading.show(scope, number));
    return Screen.ok(plan(page, shown, round, FormState.empty()));
  }

  @PostMapping(AT + "/plans/{round:\\d{1,3}}/remarks")
  View remark(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable int round,
      FormState form) {
    try {
      designing.remark(actor, number, round, ProposalForms.remark(form));
      return Redirect.to(community.path() + "/proposals/" + number + "/plans/" + round);
    } catch (Invalid invalid) {
      return Screen.rejected(
          plan(page, reading.show(actor, number), round, form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/pictures/{sha256}")
  ResponseEntity<Resource> picture(Scope scope, ShortNumber number, @PathVariable String sha256) {
    return PictureAnswer.of(designing.open(scope, number, sha256));
  }

  @GetMapping(DESK + "/plans")
  View form(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(
        templates.proposalsPlanForm(page, reading.desk(actor, number).page(), FormState.empty()));
  }

  /** The same picture twice is one, so this needs no key; it is read outside of a transaction. */
  @PostMapping(DESK + "/plans")
  View add(
      Visitor visitor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      @RequestParam(name = "picture", required = false) @Nullable MultipartFile file)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    try {
      take(actor, number, ProposalForms.plan(form), file);
      return ProposalPages.back(community, number);
    } catch (Invalid invalid) {
      var shown = reading.desk(actor, number).page();
      return Screen.rejected(templates.proposalsPlanForm(page, shown, form.rejected(invalid)));
    }
  }

  /** What is wrong with the picture is said beside it. */
  private void take(Actor actor, ShortNumber number, ShowPlan command, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw Invalid.field("picture", ProposalError.NO_FILE);
    }
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      designing.show(actor, number, command, pictures.accept(file.getBytes(), name));
    } catch (Refused refused) {
      if (!(refused.code() instanceof PictureError)
          && refused.code() != ProposalError.SHOWN_BEFORE) {
        throw refused;
      }
      throw Invalid.field("picture", refused.code(), refused.details().toArray());
    }
  }

  private JteModel plan(Layout page, ProposalPage shown, int round, FormState form) {
    var plan = shown.plan(round).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return templates.proposalsPlan(page, shown, plan, form);
  }
}
