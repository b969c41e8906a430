package org.linli.ballot.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import linli.jte.Templates;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where papers are printed, and read by two people. */
@Controller
class PaperDesk {

  private static final String AT = "/c/{community}/ballot/desk/{ballot}/papers";

  private final PaperReading papers;
  private final Templates templates;

  PaperDesk(PaperReading papers, Templates templates) {
    this.papers = papers;
    this.templates = templates;
  }

  /** A number that was typed leads to its paper. */
  @GetMapping(AT)
  View desk(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @RequestParam(defaultValue = "") String paper) {
    return paper.matches("[1-9]\\d{0,8}")
        ? paper(community, ballot, Integer.parseInt(paper))
        : Screen.ok(desk(actor, page, ballot, FormState.empty()));
  }

  private JteModel desk(Actor actor, Layout page, ShortNumber ballot, FormState form) {
    return templates.ballotPapers(page, papers.desk(actor, ballot), form);
  }

  @PostMapping(AT)
  View print(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      var command = new PrintPapers(form.value("firstLine"), form.value("lastLine"));
      papers.print(actor, ballot, command);
      return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/papers/stack");
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, ballot, form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/stack")
  View stack(
      Actor actor, Layout page, ShortNumber ballot, @RequestParam(defaultValue = "1") int from) {
    var stack = papers.stack(actor, ballot, from);
    var at = "/ballot/desk/" + ballot + "/papers?paper=";
    List<QrCode> codes =
        stack.papers().stream().map(it -> QrCode.leadingTo(page, at + it.paper())).toList();
    return Screen.ok(templates.ballotStack(page, stack, codes));
  }

  @GetMapping(AT + "/{ballotPaper}")
  View show(Actor actor, Layout page, ShortNumber ballot, @PathVariable int ballotPaper) {
    return Screen.ok(
        templates.ballotPaper(page, papers.paper(actor, ballot, ballotPaper), FormState.empty()));
  }

  @PostMapping(AT + "/{ballotPaper}")
  View read(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @PathVariable int ballotPaper,
      FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        ballotPaper,
        form,
        () -> papers.read(actor, ballot, ballotPaper, BallotForms.read(form)));
  }

  @PostMapping(AT + "/{ballotPaper}/decide")
  View decide(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @PathVariable int ballotPaper,
      FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        ballotPaper,
        form,
        () -> papers.decide(actor, ballot, ballotPaper, BallotForms.read(form)));
  }

  @PostMapping(AT + "/{ballotPaper}/spoil")
  View spoil(Actor actor, Community community, ShortNumber ballot, @PathVariable int ballotPaper) {
    papers.spoil(actor, ballot, ballotPaper);
    return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/papers");
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      int paper,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return paper(community, ballot, paper);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotPaper(page, papers.paper(actor, ballot, paper), form.rejected(invalid)));
    }
  }

  private static Redirect paper(Community community, ShortNumber ballot, int paper) {
    return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/papers/" + paper);
  }
}
