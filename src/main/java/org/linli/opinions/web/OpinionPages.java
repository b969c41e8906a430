package org.linli.opinions.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.opinions.CastVote;
import org.linli.opinions.OpinionError;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.opinions.ProposeStatement;
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

/** Rounds for everybody: one statement at a time, and the map (DELIB-6). */
@Controller
class OpinionPages {

  private static final String MINE = "/c/{community}/opinions/mine/{opinionRound}";

  private final OpinionReading reading;
  private final OpinionTaking takingPart;
  private final Templates templates;

  OpinionPages(OpinionReading reading, OpinionTaking takingPart, Templates templates) {
    this.reading = reading;
    this.takingPart = takingPart;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/opinions")
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.opinionsList(page, reading.list(scope)));
  }

  @GetMapping("/c/{community}/opinions/{opinionRound:[0-9a-f]{8}-.*}")
  View show(
      Scope scope,
      Layout page,
      @PathVariable UUID opinionRound,
      @RequestParam(defaultValue = "") String from) {
    var shown = reading.show(scope, page.community(), opinionRound);
    var leaf = Leaf.of(shown.statements(), from);
    return Screen.ok(templates.opinionsShow(page, shown, MapShown.of(shown), leaf));
  }

  /** How a map is made, in plain sentences. */
  @GetMapping("/c/{community}/opinions/how")
  View how(Scope scope, Layout page) {
    return Screen.ok(templates.opinionsHow(page, reading.explained(scope, page.community())));
  }

  /** For the table of a meeting. */
  @GetMapping("/c/{community}/opinions/{opinionRound:[0-9a-f]{8}-.*}/sheet")
  View sheet(Scope scope, Layout page, @PathVariable UUID opinionRound) {
    var shown = reading.show(scope, page.community(), opinionRound);
    return Screen.ok(templates.opinionsSheet(page, shown, MapShown.of(shown)));
  }

  /**
   * @param again a statement to answer otherwise than before
   */
  @GetMapping(MINE)
  View mine(
      Actor actor,
      Layout page,
      @PathVariable UUID opinionRound,
      @RequestParam(required = false) @Nullable String again) {
    return Screen.ok(mine(actor, page, opinionRound, again, FormState.empty()));
  }

  @PostMapping(MINE + "/statements/{opinionStatement}/vote")
  View vote(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID opinionRound,
      @PathVariable UUID opinionStatement,
      FormState form) {
    try {
      vote(actor, opinionRound, opinionStatement, form.value("opinion"));
      return Redirect.to(community.path() + "/opinions/mine/" + opinionRound);
    } catch (Invalid invalid) {
      var again = opinionStatement.toString();
      return Screen.rejected(mine(actor, page, opinionRound, again, form.rejected(invalid)));
    }
  }

  /** Who is too fast reads it above the statement, and answers it a minute later. */
  private void vote(Actor actor, UUID round, UUID statement, String opinion) {
    try {
      takingPart.vote(actor, round, statement, new CastVote(opinion));
    } catch (Refused refused) {
      if (refused.code() != OpinionError.TOO_FAST) {
        throw refused;
      }
      throw Invalid.field("opinion", OpinionError.TOO_FAST);
    }
  }

  @PostMapping(MINE + "/statements")
  View propose(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID opinionRound,
      FormState form) {
    try {
      takingPart.propose(actor, opinionRound, new ProposeStatement(form.value("words")));
      return Redirect.to(community.path() + "/opinions/mine/" + opinionRound);
    } catch (Invalid invalid) {
      return Screen.rejected(mine(actor, page, opinionRound, null, form.rejected(invalid)));
    }
  }

  private JteModel mine(
      Actor actor, Layout page, UUID round, @Nullable String again, FormState form) {
    var taking = reading.takePart(actor, round, Optional.ofNullable(again));
    return templates.opinionsMine(page, taking, form);
  }
}
