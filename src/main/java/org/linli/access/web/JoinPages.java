package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import linli.jte.Templates;
import org.linli.access.limits.ClientAddress;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.access.residents.ResidentManagement;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What residents do with a letter, and the end of acting for somebody. */
@Controller
class JoinPages {

  private final ResidentManagement residents;
  private final RateLimits limits;
  private final ProxyEnd proxies;
  private final Templates templates;

  JoinPages(
      ResidentManagement residents, RateLimits limits, ProxyEnd proxies, Templates templates) {
    this.proxies = proxies;
    this.residents = residents;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping("/access/join")
  View form(Member member, Layout page, FormState form) {
    return Screen.ok(templates.accessJoin(page, form, ""));
  }

  /** Where the QR code of a letter leads. */
  @GetMapping("/access/join/{invitation}")
  View scanned(Member member, Layout page, @PathVariable String invitation) {
    return Screen.ok(templates.accessJoin(page, FormState.empty(), invitation));
  }

  @PostMapping("/access/join")
  View join(Member member, Layout page, FormState form, HttpServletRequest request) {
    try {
      limits.take(Limit.TRIES_AN_ADDRESS, ClientAddress.of(request));
      var home =
          residents.join(Scope.of(Community.ROOT_ID), member.accountId(), form.value("code"));
      return Redirect.toOwn(form.value("to"), home.path());
    } catch (Refused refused) {
      return Screen.rejected(
          templates.accessJoin(
              page, StaffPages.rejected(form, "code", refused), form.value("code")));
    }
  }

  @PostMapping("/access/proxy/stop")
  View stop(Member member, FormState form, HttpServletRequest request) {
    proxies.end(member.accountId(), request);
    return Redirect.toOwn(form.value("back"), "/");
  }
}
