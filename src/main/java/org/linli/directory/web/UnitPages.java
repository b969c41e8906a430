package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.AddDwelling;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
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

/** The dwellings of a unit, for those who keep the lists. */
@Controller
class UnitPages {

  private final LocalAreaManagement areas;
  private final LocalAreaReading reading;
  private final Templates templates;

  UnitPages(LocalAreaManagement areas, LocalAreaReading reading, Templates templates) {
    this.areas = areas;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/units/{unit}")
  View show(Actor actor, Layout page, @PathVariable UUID unit, @RequestParam Optional<UUID> after) {
    return Screen.ok(show(actor, page, unit, after, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/units/{unit}/dwellings")
  View add(Actor actor, Community community, Layout page, @PathVariable UUID unit, FormState form) {
    try {
      areas.addDwelling(actor, unit, new AddDwelling(form.value("door"), form.value("floor")));
      return Redirect.to(community.path() + "/directory/units/" + unit);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, unit, Optional.empty(), form.rejected(invalid)));
    }
  }

  private JteModel show(Actor actor, Layout page, UUID unit, Optional<UUID> after, FormState form) {
    return templates.directoryUnit(page, reading.unit(actor, unit, after), form);
  }
}
