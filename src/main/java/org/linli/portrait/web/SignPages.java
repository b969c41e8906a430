package org.linli.portrait.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.portrait.DecideSign;
import org.linli.portrait.SignManagement;
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

/** Where somebody says whether what the records hint at is a need (NEED-2). */
@Controller
@Order(24)
class SignPages implements TodoSource {

  private static final String PATH = "/portrait/desk/signs";

  private final SignManagement signs;
  private final CommunityDirectory communities;
  private final Templates templates;

  SignPages(SignManagement signs, CommunityDirectory communities, Templates templates) {
    this.signs = signs;
    this.communities = communities;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/portrait/desk/signs")
  View signs(Actor actor, Layout page) {
    return Screen.ok(templates.portraitSigns(page, signs.open(actor), signs.decided(actor)));
  }

  @GetMapping("/c/{community}/portrait/desk/signs/{sign}")
  View sign(Actor actor, Layout page, @PathVariable UUID sign) {
    return Screen.ok(templates.portraitSign(page, signs.find(actor, sign), FormState.empty()));
  }

  @PostMapping("/c/{community}/portrait/desk/signs/{sign}")
  View decide(
      Actor actor, Community community, Layout page, @PathVariable UUID sign, FormState form) {
    try {
      var need =
          signs.decide(actor, sign, new DecideSign(form.value("needed"), form.value("reason")));
      return Redirect.to(
          community.path() + need.map(number -> "/needs/desk/" + number).orElse(PATH));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.portraitSign(page, signs.find(actor, sign), form.rejected(invalid)));
    }
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var waiting = signs.waiting(actor);
    var community = communities.byId(actor.communityId());
    return waiting == 0
        ? List.of()
        : List.of(
            new Todo(
                community.path() + PATH,
                "portrait.todo",
                community.name(),
                String.valueOf(waiting),
                Optional.empty()));
  }
}
