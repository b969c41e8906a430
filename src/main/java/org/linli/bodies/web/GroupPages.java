package org.linli.bodies.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.bodies.groups.GroupReading;
import org.linli.bodies.groups.JoinGroup;
import org.linli.bodies.groups.MoveGroup;
import org.linli.bodies.groups.StartGroup;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Groups that residents form: started, joined, helped on (ORG-12). */
@Controller
class GroupPages {

  private static final String FILE = "/c/{community}/bodies/groups/file/{group}";

  private final GroupReading reading;
  private final GroupLifeManagement groups;
  private final Templates templates;

  GroupPages(GroupReading reading, GroupLifeManagement groups, Templates templates) {
    this.reading = reading;
    this.groups = groups;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/bodies/groups")
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.bodiesGroups(page, reading.list(scope)));
  }

  @GetMapping("/c/{community}/bodies/groups/{group:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID group) {
    return Screen.ok(templates.bodiesGroup(page, reading.show(scope, group), FormState.empty()));
  }

  @GetMapping("/c/{community}/bodies/groups/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.bodiesGroupMine(page, reading.mine(actor)));
  }

  @GetMapping("/c/{community}/bodies/groups/new")
  View form(Actor actor, Layout page) {
    reading.mine(actor);
    return Screen.ok(templates.bodiesGroupForm(page, FormState.empty()));
  }

  @PostMapping("/c/{community}/bodies/groups")
  View start(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id =
          groups.start(
              actor,
              new StartGroup(
                  form.value("name"),
                  form.value("idea"),
                  form.value("contactName"),
                  form.value("contactPhone")));
      return Redirect.to(community.path() + "/bodies/groups/file/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.bodiesGroupForm(page, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/bodies/groups/{group}/join")
  View join(
      Actor actor, Layout page, Community community, @PathVariable UUID group, FormState form) {
    try {
      groups.join(actor, group, new JoinGroup(form.value("name"), form.value("phone")));
      return Redirect.to(community.path() + "/bodies/groups/mine");
    } catch (Invalid invalid) {
      var shown = reading.show(actor.scope(), group);
      return Screen.rejected(templates.bodiesGroup(page, shown, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/bodies/groups/{group}/leave")
  View leave(Actor actor, Community community, @PathVariable UUID group) {
    groups.leave(actor, group);
    return Redirect.to(community.path() + "/bodies/groups/mine");
  }

  @GetMapping("/c/{community}/bodies/groups/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.bodiesGroupDesk(page, reading.desk(actor), reading.share(actor)));
  }

  /** For whoever speaks for it, and staff. */
  @GetMapping(FILE)
  View file(Actor actor, Layout page, @PathVariable UUID group) {
    return Screen.ok(file(actor, page, group, FormState.empty()));
  }

  @PostMapping(FILE + "/step")
  View step(
      Actor actor, Layout page, Community community, @PathVariable UUID group, FormState form) {
    try {
      groups.step(actor, group, new MoveGroup(form.value("groupStep"), form.value("note")));
      return Redirect.to(community.path() + "/bodies/groups/file/" + group);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, group, form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, UUID group, FormState form) {
    return templates.bodiesGroupFile(page, reading.file(actor, group), form);
  }
}
