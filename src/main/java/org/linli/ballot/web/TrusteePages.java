package org.linli.ballot.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import linli.jte.Templates;
import org.linli.ballot.AppointTrustee;
import org.linli.ballot.BallotOpening;
import org.linli.ballot.BallotReading;
import org.linli.ballot.OpenBallot;
import org.linli.ballot.TrusteeManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Unrecorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Where the two trustees of a secret ballot are appointed, make their keys, and open it. */
@Controller
class TrusteePages {

  private static final String AT = "/c/{community}/ballot/{ballot:\\d.*}";

  private final TrusteeManagement trustees;
  private final BallotOpening opening;
  private final BallotReading reading;
  private final Templates templates;
  private final JsonMapper json;

  TrusteePages(
      TrusteeManagement trustees,
      BallotOpening opening,
      BallotReading reading,
      Templates templates,
      JsonMapper json) {
    this.trustees = trustees;
    this.opening = opening;
    this.reading = reading;
    this.templates = templates;
    this.json = json;
  }

  @PostMapping("/c/{community}/ballot/desk/{ballot}/trustees")
  View appoint(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      trustees.appoint(
          actor, ballot, new AppointTrustee(form.value("guards"), form.value("phone")));
      return BallotDesk.at(community, ballot);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotFile(page, reading.work(actor, ballot), form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/key")
  View key(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(key(actor, page, ballot, FormState.empty()));
  }

  private JteModel key(Actor actor, Layout page, ShortNumber ballot, FormState form) {
    return templates.ballotKey(page, trustees.task(actor, ballot), words(page), form);
  }

  /** What stands on a recovery sheet beside the key, which the browser alone writes. */
  private String words(Layout page) {
    return json.writeValueAsString(
        Map.of(
            "title", page.text("ballot.sheet.title"),
            "number", page.text("ballot.sheet.number"),
            "key", page.text("ballot.sheet.key"),
            "keep", page.text("ballot.sheet.keep"),
            "lost", page.text("ballot.trustees.lost")));
  }

  /** The public half of a key that the browser made. */
  @PostMapping(AT + "/key")
  View make(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      trustees.key(actor, ballot, form.value("key"));
      return at(community, ballot, "/key");
    } catch (Invalid invalid) {
      return Screen.rejected(key(actor, page, ballot, form.rejected(invalid)));
    }
  }

  @Unrecorded
  @PostMapping(AT + "/key/proof")
  View prove(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      trustees.prove(actor, ballot, form.value("answer"));
      return at(community, ballot, "/key");
    } catch (Invalid invalid) {
      return Screen.rejected(key(actor, page, ballot, form.rejected(invalid)));
    }
  }

  @GetMapping(AT + "/opening")
  View opening(Actor actor, Layout page, ShortNumber ballot) {
    return Screen.ok(
        templates.ballotOpening(page, trustees.task(actor, ballot), FormState.empty()));
  }

  /** Sheets that were refused are not shown again. */
  @Unrecorded
  @PostMapping(AT + "/opening")
  View open(Actor actor, Layout page, Community community, ShortNumber ballot, FormState form) {
    try {
      opening.open(
          actor, ballot, new OpenBallot(form.value("firstSheet"), form.value("secondSheet")));
      return at(community, ballot, "");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.ballotOpening(
              page, trustees.task(actor, ballot), FormState.empty().rejected(invalid)));
    }
  }

  private static Redirect at(Community community, ShortNumber ballot, String rest) {
    return Redirect.to(community.path() + "/ballot/" + ballot + rest);
  }
}
