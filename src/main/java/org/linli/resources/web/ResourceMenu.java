package org.linli.resources.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.linli.resources.donations.DonationReading;
import org.linli.resources.donations.DonationView;
import org.linli.resources.donations.DueUpkeep;
import org.linli.resources.donations.UpkeepManagement;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What resources ask of whom: units say what they can do, the community checks it. */
@Component
@Order(25)
class ResourceMenu implements MenuSource, TodoSource {

  private final ResourceReading reading;
  private final DonationReading donations;
  private final UpkeepManagement upkeeps;
  private final CommunityDirectory communities;

  ResourceMenu(
      ResourceReading reading,
      DonationReading donations,
      UpkeepManagement upkeeps,
      CommunityDirectory communities) {
    this.reading = reading;
    this.donations = donations;
    this.upkeeps = upkeeps;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    var at = community.path() + "/resources";
    if (grants.permissions().contains(ResourcePermission.OFFER.code())) {
      items.add(new MenuItem(at + "/mine", "tool", "resources.menu.mine"));
    }
    if (grants.permissions().contains(ResourcePermission.CHECK.code())) {
      items.add(new MenuItem(at + "/desk", "tool", "resources.menu.desk"));
    }
    return items;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var todo = new ArrayList<Todo>();
    if (actor.may(ResourcePermission.CHECK)) {
      reading.toCheck(actor).forEach(it -> todo.add(todo(actor, it, "resources.todo.check")));
      donations.waiting(actor).forEach(it -> todo.add(todo(actor, it)));
    }
    if (actor.may(ResourcePermission.OFFER)) {
      reading.withoutPaper(actor).forEach(it -> todo.add(todo(actor, it, "resources.todo.paper")));
    }
    if (actor.may(ResourcePermission.CHECK) || actor.may(ResourcePermission.OFFER)) {
      upkeeps.due(actor).forEach(it -> todo.add(todo(actor, it)));
    }
    return todo;
  }

  private Todo todo(Actor actor, DonationView donation) {
    return new Todo(
        at(actor) + "/donations/file/" + donation.id(),
        "resources.todo.decide",
        donation.name(),
        donation.donor(),
        Optional.empty());
  }

  private Todo todo(Actor actor, DueUpkeep due) {
    return new Todo(
        at(actor) + "/file/" + due.resource(),
        "resources.todo.upkeep",
        due.name(),
        due.owner(),
        Optional.of(due.on().plusDays(1).atStartOfDay(Dates.ZONE).toInstant()));
  }

  private String at(Actor actor) {
    return communities.byId(actor.communityId()).path() + "/resources";
  }

  private Todo todo(Actor actor, ResourceView resource, String act) {
    return new Todo(
        at(actor) + "/file/" + resource.id(),
        act,
        resource.what().name(),
        resource.owner(),
        Optional.empty());
  }
}
