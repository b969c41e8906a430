package org.linli.directory.people.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.people.DecideDuplicate;
import org.linli.directory.people.DuplicateManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Persons who may be one: a human decides. */
@Controller
class DuplicatePages {

  private static final String PATH = "/directory/people/duplicates";

  private final DuplicateManagement duplicates;
  private final Templates templates;

  DuplicatePages(DuplicateManagement duplicates, Templates templates) {
    this.duplicates = duplicates;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/people/duplicates")
  View list(Actor actor, Layout page) {
    return Screen.ok(
        templates.directoryDuplicates(page, duplicates.pairs(actor), duplicates.merges(actor)));
  }

  @PostMapping("/c/{community}/directory/people/{person}/duplicates/{other}")
  View decide(
      Actor actor,
      Community community,
      @PathVariable UUID person,
      @PathVariable UUID other,
      FormState form) {
    duplicates.decide(
        actor, new DecideDuplicate(person.toString(), other.toString(), form.value("decision")));
    return Redirect.to(community.path() + PATH);
  }

  @PostMapping("/c/{community}/directory/people/merges/{merge}/undo")
  View separate(Actor actor, Community community, @PathVariable UUID merge) {
    duplicates.separate(actor, merge);
    return Redirect.to(community.path() + PATH);
  }
}
