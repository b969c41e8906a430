package org.linli.access.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.AreaDelegations;
import org.linli.kernel.Actor;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who stands in for whom here. */
@Controller
class AreaDelegationPages {

  private static final String HERE = MemberPages.HERE + "/delegations";
  private static final String ABOVE = MemberPages.ABOVE + "/delegations";
  private static final String AREA = MemberPages.AREA + "/delegations";

  private final AreaDelegations delegations;
  private final Templates templates;

  AreaDelegationPages(AreaDelegations delegations, Templates templates) {
    this.delegations = delegations;
    this.templates = templates;
  }

  @GetMapping({HERE, ABOVE, AREA})
  View list(Actor actor, Layout page) {
    return Screen.ok(
        templates.accessAreaDelegations(
            page, MemberPages.base(page), actor, delegations.of(actor)));
  }

  @PostMapping({
    HERE + "/{waiting}/approve",
    ABOVE + "/{waiting}/approve",
    AREA + "/{waiting}/approve"
  })
  View approve(Actor actor, Layout page, @PathVariable UUID waiting) {
    delegations.approve(actor, waiting);
    return Redirect.to(MemberPages.base(page) + "/delegations");
  }

  @PostMapping({
    HERE + "/{delegation}/end",
    ABOVE + "/{delegation}/end",
    AREA + "/{delegation}/end"
  })
  View end(Actor actor, Layout page, @PathVariable UUID delegation) {
    delegations.end(actor, delegation);
    return Redirect.to(MemberPages.base(page) + "/delegations");
  }
}
