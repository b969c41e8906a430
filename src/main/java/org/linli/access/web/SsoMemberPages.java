package org.linli.access.web;

import java.util.UUID;
import org.linli.access.sso.SsoMembers;
import org.linli.access.sso.WhereSsoIsOn;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Linking a colleague's account to the provider by its subject. */
@Controller
@WhereSsoIsOn
class SsoMemberPages {

  private final SsoMembers links;
  private final MemberPage page;

  SsoMemberPages(SsoMembers links, MemberPage page) {
    this.links = links;
    this.page = page;
  }

  @PostMapping({
    MemberPages.HERE + "/{grant}/sso",
    MemberPages.ABOVE + "/{grant}/sso",
    MemberPages.AREA + "/{grant}/sso"
  })
  View link(Actor actor, Layout layout, @PathVariable UUID grant, FormState form) {
    try {
      links.link(actor, grant, form.value("subject"));
      return Redirect.to(MemberPages.base(layout) + "/" + grant);
    } catch (Invalid invalid) {
      return Screen.rejected(page.show(actor, layout, grant, form.rejected(invalid)));
    }
  }

  @PostMapping({
    MemberPages.HERE + "/{grant}/sso/unlink",
    MemberPages.ABOVE + "/{grant}/sso/unlink",
    MemberPages.AREA + "/{grant}/sso/unlink"
  })
  View unlink(Actor actor, Layout layout, @PathVariable UUID grant) {
    links.unlink(actor, grant);
    return Redirect.to(MemberPages.base(layout) + "/" + grant);
  }
}
