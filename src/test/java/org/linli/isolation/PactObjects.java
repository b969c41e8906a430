package org.linli.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.testing.PactBuilder;
import org.linli.testing.Route;

/**
 * The pacts that routes name, as far along as the route takes them up; what belongs to one is made
 * at the one made last.
 */
final class PactObjects {

  private final PactBuilder aPact;
  private final Map<Long, ShortNumber> last = new HashMap<>();
  private final Map<String, ShortNumber> read = new HashMap<>();
  private final Map<Long, String> said = new HashMap<>();
  private final Map<String, ShortNumber> ballots = new HashMap<>();

  PactObjects(PactBuilder aPact) {
    this.aPact = aPact;
  }

  String of(Route route, Site site) {
    var pattern = route.pattern().replaceAll(":[^}]*", "");
    var made =
        route.post()
            ? make(pattern, site)
            : read.computeIfAbsent(
                site.community().id() + (pattern.contains("/versions/") ? "version" : "round"),
                key -> make(pattern, site));
    last.put(site.community().id(), made);
    return made.toString();
  }

  private ShortNumber make(String pattern, Site site) {
    var worker = site.person("community-worker");
    var secretary = site.person("community-secretary");
    var title = site.publicMark();
    var kind = "NEIGHBOURS";
    if (pattern.matches(".*/(name|round|articles|dropped)") || pattern.endsWith("{article}")) {
      return aPact.draft(worker, kind, site.privateMark());
    }
    if (pattern.endsWith("/submitted")) {
      return aPact.roundOver(worker, kind, title);
    }
    if (pattern.endsWith("/review")) {
      return aPact.submitted(worker, kind, title);
    }
    if (pattern.endsWith("/vote")) {
      return aPact.cleared(worker, secretary, kind, title);
    }
    if (pattern.endsWith("/result")) {
      return aPact.voted(site.community(), worker, secretary, kind, title, "YES");
    }
    if (pattern.matches(".*/(filing|returned|version)")) {
      return aPact.adopted(site.community(), worker, secretary, title);
    }
    if (pattern.endsWith("/amended") || pattern.contains("/versions/")) {
      return aPact.inForce(site.community(), worker, secretary, title);
    }
    return aPact.round(worker, kind, title);
  }

  String part(String variable, Route route, Site site) {
    var number = Objects.requireNonNull(last.get(site.community().id()));
    var worker = site.person("community-worker");
    if (variable.equals("article")) {
      return aPact.writing(worker, number).getFirst().id().toString();
    }
    return route.post()
        ? aPact.suggestion(resident(site), number, 1, site.publicMark()).toString()
        : said.computeIfAbsent(
            site.community().id(),
            id -> aPact.suggestion(resident(site), number, 1, site.publicMark()).toString());
  }

  /** One for each form, so that the same form names the same. */
  String ballot(Site site, String form) {
    return ballots
        .computeIfAbsent(
            form,
            key ->
                aPact.ballot(
                    site.person("community-secretary"),
                    site.person("community-worker"),
                    site.publicMark(),
                    PactBuilder.RULE))
        .toString();
  }

  private static Actor resident(Site site) {
    return site.person("resident");
  }
}
