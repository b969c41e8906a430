package org.linli.resources.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.resources.donations.DonationManagement;
import org.linli.resources.donations.DonationReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where things are offered, looked at, and shown with why they were refused (RES-4). */
@Controller
@RequestMapping("/c/{community}/resources/donations")
class DonationPages {

  private final DonationManagement donations;
  private final DonationReading reading;
  private final ResourceReading resources;
  private final OrganizationManagement organizations;
  private final Templates templates;

  DonationPages(
      DonationManagement donations,
      DonationReading reading,
      ResourceReading resources,
      OrganizationManagement organizations,
      Templates templates) {
    this.donations = donations;
    this.reading = reading;
    this.resources = resources;
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.resourcesDonationsList(page, reading.decided(scope, paging)));
  }

  @GetMapping("/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.resourcesDonationsMine(page, reading.mine(actor)));
  }

  @GetMapping("/new")
  View form(Actor actor, Layout page, Community community) {
    actor.require(ResourcePermission.DONATE);
    return Screen.ok(form(page, community, FormState.empty()));
  }

  @PostMapping
  View offer(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id = donations.offer(actor, DonationForms.offer(form));
      return Redirect.to(community.path() + "/resources/donations/file/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, community, form.rejected(invalid)));
    }
  }

  @GetMapping("/file/{donation}")
  View file(Actor actor, Layout page, @PathVariable UUID donation) {
    return Screen.ok(file(actor, page, donation, FormState.empty()));
  }

  @PostMapping("/file/{donation}/decide")
  View decide(
      Actor actor, Layout page, Community community, @PathVariable UUID donation, FormState form) {
    try {
      donations.decide(actor, donation, DonationForms.decide(form));
      return Redirect.to(community.path() + "/resources/donations/file/" + donation);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, donation, form.rejected(invalid)));
    }
  }

  private JteModel form(Layout page, Community community, FormState form) {
    return templates.resourcesDonationsForm(page, form, resources.categories(community));
  }

  private JteModel file(Actor actor, Layout page, UUID donation, FormState form) {
    var file = reading.file(actor, donation);
    return actor.may(ResourcePermission.CHECK)
        ? templates.resourcesDonationsDecide(
            page, file, form, organizations.all(actor), reading.reasons(actor))
        : templates.resourcesDonationsFile(page, file);
  }
}
