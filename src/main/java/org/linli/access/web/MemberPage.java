package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.MemberReading;
import org.linli.access.MemberSessions;
import org.linli.access.sso.SsoMembers;
import org.linli.access.sso.SsoProperties;
import org.linli.kernel.Actor;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One of those who work here: where they are logged in, and ending that. */
@Controller
class MemberPage {

  private final MemberReading members;
  private final MemberSessions sessions;
  private final SsoMembers links;
  private final SsoProperties provider;
  private final Templates templates;

  MemberPage(
      MemberReading members,
      MemberSessions sessions,
      SsoMembers links,
      SsoProperties provider,
      Templates templates) {
    this.members = members;
    this.sessions = sessions;
    this.links = links;
    this.provider = provider;
    this.templates = templates;
  }

  @GetMapping({
    MemberPages.HERE + "/{grant}",
    MemberPages.ABOVE + "/{grant}",
    MemberPages.AREA + "/{grant}"
  })
  View show(Actor actor, Layout page, @PathVariable UUID grant) {
    return Screen.ok(show(actor, page, grant, FormState.empty()));
  }

  @PostMapping({
    MemberPages.HERE + "/{grant}/log-out",
    MemberPages.ABOVE + "/{grant}/log-out",
    MemberPages.AREA + "/{grant}/log-out"
  })
  View logOut(Actor actor, Layout page, @PathVariable UUID grant) {
    sessions.endAll(actor, grant);
    return Redirect.to(MemberPages.base(page) + "/" + grant);
  }

  /** The page with what was wrong in one of its forms. */
  JteModel show(Actor actor, Layout page, UUID grant, FormState form) {
    return templates.accessMember(
        page,
        MemberPages.base(page),
        actor,
        members.member(actor, grant),
        sessions.of(actor, grant),
        provider.button().isPresent(),
        provider.button().flatMap(label -> links.of(actor, grant)),
        form);
  }
}
