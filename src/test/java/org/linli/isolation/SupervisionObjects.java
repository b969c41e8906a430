package org.linli.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.testing.Route;
import org.linli.testing.Sql;
import org.linli.testing.SupervisionBuilder;
import org.linli.testing.Town;

/** What routes of supervision name, and who may write into it: whom lots or names fell on. */
final class SupervisionObjects {

  private final SupervisionBuilder aSupervision;
  private final Town town;
  private final Sql database;
  private final Map<Long, UUID> audits = new HashMap<>();
  private final Map<Long, Actor> inspectors = new HashMap<>();
  private final Map<Long, Actor> reviewers = new HashMap<>();

  SupervisionObjects(SupervisionBuilder aSupervision, Town town, Sql database) {
    this.aSupervision = aSupervision;
    this.town = town;
    this.database = database;
  }

  /** So that the year can be planned. */
  void prepare(Route route, Site site) {
    if (route.post() && route.pattern().endsWith("/supervision/desk/audits")) {
      aSupervision.unplanned(database, secretary(site));
    }
  }

  String code(Site site) {
    return aSupervision.code(worker(site), secretary(site), site.publicMark());
  }

  UUID plan(Site site) {
    return aSupervision.plan(database, worker(site), secretary(site), site.publicMark());
  }

  /** Lots are said to have fallen on one who is known; what only reads finds the same again. */
  UUID audit(Route route, Site site) {
    return route.post()
        ? drawn(route, site)
        : audits.computeIfAbsent(site.community().id(), id -> drawn(route, site));
  }

  private UUID drawn(Route route, Site site) {
    var audit =
        aSupervision.audit(
            database, worker(site), secretary(site), inspector(site), site.publicMark());
    aSupervision.given(database, audit, inspector(site));
    if (route.pattern().endsWith("/signature")) {
      aSupervision.answered(inspector(site), audit);
    }
    return audit.id();
  }

  Actor inspector(Site site) {
    return inspectors.computeIfAbsent(
        site.community().id(), id -> town.actor(site.community(), "community-worker"));
  }

  Actor reviewer(Site site) {
    return reviewers.computeIfAbsent(
        site.community().id(), id -> town.actor(site.community(), "third-party-evaluator"));
  }

  UUID question(Site site) {
    return aSupervision.question(town.actor(site.community(), "resident"), site.privateMark());
  }

  /** That a third party has to write, or that was written. */
  UUID review(Route route, Site site) {
    var review = aSupervision.review(secretary(site), reviewer(site), code(site), "样例机构");
    if (route.pattern().matches(".*/(report|answer)")) {
      aSupervision.reviewed(reviewer(site), review);
    }
    return review;
  }

  /** What forms of supervision need of the community that they are sent to. */
  Map<String, String> fields(Route route, Site site) {
    return route.pattern().endsWith("/supervision/desk/reviews")
        ? Map.of("about", code(site), "reviewer", reviewer(site).accountId().toString())
        : Map.of();
  }

  private static Actor worker(Site site) {
    return site.person("community-worker");
  }

  private static Actor secretary(Site site) {
    return site.person("community-secretary");
  }
}
