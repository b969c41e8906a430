package org.linli.resources.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.resources.ResourceReading;
import org.linli.resources.norms.SaySpace;
import org.linli.resources.norms.SpaceManagement;
import org.linli.resources.norms.SpaceNormReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The spaces of a community beside the norms for them (RES-9). */
@Controller
class SpacePages {

  private final ResourceReading reading;
  private final SpaceNormReading norms;
  private final SpaceManagement spaces;
  private final Templates templates;

  SpacePages(
      ResourceReading reading,
      SpaceNormReading norms,
      SpaceManagement spaces,
      Templates templates) {
    this.reading = reading;
    this.norms = norms;
    this.spaces = spaces;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/resources/norms")
  View norms(Actor actor, Layout page) {
    return Screen.ok(templates.resourcesNorms(page, norms.of(actor)));
  }

  @GetMapping("/c/{community}/resources/file/{resource}/space")
  View space(Actor actor, Layout page, @PathVariable UUID resource) {
    var said =
        norms
            .space(actor, resource)
            .map(
                it ->
                    Map.of(
                        "spaceUse", it.use().name(),
                        "squareMetres", it.squareMetres().map(String::valueOf).orElse("")))
            .orElse(Map.of());
    return Screen.ok(space(actor, page, resource, FormState.of(said)));
  }

  @PostMapping("/c/{community}/resources/file/{resource}/space")
  View say(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    try {
      spaces.say(actor, resource, new SaySpace(form.value("spaceUse"), form.value("squareMetres")));
      return Redirect.to(community.path() + "/resources/norms");
    } catch (Invalid invalid) {
      return Screen.rejected(space(actor, page, resource, form.rejected(invalid)));
    }
  }

  private JteModel space(Actor actor, Layout page, UUID resource, FormState form) {
    return templates.resourcesSpace(page, reading.file(actor, resource).resource(), form);
  }
}
