package org.linli.ballot.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.ballot.AnswerObjection;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotReading;
import org.linli.ballot.CountManagement;
import org.linli.ballot.ObjectionManagement;
import org.linli.ballot.SignCount;
import org.linli.ballot.WithdrawBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where staff prepare ballots, bring them forward, count them and answer objections. */
@Controller
class BallotDesk {

  private static final String AT = "/c/{community}/ballot/desk/{ballot}";

  private final BallotReading reading;
  private final BallotManagement ballots;
  private final CountManagement counts;
  private final ObjectionManagement objections;
  private final Templates templates;

  BallotDesk(
      BallotReading reading,
      BallotManagement ballots,
      CountManagement counts,
      ObjectionManagement objections,
      Templates templates) {
    this.reading = reading;
    this.ballots = ballots;
    this.counts = counts;
    this.objections = objections;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/ballot/desk")
  View desk(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.ballotDesk(page, reading.desk(actor, paging)));
  }

  @GetMapping("/c/{community}/ballot/new")
  View form(Actor actor, Layout page) {
    return Screen.ok(form(actor, page, Optional.empty(), BallotForms.usual()));
  }

  @PostMapping("/c/{community}/ballot")
  View draft(Actor actor, Layout page, Community community, FormState form) {
    try {
      return at(community, ballots.draft(actor, BallotForms.write(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, Optional.empty(), form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/plan")
  View plan(Actor actor, Layout page, ShortNumber ballot) {
    var form = BallotForms.of(reading.work(actor, ballot).page().ballot().plan());
    return Screen.ok(form(actor, page, Optional.of(ballot), form));
  }

  @PostMapping(AT + "/plan")
  View rewrite(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      ballots.rewrite(actor, ballot, BallotForms.write(form));
      return at(community, ballot);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, Optional.of(ballot), form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, Optional<ShortNumber> ballot, FormState form) {
    return templates.ballotForm(page, ballot, reading.rules(actor), reading.places(actor), form);
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(templates.ballotFile(page, reading.work(actor, ballot), FormState.empty()));
  }

  @PostMapping(AT + "/questions")
  View ask(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () -> ballots.ask(actor, ballot, BallotForms.ask(form)));
  }

  @PostMapping(AT + "/questions/take-back")
  View takeBack(Actor actor, Community community, ShortNumber ballot) {
    ballots.takeBack(actor, ballot);
    return at(community, ballot);
  }

  @PostMapping(AT + "/announce")
  View announce(Actor actor, Community community, ShortNumber ballot) {
    ballots.announce(actor, ballot);
    return at(community, ballot);
  }

  @PostMapping(AT + "/advance")
  View advance(Actor actor, Community community, ShortNumber ballot) {
    ballots.advance(actor, ballot);
    return at(community, ballot);
  }

  @PostMapping(AT + "/discard")
  View discard(Actor actor, Community community, ShortNumber ballot) {
    ballots.discard(actor, ballot);
    return Redirect.to(community.path() + "/ballot/desk");
  }

  @PostMapping(AT + "/withdraw")
  View withdraw(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () -> ballots.withdraw(actor, ballot, new WithdrawBallot(form.value("reason"))));
  }

  @PostMapping(AT + "/depth")
  View judge(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () ->
            ballots.judge(
                actor, ballot, new JudgeDepth(form.value("judged"), form.value("changed"))));
  }

  @PostMapping(AT + "/count")
  View count(Actor actor, Community community, ShortNumber ballot) {
    counts.count(actor, ballot);
    return at(community, ballot);
  }

  @PostMapping(AT + "/sign")
  View sign(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () -> counts.sign(actor, ballot, new SignCount(form.value("part"))));
  }

  @PostMapping(AT + "/objections/{objection}")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      @PathVariable UUID objection,
      FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () ->
            objections.reject(actor, ballot, objection, new AnswerObjection(form.value("answer"))));
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return at(community, ballot);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotFile(page, reading.work(actor, ballot), form.rejected(invalid)));
    }
  }

  static Redirect at(Community community, ShortNumber ballot) {
    return Redirect.to(community.path() + "/ballot/desk/" + ballot);
  }
}
