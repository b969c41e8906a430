package org.linli.directory.people.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.CorrectionManagement;
import org.linli.directory.people.DecideCorrection;
import org.linli.directory.people.PeoplePermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where workers decide what persons say is wrong about them. */
@Controller
@Order(60)
class CorrectionDesk implements TodoSource {

  private static final String PATH = "/directory/people/corrections";

  private final CorrectionManagement corrections;
  private final CommunityDirectory communities;
  private final Templates templates;

  CorrectionDesk(
      CorrectionManagement corrections, CommunityDirectory communities, Templates templates) {
    this.corrections = corrections;
    this.communities = communities;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/people/corrections")
  View list(Actor actor, Layout page) {
    return Screen.ok(templates.directoryCorrections(page, corrections.open(actor)));
  }

  @GetMapping("/c/{community}/directory/people/corrections/{correction}")
  View show(Actor actor, Layout page, @PathVariable UUID correction) {
    return Screen.ok(
        templates.directoryCorrection(
            page, corrections.show(actor, correction), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people/corrections/{correction}")
  View decide(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable UUID correction,
      FormState form) {
    try {
      var command = new DecideCorrection(form.is("decision", "done"), form.value("answer"));
      corrections.decide(actor, correction, command);
      return Redirect.to(community.path() + PATH);
    } catch (Invalid invalid) {
      var file = corrections.show(actor, correction);
      return Screen.rejected(templates.directoryCorrection(page, file, form.rejected(invalid)));
    }
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(PeoplePermission.MANAGE)) {
      return List.of();
    }
    var path = communities.byId(actor.communityId()).path() + PATH + "/";
    return corrections.open(actor).stream()
        .limit(50)
        .map(
            it ->
                new Todo(
                    path + it.id(),
                    "directory.todo.correction",
                    it.name(),
                    "",
                    Optional.of(it.due())))
        .toList();
  }
}
