package org.linli.privacy.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What is kept about me here, and what I want done with it. */
@Controller
class OwnDataPages {

  private final OwnData own;
  private final Templates templates;

  OwnDataPages(OwnData own, Templates templates) {
    this.own = own;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/privacy/mine")
  View mine(Actor actor, Community community, Layout page) {
    return Screen.ok(mine(actor, community, page, FormState.empty()));
  }

  @PostMapping("/c/{community}/privacy/mine/consent")
  View consent(Actor actor, Community community, FormState form) {
    if (form.is("consent", "withdraw")) {
      own.withdraw(actor, community, form.value("consentPurpose"));
    } else {
      own.consent(actor, community, form.value("consentPurpose"));
    }
    return Redirect.to(community.path() + "/privacy/mine");
  }

  @PostMapping("/c/{community}/privacy/mine/request")
  View ask(Actor actor, Community community, Layout page, FormState form) {
    try {
      own.ask(actor, community, AskRequest.of(form.value("request"), form.value("words")));
      return Redirect.to(community.path() + "/privacy/mine");
    } catch (Invalid invalid) {
      return Screen.rejected(mine(actor, community, page, form.rejected(invalid)));
    }
  }

  private JteModel mine(Actor actor, Community community, Layout page, FormState form) {
    return templates.privacyMine(page, own.sheet(actor, community), form);
  }
}
