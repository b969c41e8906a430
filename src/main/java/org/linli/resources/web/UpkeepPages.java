package org.linli.resources.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.resources.donations.UpkeepManagement;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where keepers plan the upkeep of a thing and write down what was done (RES-4). */
@Controller
@RequestMapping("/c/{community}/resources/file/{resource}/upkeep")
class UpkeepPages {

  private final UpkeepManagement upkeeps;
  private final ResourceFilePage files;

  UpkeepPages(UpkeepManagement upkeeps, ResourceFilePage files) {
    this.upkeeps = upkeeps;
    this.files = files;
  }

  @PostMapping
  View record(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> upkeeps.record(actor, resource, DonationForms.record(form)));
  }

  @PostMapping("/plan")
  View plan(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> upkeeps.plan(actor, resource, DonationForms.plan(form)));
  }
}
