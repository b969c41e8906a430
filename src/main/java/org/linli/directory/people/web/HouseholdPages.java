package org.linli.directory.people.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.HouseholdManagement;
import org.linli.directory.people.HouseholdReading;
import org.linli.directory.people.MeasureDwelling;
import org.linli.directory.people.RentDwelling;
import org.linli.directory.people.TransferDwelling;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Households and what they live in. */
@Controller
class HouseholdPages {

  private static final String DWELLINGS = "/directory/households/dwellings/";

  private final HouseholdManagement households;
  private final DwellingManagement dwellings;
  private final HouseholdReading reading;
  private final Templates templates;

  HouseholdPages(
      HouseholdManagement households,
      DwellingManagement dwellings,
      HouseholdReading reading,
      Templates templates) {
    this.households = households;
    this.dwellings = dwellings;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/households")
  View list(Actor actor, Layout page, Paging paging, @RequestParam(defaultValue = "") String q) {
    return Screen.ok(templates.directoryHouseholds(page, reading.list(actor, q, paging), q));
  }

  @GetMapping("/c/{community}/directory/households/{household}")
  View show(Actor actor, Layout page, @PathVariable UUID household) {
    var file = reading.file(actor, household);
    return Screen.ok(templates.directoryHousehold(page, file));
  }

  @PostMapping("/c/{community}/directory/households/{household}/members/{member}/represent")
  View handOver(
      Actor actor, Community community, @PathVariable UUID household, @PathVariable UUID member) {
    households.handOver(actor, household, member);
    return Redirect.to(community.path() + "/directory/households/" + household);
  }

  @GetMapping("/c/{community}/directory/households/dwellings/{dwelling}")
  View dwelling(Actor actor, Layout page, @PathVariable UUID dwelling) {
    var file = reading.dwelling(actor, dwelling);
    return Screen.ok(templates.directoryDwelling(page, file, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/households/dwellings/{dwelling}/area")
  View measure(
      Actor actor, Community community, Layout page, @PathVariable UUID dwelling, FormState form) {
    var command = (Runnable) () -> dwellings.measure(actor, dwelling, measure(form));
    return changed(actor, community, page, dwelling, form, command);
  }

  @PostMapping("/c/{community}/directory/households/dwellings/{dwelling}/owners")
  View transfer(
      Actor actor, Community community, Layout page, @PathVariable UUID dwelling, FormState form) {
    var command = (Runnable) () -> dwellings.transfer(actor, dwelling, transfer(form));
    return changed(actor, community, page, dwelling, form, command);
  }

  @PostMapping("/c/{community}/directory/households/dwellings/{dwelling}/tenants")
  View rent(
      Actor actor, Community community, Layout page, @PathVariable UUID dwelling, FormState form) {
    var command =
        (Runnable)
            () ->
                dwellings.rent(
                    actor, dwelling, new RentDwelling(form.value("tenant"), form.value("since")));
    return changed(actor, community, page, dwelling, form, command);
  }

  @PostMapping("/c/{community}/directory/households/dwellings/{dwelling}/tenants/{tenancy}/end")
  View endTenancy(
      Actor actor, Community community, @PathVariable UUID dwelling, @PathVariable UUID tenancy) {
    dwellings.endTenancy(actor, tenancy);
    return Redirect.to(community.path() + DWELLINGS + dwelling);
  }

  private View changed(
      Actor actor,
      Community community,
      Layout page,
      UUID dwelling,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return Redirect.to(community.path() + DWELLINGS + dwelling);
    } catch (Invalid invalid) {
      var file = reading.dwelling(actor, dwelling);
      return Screen.rejected(templates.directoryDwelling(page, file, form.rejected(invalid)));
    }
  }

  private static MeasureDwelling measure(FormState form) {
    return new MeasureDwelling(
        form.value("area"), form.value("source"), form.is("replaceStronger", "yes"));
  }

  private static TransferDwelling transfer(FormState form) {
    return new TransferDwelling(form.value("ownership"), form.value("since"), form.value("owners"));
  }
}
