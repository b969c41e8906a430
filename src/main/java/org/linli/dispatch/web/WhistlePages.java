package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.RegisterOrganization;
import org.linli.dispatch.CallRaiser;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.DistrictRates;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.RefuseProposal;
import org.linli.dispatch.StreetOrganizationManagement;
import org.linli.dispatch.WhistleManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A street's whistles: the list, writing one, and seeing one through (WHIS-1, WHIS-2). */
@Controller
@Order(23)
class WhistlePages implements MenuSource {

  static final String PATH = "/dispatch/area/";

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final WhistleManagement whistles;
  private final WhistleReading reading;
  private final ProposalManagement proposals;
  private final StreetOrganizationManagement organizations;
  private final WhistleLights lights;
  private final Templates templates;

  WhistlePages(
      WhistleManagement whistles,
      WhistleReading reading,
      ProposalManagement proposals,
      StreetOrganizationManagement organizations,
      WhistleLights lights,
      Templates templates) {
    this.whistles = whistles;
    this.reading = reading;
    this.proposals = proposals;
    this.organizations = organizations;
    this.lights = lights;
    this.templates = templates;
  }

  @GetMapping(PATH + "{area}")
  View open(Actor actor, Layout page, @PathVariable String area) {
    return Screen.ok(open(actor, page, area, FormState.empty()));
  }

  @GetMapping(PATH + "{area}/all")
  View all(Actor actor, Layout page, @PathVariable String area, Paging paging) {
    var found = reading.all(actor, paging);
    return Screen.ok(
        templates.dispatchAll(
            page, PATH + area, found.rows().stream().map(lights::of).toList(), found.next()));
  }

  @PostMapping(PATH + "{area}/proposals/{proposed}/refuse")
  View refuse(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID proposed,
      FormState form) {
    try {
      proposals.refuse(actor, proposed, new RefuseProposal(form.value("answer")));
      return Redirect.to(PATH + area);
    } catch (Invalid invalid) {
      return Screen.rejected(open(actor, page, area, form.rejected(invalid)));
    }
  }

  @GetMapping(PATH + "{area}/new")
  View form(Actor actor, Layout page, @PathVariable String area, FormState form) {
    return Screen.ok(draft(actor, page, area, form));
  }

  @PostMapping(PATH + "{area}/new")
  View issue(Actor actor, Layout page, @PathVariable String area, FormState form) {
    try {
      var id = whistles.issue(actor, DispatchForms.issue(form));
      return Redirect.to(PATH + area + "/whistles/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(draft(actor, page, area, form.rejected(invalid)));
    }
  }

  @GetMapping(PATH + "{area}/whistles/{whistle}")
  View show(Actor actor, Layout page, @PathVariable String area, @PathVariable UUID whistle) {
    return Screen.ok(shown(actor, page, area, whistle, FormState.empty()));
  }

  @PostMapping(PATH + "{area}/whistles/{whistle}/step")
  View steer(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID whistle,
      FormState form) {
    try {
      whistles.steer(actor, whistle, DispatchForms.steer(form));
      return Redirect.to(PATH + area + "/whistles/" + whistle);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, area, whistle, form.rejected(invalid)));
    }
  }

  @PostMapping(PATH + "{area}/whistles/{whistle}/call")
  View call(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID whistle,
      FormState form) {
    try {
      whistles.called(
          actor,
          whistle,
          new CallRaiser(form.value("outcome"), form.value("settled"), form.value("content")));
      return Redirect.to(PATH + area + "/whistles/" + whistle);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, area, whistle, form.rejected(invalid)));
    }
  }

  @GetMapping(PATH + "{area}/organizations")
  View organizations(Actor actor, Layout page, @PathVariable String area) {
    return Screen.ok(
        templates.dispatchOrganizations(
            page, PATH + area, area, organizations.all(actor), FormState.empty()));
  }

  @PostMapping(PATH + "{area}/organizations")
  View register(Actor actor, Layout page, @PathVariable String area, FormState form) {
    try {
      organizations.register(
          actor, new RegisterOrganization(form.value("name"), form.value("kind")));
      return Redirect.to(PATH + area + "/organizations");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.dispatchOrganizations(
              page, PATH + area, area, organizations.all(actor), form.rejected(invalid)));
    }
  }

  private JteModel open(Actor actor, Layout page, String area, FormState form) {
    return templates.dispatchList(
        page,
        PATH + area,
        lights.street(actor.communityId()),
        reading.open(actor).stream().map(lights::of).toList(),
        proposals.open(actor).stream().map(lights::of).toList(),
        actor.may(DispatchPermission.ISSUE),
        form);
  }

  private JteModel draft(Actor actor, Layout page, String area, FormState form) {
    var draft = whistles.draft(actor, form.value("from"), form.value("need"));
    var chosen = form.value("organizations").lines().toList();
    return templates.dispatchNew(
        page, PATH + area, draft, chosen, DispatchForms.start(draft, form));
  }

  private JteModel shown(Actor actor, Layout page, String area, UUID id, FormState form) {
    var view = reading.show(actor, id);
    var issues = actor.may(DispatchPermission.ISSUE);
    return templates.dispatchShow(
        page,
        PATH + area,
        lights.of(view),
        issues,
        issues && !view.issuedBy().equals(actor.accountId()),
        issues ? organizations.all(actor) : List.of(),
        form);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  /** Found from the street and from each of its communities; a district finds its rates. */
  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    if (DistrictRates.isDistrict(community)) {
      var item = new MenuItem(PATH + community.code() + "/rates", "chart", "dispatch.rates.title");
      return grants.permissions().contains(DispatchPermission.OVERSEE.code())
          ? List.of(item)
          : List.of();
    }
    var street = community.code().substring(0, STREET);
    var may = grants.permissions().contains(DispatchPermission.OVERSEE.code());
    return may && !street.endsWith("000")
        ? List.of(new MenuItem(PATH + street + "000", "whistle", "dispatch.menu.whistles"))
        : List.of();
  }
}
