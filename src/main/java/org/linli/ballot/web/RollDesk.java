package org.linli.ballot.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.ballot.BallotReading;
import org.linli.ballot.ProxyVoting;
import org.linli.ballot.RecordDelivery;
import org.linli.ballot.RollManagement;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff look at a roll, put it right, and write down who was told and who votes for whom. */
@Controller
class RollDesk {

  private static final String AT = "/c/{community}/ballot/desk/{ballot}";

  private final BallotReading reading;
  private final RollManagement rolls;
  private final ProxyVoting proxies;
  private final Templates templates;

  RollDesk(BallotReading reading, RollManagement rolls, ProxyVoting proxies, Templates templates) {
    this.reading = reading;
    this.rolls = rolls;
    this.proxies = proxies;
    this.templates = templates;
  }

  @GetMapping(AT + "/roll")
  View roll(
      Actor actor, Layout page, ShortNumber ballot, @RequestParam(defaultValue = "1") int from) {
    return Screen.ok(
        templates.ballotRoll(page, reading.roll(actor, ballot, from), FormState.empty()));
  }

  @PostMapping(AT + "/roll")
  View correct(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () -> rolls.correct(actor, ballot, BallotForms.correct(form)));
  }

  @PostMapping(AT + "/deliveries")
  View deliver(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    return done(
        actor,
        page,
        community,
        ballot,
        form,
        () ->
            rolls.delivered(
                actor,
                ballot,
                new RecordDelivery(
                    form.value("rollLines"), form.value("told"), form.value("toldOn"))));
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
      return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/roll");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotRoll(page, reading.roll(actor, ballot, 1), form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/proxies")
  View proxies(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(templates.ballotProxies(page, proxies.desk(actor, ballot), FormState.empty()));
  }

  @PostMapping(AT + "/proxies")
  View give(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      proxies.give(actor, ballot, BallotForms.proxy(form));
      return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/proxies");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotProxies(page, proxies.desk(actor, ballot), form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/proxies/{votingProxy}/revoke")
  View revoke(
      Actor actor, Community community, ShortNumber ballot, @PathVariable UUID votingProxy) {
    proxies.revoke(actor, ballot, votingProxy);
    return Redirect.to(community.path() + "/ballot/desk/" + ballot + "/proxies");
  }
}
