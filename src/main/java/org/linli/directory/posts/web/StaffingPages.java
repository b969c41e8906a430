package org.linli.directory.posts.web;

import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Staffing beside its norms (ORG-6). */
@Controller
class StaffingPages {

  private final StaffingManagement staffing;
  private final Templates templates;

  StaffingPages(StaffingManagement staffing, Templates templates) {
    this.staffing = staffing;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/posts/staffing")
  View show(Actor actor, Layout page) {
    var found = staffing.staffing(actor);
    var form = found.entered().map(StaffingPages::filled).orElse(FormState.empty());
    return Screen.ok(templates.directoryPostsStaffing(page, found, form));
  }

  @PostMapping("/c/{community}/directory/posts/staffing")
  View save(Actor actor, Community community, Layout page, FormState form) {
    try {
      staffing.save(
          actor,
          SaveStaffing.of(
              form.value("profile"),
              form.value("population"),
              form.value("countedOn"),
              form.value("populationSource"),
              form.value("volunteers"),
              form.value("trainingHours")));
      return Redirect.to(community.path() + "/directory/posts/staffing");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.directoryPostsStaffing(page, staffing.staffing(actor), form.rejected(invalid)));
    }
  }

  private static FormState filled(SaveStaffing entered) {
    return FormState.of(
        Map.of(
            "profile", entered.profile(),
            "population", String.valueOf(entered.population()),
            "countedOn", entered.countedOn().toString(),
            "populationSource", entered.populationSource(),
            "volunteers", text(entered.volunteers()),
            "trainingHours", text(entered.trainingHours())));
  }

  private static String text(Optional<Integer> figure) {
    return figure.map(String::valueOf).orElse("");
  }
}
