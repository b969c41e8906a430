package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.dispatch.AskExclusion;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.ExclusionManagement;
import org.linli.dispatch.ReceiverManagement;
import org.linli.dispatch.StreetOrganizationManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
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

/** What a department has been whistled for, and a unit invited to (WHIS-1). */
@Controller
@Order(24)
class ReceivedPages implements MenuSource {

  private static final String INBOX = "/dispatch/received/area/";
  private static final String ONE = WhistlePages.PATH + "{area}/received/{receiver}";

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final ReceiverManagement receivers;
  private final ExclusionManagement exclusions;
  private final WhistleReading reading;
  private final StreetOrganizationManagement organizations;
  private final WhistleLights lights;
  private final Templates templates;

  ReceivedPages(
      ReceiverManagement receivers,
      ExclusionManagement exclusions,
      WhistleReading reading,
      StreetOrganizationManagement organizations,
      WhistleLights lights,
      Templates templates) {
    this.receivers = receivers;
    this.exclusions = exclusions;
    this.reading = reading;
    this.organizations = organizations;
    this.lights = lights;
    this.templates = templates;
  }

  @GetMapping(INBOX + "{area}")
  View inbox(Actor actor, Layout page, @PathVariable String area) {
    var found =
        reading.received(actor).stream()
            .map(it -> new ReceivedShown(lights.of(it.whistle()), it.own(), it.exclusions()))
            .toList();
    return Screen.ok(templates.dispatchInbox(page, WhistlePages.PATH + area, found));
  }

  @GetMapping(ONE)
  View show(Actor actor, Layout page, @PathVariable String area, @PathVariable UUID receiver) {
    return Screen.ok(shown(actor, page, area, receiver, FormState.empty()));
  }

  @PostMapping(ONE + "/step")
  View take(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID receiver,
      FormState form) {
    try {
      receivers.take(actor, receiver, DispatchForms.take(form));
      return Redirect.to(WhistlePages.PATH + area + "/received/" + receiver);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, area, receiver, form.rejected(invalid)));
    }
  }

  @PostMapping(ONE + "/exclusion")
  View exclude(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID receiver,
      FormState form) {
    try {
      exclusions.ask(actor, receiver, new AskExclusion(form.value("rate"), form.value("reason")));
      return Redirect.to(WhistlePages.PATH + area + "/received/" + receiver);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, area, receiver, form.rejected(invalid)));
    }
  }

  private JteModel shown(Actor actor, Layout page, String area, UUID receiver, FormState form) {
    var it = reading.received(actor, receiver);
    return templates.dispatchReceived(
        page,
        WhistlePages.PATH + area,
        INBOX + area,
        new ReceivedShown(lights.of(it.whistle()), it.own(), it.exclusions()),
        organizations.others(actor),
        form);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var street = community.code().substring(0, STREET);
    var may =
        grants.permissions().contains(DispatchPermission.ANSWER.code())
            && grants.organizationId().isPresent();
    return may && !street.endsWith("000")
        ? List.of(new MenuItem(INBOX + street + "000", "whistle", "dispatch.menu.received"))
        : List.of();
  }
}
