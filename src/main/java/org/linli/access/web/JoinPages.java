package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.access.limits.ClientAddress;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.access.residents.Joining;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.KeptForm;
import org.linli.web.KeptForms;
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

  private static final String PATH = "/access/join";

  private final Joining joining;
  private final KeptForms kept;
  private final RateLimits limits;
  private final ProxyEnd proxies;
  private final Templates templates;

  JoinPages(
      Joining joining, KeptForms kept, RateLimits limits, ProxyEnd proxies, Templates templates) {
    this.kept = kept;
    this.proxies = proxies;
    this.joining = joining;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View form(Member member, Layout page, FormState form, HttpServletRequest request) {
    var scanned = kept.of(request, PATH).map(it -> it.fields().getOrDefault("code", ""));
    return Screen.ok(templates.accessJoin(page, form, scanned.orElse("")));
  }

  /**
   * Where the QR code of a letter leads. The code leaves the address at once, before any log-in: an
   * address is logged, and told to the next site.
   */
  @GetMapping(PATH + "/{invitation}")
  View scanned(@PathVariable String invitation, HttpServletRequest request) {
    var fields = new LinkedHashMap<>(Map.of("code", invitation));
    kept.keep(new KeptForm(PATH, fields), request);
    return Redirect.to(PATH);
  }

  @PostMapping(PATH)
  View join(Member member, Layout page, FormState form, HttpServletRequest request) {
    try {
      limits.take(Limit.TRIES_AN_ADDRESS, ClientAddress.of(request));
      var home = joining.join(member.accountId(), form.value("code"));
      kept.take(request, Optional.of(member.accountId()));
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
