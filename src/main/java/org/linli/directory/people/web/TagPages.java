package org.linli.directory.people.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.people.TagGroup;
import org.linli.directory.people.TagManagement;
import org.linli.directory.people.TagPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
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

/** Special groups of a person, on a page of their own. */
@Controller
class TagPages {

  private final TagManagement tags;
  private final Templates templates;

  TagPages(TagManagement tags, Templates templates) {
    this.tags = tags;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/tags")
  View group(
      Actor actor, Layout page, Paging paging, @RequestParam(defaultValue = "") String group) {
    var groups = tags.groups(actor).stream().map(TagGroup::code).toList();
    var shown = groups.contains(group) ? group : groups.getFirst();
    return Screen.ok(templates.directoryTagged(page, groups, shown, tags.in(actor, shown, paging)));
  }

  @GetMapping("/c/{community}/directory/people/{person}/tags")
  View list(Actor actor, Layout page, @PathVariable UUID person) {
    return Screen.ok(
        templates.directoryTags(
            page, person, tags.of(actor, person), tags.groups(actor), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people/{person}/tags")
  View tag(
      Actor actor, Community community, Layout page, @PathVariable UUID person, FormState form) {
    try {
      tags.tag(actor, person, command(form));
      return Redirect.to(path(community, person));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.directoryTags(
              page, person, tags.of(actor, person), tags.groups(actor), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/people/tags/{tag}/withdraw")
  View withdraw(Actor actor, Community community, @PathVariable UUID tag) {
    return Redirect.to(path(community, tags.withdraw(actor, tag)));
  }

  private static TagPerson command(FormState form) {
    return new TagPerson(
        form.value("tag"),
        form.value("tagPurpose"),
        form.value("consentWay"),
        form.value("witness"),
        form.value("givenOn"));
  }

  private static String path(Community community, UUID person) {
    return community.path() + "/directory/people/" + person + "/tags";
  }
}
