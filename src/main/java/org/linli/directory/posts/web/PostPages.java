package org.linli.directory.posts.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.posts.Appoint;
import org.linli.directory.posts.EstablishPost;
import org.linli.directory.posts.PostManagement;
import org.linli.directory.posts.PostPermission;
import org.linli.directory.posts.Vacate;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
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

/** Who is who, and the desk where posts are established and filled. */
@Controller
@Order(65)
class PostPages implements MenuSource {

  private static final String DESK = "/directory/posts/desk";

  private final PostManagement posts;
  private final Templates templates;

  PostPages(PostManagement posts, Templates templates) {
    this.posts = posts;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/posts")
  View whoIsWho(Scope scope, Layout page) {
    return Screen.ok(templates.directoryPostsShow(page, posts.whoIsWho(scope)));
  }

  @GetMapping("/c/{community}/directory/posts/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(desk(actor, page, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/posts/desk")
  View establish(Actor actor, Community community, Layout page, FormState form) {
    try {
      var command =
          new EstablishPost(form.value("postKind"), form.value("place"), form.value("phone"));
      return to(community, posts.establish(actor, command));
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/posts/desk/{post}")
  View post(Actor actor, Layout page, @PathVariable UUID post) {
    return Screen.ok(post(actor, page, post, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/posts/desk/{post}/appoint")
  View appoint(
      Actor actor, Community community, Layout page, @PathVariable UUID post, FormState form) {
    try {
      var command = Appoint.of(form.value("name"), form.value("reference"), form.value("fromDay"));
      posts.appoint(actor, post, command);
      return to(community, post);
    } catch (Invalid invalid) {
      return Screen.rejected(post(actor, page, post, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/posts/desk/{post}/vacate")
  View vacate(
      Actor actor, Community community, Layout page, @PathVariable UUID post, FormState form) {
    try {
      posts.vacate(actor, post, Vacate.of(form.value("untilDay")));
      return to(community, post);
    } catch (Invalid invalid) {
      return Screen.rejected(post(actor, page, post, form.rejected(invalid)));
    }
  }

  private JteModel desk(Actor actor, Layout page, FormState form) {
    return templates.directoryPostsDesk(page, posts.all(actor), posts.kinds(actor), form);
  }

  private JteModel post(Actor actor, Layout page, UUID post, FormState form) {
    return templates.directoryPostsPost(page, posts.story(actor, post), form);
  }

  private static View to(Community community, UUID post) {
    return Redirect.to(community.path() + DESK + "/" + post);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.POSTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(PostPermission.MANAGE.code())
        ? List.of(
            new MenuItem(community.path() + DESK, "person", "directory.menu.posts"),
            new MenuItem(
                community.path() + "/directory/posts/staffing", "chart", "directory.menu.staffing"))
        : List.of();
  }
}
