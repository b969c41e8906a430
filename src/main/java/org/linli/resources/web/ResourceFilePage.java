package org.linli.resources.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.GridManagement;
import org.linli.directory.web.GridMap;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.resources.ResourceFile;
import org.linli.resources.ResourceReading;
import org.linli.resources.donations.UpkeepManagement;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a resource for its unit and the community, on which several forms stand. */
@Component
class ResourceFilePage {

  private final ResourceReading reading;
  private final UpkeepManagement upkeeps;
  private final GridManagement grids;
  private final Templates templates;

  ResourceFilePage(
      ResourceReading reading,
      UpkeepManagement upkeeps,
      GridManagement grids,
      Templates templates) {
    this.reading = reading;
    this.upkeeps = upkeeps;
    this.grids = grids;
    this.templates = templates;
  }

  View show(Actor actor, Layout page, Community community, UUID resource) {
    var file = reading.file(actor, resource);
    return Screen.ok(of(actor, page, community, file, ResourceForms.of(file)));
  }

  /** Does what a form asks for, or shows the page again with what was typed and what is wrong. */
  View after(
      Actor actor,
      Layout page,
      Community community,
      UUID resource,
      FormState typed,
      Runnable command) {
    try {
      command.run();
      return Redirect.to(community.path() + "/resources/file/" + resource);
    } catch (Invalid invalid) {
      var file = reading.file(actor, resource);
      var form = ResourceForms.of(file, typed).rejected(invalid);
      return Screen.rejected(of(actor, page, community, file, form));
    }
  }

  /** The form that says anew what the resource is: an empty field was emptied. */
  View rejected(Actor actor, Layout page, Community community, UUID resource, FormState form) {
    return Screen.rejected(of(actor, page, community, reading.file(actor, resource), form));
  }

  private JteModel of(
      Actor actor, Layout page, Community community, ResourceFile file, FormState form) {
    return templates.resourcesFile(
        page,
        file,
        upkeeps.of(actor, file.resource().id()),
        form,
        reading.categories(community),
        GridMap.toDraw(grids.map(actor.scope())));
  }
}
