package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.matching.AcrossRequestManagement;
import org.linli.matching.SayAcross;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A unit helps another community than its own (MATCH-1, MATCH-2). */
@Controller
class AcrossRequestPages {

  private final AcrossRequestManagement requests;
  private final CommunityDirectory communities;
  private final Templates templates;

  AcrossRequestPages(
      AcrossRequestManagement requests, CommunityDirectory communities, Templates templates) {
    this.requests = requests;
    this.communities = communities;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/across/{across}")
  View show(Actor actor, Layout page, @PathVariable UUID across) {
    return Screen.ok(shown(actor, page, across, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/across/{across}")
  View say(
      Actor actor, Community community, Layout page, @PathVariable UUID across, FormState form) {
    try {
      requests.say(
          actor,
          across,
          new SayAcross(form.value("action"), form.value("note"), form.value("promisedOn")));
      return Redirect.to(community.path() + "/matching/across/" + across);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, across, form.rejected(invalid)));
    }
  }

  private JteModel shown(Actor actor, Layout page, UUID id, FormState form) {
    var request = requests.find(actor, id);
    var from = communities.place(request.needCommunity());
    return templates.matchingAcrossRequest(
        page,
        request,
        from.map(Community::name).orElse(""),
        from.map(it -> it.path() + "/needs/" + request.number()).orElse(""),
        form);
  }
}
