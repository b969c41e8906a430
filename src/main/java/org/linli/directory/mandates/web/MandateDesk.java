package org.linli.directory.mandates.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.mandates.MandateDraftManagement;
import org.linli.directory.mandates.MandateManagement;
import org.linli.directory.mandates.MandatePermission;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.mandates.PublishMandates;
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

/** Where a community writes and publishes its mandate list. */
@Controller
@Order(60)
class MandateDesk implements MenuSource {

  private static final String DESK = "/directory/mandates/desk";

  private final MandateManagement mandates;
  private final MandateDraftManagement drafts;
  private final MandateReading reading;
  private final Templates templates;

  MandateDesk(
      MandateManagement mandates,
      MandateDraftManagement drafts,
      MandateReading reading,
      Templates templates) {
    this.mandates = mandates;
    this.drafts = drafts;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/mandates/desk")
  View desk(Actor actor, Community community, Layout page) {
    return Screen.ok(desk(actor, community, page, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/mandates/desk/start")
  View start(Actor actor, Community community, FormState form) {
    if (form.is("from", "published")) {
      mandates.startFromPublished(actor);
    } else {
      mandates.startFromTemplate(actor);
    }
    return back(community);
  }

  @PostMapping("/c/{community}/directory/mandates/desk/discard")
  View discard(Actor actor, Community community) {
    mandates.discard(actor);
    return back(community);
  }

  @PostMapping("/c/{community}/directory/mandates/desk/publish")
  View publish(Actor actor, Community community, Layout page, FormState form) {
    try {
      var edition = mandates.publish(actor, PublishMandates.of(form.value("effectiveFrom")));
      return Redirect.to(community.path() + "/directory/mandates/" + edition);
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, community, page, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/mandates/desk/items/new")
  View newItem(Actor actor, Layout page) {
    return Screen.ok(form(actor, page, Optional.empty(), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/mandates/desk/items")
  View add(Actor actor, Community community, Layout page, FormState form) {
    try {
      return backTo(community, drafts.add(actor, MandateForms.write(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, Optional.empty(), form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/mandates/desk/items/{mandate}")
  View item(Actor actor, Layout page, @PathVariable UUID mandate) {
    var filled = MandateForms.of(drafts.drafted(actor, mandate));
    return Screen.ok(form(actor, page, Optional.of(mandate), filled));
  }

  @PostMapping("/c/{community}/directory/mandates/desk/items/{mandate}")
  View rewrite(
      Actor actor, Community community, Layout page, @PathVariable UUID mandate, FormState form) {
    try {
      drafts.rewrite(actor, mandate, MandateForms.write(form));
      return backTo(community, mandate);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, Optional.of(mandate), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/mandates/desk/items/{mandate}/move")
  View move(Actor actor, Community community, @PathVariable UUID mandate, FormState form) {
    drafts.move(actor, mandate, form.is("to", "up"));
    return backTo(community, mandate);
  }

  @PostMapping("/c/{community}/directory/mandates/desk/items/{mandate}/remove")
  View remove(Actor actor, Community community, @PathVariable UUID mandate) {
    drafts.remove(actor, mandate);
    return back(community);
  }

  private JteModel desk(Actor actor, Community community, Layout page, FormState form) {
    return templates.directoryMandatesDesk(
        page,
        drafts.draftOf(actor),
        reading.editions(actor),
        reading.deadlines(community),
        actor.may(MandatePermission.PUBLISH),
        form);
  }

  private JteModel form(Actor actor, Layout page, Optional<UUID> mandate, FormState form) {
    return templates.directoryMandatesForm(page, mandate, drafts.options(actor), form);
  }

  private static View back(Community community) {
    return Redirect.to(community.path() + DESK);
  }

  private static View backTo(Community community, UUID mandate) {
    return Redirect.to(community.path() + DESK + "#m-" + mandate);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.POSTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(MandatePermission.EDIT.code())
        ? List.of(new MenuItem(community.path() + DESK, "doc", "directory.menu.mandates"))
        : List.of();
  }
}
