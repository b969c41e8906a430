package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.Delegate;
import org.linli.access.DelegationManagement;
import org.linli.kernel.Invalid;
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

/** My stand-ins, and for whom I stand in. */
@Controller
class DelegationPages {

  private static final String PATH = "/access/delegations";

  private final DelegationManagement delegations;
  private final Templates templates;

  DelegationPages(DelegationManagement delegations, Templates templates) {
    this.delegations = delegations;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View list(Member member, Layout page) {
    return Screen.ok(list(member, page, FormState.empty()));
  }

  @PostMapping(PATH)
  View delegate(Member member, Layout page, FormState form) {
    try {
      delegations.delegate(
          member,
          Delegate.of(
              form.value("grant"),
              form.value("phone"),
              form.value("firstDay"),
              form.value("lastDay")));
      return Redirect.to(PATH);
    } catch (Invalid invalid) {
      return Screen.rejected(list(member, page, form.rejected(invalid)));
    }
  }

  @PostMapping(PATH + "/{delegation}/end")
  View end(Member member, @PathVariable UUID delegation) {
    delegations.end(member, delegation);
    return Redirect.to(PATH);
  }

  private JteModel list(Member member, Layout page, FormState form) {
    return templates.accessDelegations(
        page, member.accountId(), delegations.of(member), delegations.own(member), form);
  }
}
