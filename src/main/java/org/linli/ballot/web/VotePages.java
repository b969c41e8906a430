package org.linli.ballot.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotReading;
import org.linli.ballot.MakeObjection;
import org.linli.ballot.ObjectionManagement;
import org.linli.ballot.SecretCasting;
import org.linli.ballot.counting.Receipt;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.ShownOnce;
import org.linli.web.Unrecorded;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where people who are on a roll vote, object, and inspect how a named ballot was voted. */
@Controller
class VotePages {

  private static final String AT = "/c/{community}/ballot/{ballot:\\d.*}";

  private final BallotCasting casting;
  private final SecretCasting secret;
  private final BallotReading reading;
  private final ObjectionManagement objections;
  private final ShownOnce once;
  private final Templates templates;

  VotePages(
      BallotCasting casting,
      SecretCasting secret,
      BallotReading reading,
      ObjectionManagement objections,
      ShownOnce once,
      Templates templates) {
    this.casting = casting;
    this.secret = secret;
    this.reading = reading;
    this.objections = objections;
    this.once = once;
    this.templates = templates;
  }

  /** Of a secret ballot: an envelope, or answers that the server seals. */
  @Unrecorded
  @PostMapping(AT + "/envelope")
  View seal(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      FormState form,
      HttpServletRequest request) {
    try {
      var cast = secret.cast(actor, ballot, BallotForms.seal(form, form.value("rollLine")));
      once.keep(request, cast.ballot(), cast.code());
      return Redirect.to(community.path() + "/ballot/" + ballot + "/receipt");
    } catch (Invalid invalid) {
      return Screen.rejected(vote(actor, page, ballot, form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/vote")
  View vote(
      Actor actor, Layout page, ShortNumber ballot, @RequestParam(defaultValue = "") String line) {
    return Screen.ok(vote(actor, page, ballot, FormState.of(Map.of("rollLine", line))));
  }

  private JteModel vote(Actor actor, Layout page, ShortNumber ballot, FormState form) {
    var booth = casting.booth(actor, ballot);
    var bar = reading.bar(actor, booth.ballot());
    var other =
        booth.lines().isEmpty() && booth.ballot().status().hasRoll()
            ? casting.representative(actor, booth.ballot().id())
            : Optional.<String>empty();
    return templates.ballotVote(page, booth, bar, other, form);
  }

  /** The first time it is shown once more; only what was looked over is cast. */
  @PostMapping(AT + "/vote")
  View cast(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber ballot,
      FormState form,
      HttpServletRequest request) {
    try {
      var vote = BallotForms.vote(form);
      if (!form.is("sure", "yes")) {
        var choices = casting.look(actor, ballot, vote);
        return Screen.ok(
            templates.ballotLook(page, casting.booth(actor, ballot), choices, vote.rollLine()));
      }
      var cast = casting.cast(actor, ballot, vote);
      once.keep(request, cast.ballot(), cast.code());
      return Redirect.to(community.path() + "/ballot/" + ballot + "/receipt");
    } catch (Invalid invalid) {
      return Screen.rejected(vote(actor, page, ballot, form.rejected(invalid)));
    }
  }

  /** What one takes home, shown once. */
  @GetMapping(AT + "/receipt")
  View receipt(Actor actor, Layout page, ShortNumber ballot, HttpServletRequest request) {
    var shown = reading.show(actor.scope(), ballot);
    var receipt = once.take(request, shown.ballot().id()).map(Receipt::new);
    return Screen.ok(templates.ballotReceipt(page, shown, receipt));
  }

  @GetMapping(AT + "/object")
  View object(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(object(actor, page, ballot, FormState.empty()));
  }

  @PostMapping(AT + "/object")
  View object(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      objections.object(
          actor, ballot, new MakeObjection(form.value("rollLine"), form.value("said")));
      return Redirect.to(community.path() + "/ballot/" + ballot + "/object");
    } catch (Invalid invalid) {
      return Screen.rejected(object(actor, page, ballot, form.rejected(invalid)));
    }
  }

  private JteModel object(Actor actor, Layout page, ShortNumber ballot, FormState form) {
    var booth = casting.booth(actor, ballot);
    return templates.ballotObject(page, booth, objections.own(actor, booth.ballot().id()), form);
  }

  @GetMapping(AT + "/inspect")
  View inspect(
      Actor actor, Layout page, ShortNumber ballot, @RequestParam(defaultValue = "1") int from) {
    return Screen.ok(templates.ballotInspect(page, reading.inspect(actor, ballot, from)));
  }

  @GetMapping(AT + "/inspect/archive.json")
  ResponseEntity<byte[]> archive(Actor actor, ShortNumber ballot) {
    return BallotPages.file(ballot, reading.inspectArchive(actor, ballot));
  }
}
