package org.linli.resources.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.GridManagement;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.directory.web.GridMap;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where units say what they can lend or give, and the community for them. */
@Controller
class OfferPages {

  private final ResourceManagement resources;
  private final ResourceReading reading;
  private final ResourceFilePage files;
  private final GridManagement grids;
  private final OrganizationManagement organizations;
  private final Templates templates;

  OfferPages(
      ResourceManagement resources,
      ResourceReading reading,
      ResourceFilePage files,
      GridManagement grids,
      OrganizationManagement organizations,
      Templates templates) {
    this.resources = resources;
    this.reading = reading;
    this.files = files;
    this.grids = grids;
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/resources/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.resourcesMine(page, reading.mine(actor)));
  }

  @GetMapping("/c/{community}/resources/new")
  View form(Actor actor, Layout page, Community community) {
    return Screen.ok(form(actor, page, community, FormState.empty()));
  }

  @PostMapping("/c/{community}/resources")
  View offer(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id = resources.offer(actor, ResourceForms.offer(form));
      return Redirect.to(community.path() + "/resources/file/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, community, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/resources/file/{resource}")
  View file(Actor actor, Layout page, Community community, @PathVariable UUID resource) {
    return files.show(actor, page, community, resource);
  }

  @PostMapping("/c/{community}/resources/file/{resource}")
  View revise(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    try {
      resources.revise(actor, resource, ResourceForms.offer(form));
      return Redirect.to(community.path() + "/resources/file/" + resource);
    } catch (Invalid invalid) {
      return files.rejected(actor, page, community, resource, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/resources/file/{resource}/move")
  View move(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> resources.move(actor, resource, ResourceForms.move(form)));
  }

  private JteModel form(Actor actor, Layout page, Community community, FormState form) {
    List<OrganizationView> units =
        actor.may(ResourcePermission.CHECK) ? organizations.all(actor) : List.of();
    var map = GridMap.toDraw(grids.map(actor.scope()));
    return templates.resourcesForm(page, units, form, reading.categories(community), map);
  }
}
