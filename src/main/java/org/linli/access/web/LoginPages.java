package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.access.AccountManagement;
import org.linli.access.limits.ClientAddress;
import org.linli.access.staff.Enrolments;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.web.Communities;
import org.linli.web.FormState;
import org.linli.web.KeptForm;
import org.linli.web.KeptForms;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Logging in with phone and one-time code, and out again. */
@Controller
class LoginPages {

  private final AccountManagement accounts;
  private final Enrolments enrolments;
  private final Communities communities;
  private final SessionLogIn sessions;
  private final KeptForms kept;
  private final ProxyEnd proxies;
  private final Templates templates;

  LoginPages(
      AccountManagement accounts,
      Enrolments enrolments,
      Communities communities,
      SessionLogIn sessions,
      KeptForms kept,
      ProxyEnd proxies,
      Templates templates) {
    this.proxies = proxies;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.communities = communities;
    this.sessions = sessions;
    this.kept = kept;
    this.templates = templates;
  }

  @GetMapping("/access/login")
  View form(Layout page, FormState form) {
    return Screen.ok(templates.accessLogin(page, form));
  }

  @PostMapping("/access/code")
  View sendCode(Layout page, FormState form, HttpServletRequest request) {
    try {
      accounts.sendCode(phone(form), ClientAddress.of(request));
      return Screen.ok(templates.accessCode(page, form));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessLogin(page, form.rejected(invalid)));
    } catch (Refused refused) {
      var error = Invalid.field("phone", refused.code(), refused.details().toArray());
      return Screen.rejected(templates.accessLogin(page, form.rejected(error)));
    }
  }

  @PostMapping("/access/login")
  View logIn(
      Layout page, FormState form, HttpServletRequest request, HttpServletResponse response) {
    try {
      var community = Optional.of(form.value("community")).flatMap(communities::byCode);
      var accountId =
          accounts.logIn(
              phone(form),
              code(form),
              form.value(KeptForm.KEY),
              community,
              ClientAddress.of(request));
      sessions.as(accountId, Strength.PHONE, request, response);
      var home = community.map(known -> known.path()).orElse("/");
      var to = Redirect.toOwn(form.value("to").isEmpty() ? home : form.value("to"), home);
      return enrolments.owed(accountId) ? EnrolPages.first(to.path()) : to;
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessCode(page, form.rejected(invalid)));
    } catch (Refused refused) {
      var error = Invalid.field("code", refused.code(), refused.details().toArray());
      return Screen.rejected(templates.accessCode(page, form.rejected(error)));
    }
  }

  /** After a log-in in mid-form: shows what was typed and sends it on with one tap. */
  @GetMapping("/access/continue")
  View resume(Layout page, HttpServletRequest request) {
    return kept.take(request, page.member().map(Member::accountId))
        .<View>map(form -> Screen.ok(templates.accessResume(page, form)))
        .orElseGet(() -> Redirect.to("/"));
  }

  @PostMapping("/access/logout")
  View logOut(Layout page, HttpServletRequest request, HttpServletResponse response) {
    page.member().ifPresent(member -> proxies.end(member.accountId(), request));
    sessions.out(request);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return Redirect.to("/");
  }

  private static String phone(FormState form) {
    var check = new Validation();
    var phone = check.phone("phone", form.value("phone"));
    check.done();
    return phone;
  }

  private static String code(FormState form) {
    var check = new Validation();
    var code = check.required("code", form.value("code").replace(" ", ""), 10);
    check.done();
    return code;
  }
}
