package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.needs.NeedStatus;
import org.linli.testing.Orphans;
import org.linli.testing.Route;

/** Both locks closed, as in production. */
class IsolationTest extends IsolationSuite {

  /**
   * Every POST of a member is idempotent as well: same key and body, same answer and nothing more
   * done; same key, other body: refused.
   */
  @Test
  void everyRouteSucceedsForItsOwnAndShowsNothingOfOthers() {
    foreign().need(NeedStatus.CLOSED);
    assertAll(routes().stream().map(route -> () -> succeeds(route)));
  }

  private void succeeds(Route route) {
    var succeeded = new AtomicBoolean();
    var made = new HashMap<Integer, String>();
    everySender(
        route,
        route.post() ? attackers() : readers(route), // what commands answer, no role reads
        index -> made(made, route, index),
        sent -> {
          assertThat(sent.answer().status()).as(sent.what()).isLessThan(500);
          assertThat(sent.answer().body())
              .as(sent.what())
              .doesNotContain(foreign().privateMark(), foreign().publicMark());
          if (sent.answer().succeeded() && !succeeded.getAndSet(true)) {
            repeat(route, sent);
          }
          if (sent.answer().succeeded() && route.post()) {
            made.clear(); // what can be done once was done
          }
        });
    if (!succeeded.get() && !needsSecret(route)) {
      var first = firstSuccess(route);
      assertThat(first).as("a control that succeeds with " + route).isPresent();
      repeat(route, first.orElseThrow());
    }
  }

  @Test
  void noRouteReachesAForeignCommunity() {
    attack(
        routes().stream().filter(Route::inCommunity),
        route -> paths(route, foreign().community(), foreign()),
        foreign().community(),
        this::attackForeign);
    attack(
        routes().stream().filter(route -> !route.inCommunity() && route.forMembers()),
        route -> paths(route, Community.ROOT, own()),
        Community.ROOT,
        this::attackAbove);
  }

  @Test
  void noForeignNumberMeansAnythingAtHome() {
    attack(
        routes().stream().filter(route -> route.inCommunity() && route.names("number")),
        route -> paths(route, own().community(), foreign()),
        foreign().community(),
        this::attackFromHome);
  }

  @Test
  void nothingIsOrphaned() {
    own().need(NeedStatus.CLOSED);
    Orphans.sweep(database());
  }

  private void attackForeign(Route route, List<String> paths) {
    everySender(
        route,
        attackers(),
        paths::get,
        sent -> {
          assertThat(sent.answer().body()).as(sent.what()).doesNotContain(foreign().privateMark());
          if (route.forMembers()) {
            assertThat(sent.answer().refused())
                .as(sent.what() + ": " + sent.answer().status())
                .isTrue();
            assertThat(sent.answer().body()).as(sent.what()).doesNotContain(foreign().publicMark());
          }
        });
  }

  private void attackAbove(Route route, List<String> paths) {
    everySender(
        route,
        attackers(),
        paths::get,
        sent ->
            assertThat(sent.answer().refused())
                .as(sent.what() + ": " + sent.answer().status())
                .isTrue());
  }

  private void attackFromHome(Route route, List<String> paths) {
    everySender(
        route,
        attackers(),
        paths::get,
        sent -> {
          assertThat(sent.answer().refused())
              .as(sent.what() + ": " + sent.answer().status())
              .isTrue();
          assertThat(sent.answer().body())
              .as(sent.what())
              .doesNotContain(foreign().privateMark(), foreign().publicMark());
        });
  }

  /** Making an object takes longer than most requests, so the next sender gets the same. */
  private String made(Map<Integer, String> made, Route route, int index) {
    return made.computeIfAbsent(index, at -> path(route, own().community(), own(), at));
  }

  private Optional<Sent> firstSuccess(Route route) {
    var made = new HashMap<Integer, String>();
    for (var sender : controls(route).entrySet()) {
      for (var index = 0; index < statuses(route).size(); index++) {
        var sent = sent(route, made(made, route, index), sender.getKey(), sender.getValue());
        if (sent.answer().succeeded()) {
          return Optional.of(sent);
        }
      }
    }
    return Optional.empty();
  }

  private void repeat(Route route, Sent sent) {
    if (!route.post() || !route.forMembers()) {
      return;
    }
    var otherForm = fitting(route, Samples.otherForm()); // may make what it names
    var before = rows(own().community());
    var again = send(route, sent.path(), sent.sender(), sent.key(), sent.form());
    assertThat(again.status()).as("%s again", route).isEqualTo(sent.answer().status());
    if (!route.api() && again.status() == 200) { // shows a page with fresh keys, and does nothing
      assertThat(withoutKeys(again)).as("%s again", route).isEqualTo(withoutKeys(sent.answer()));
      assertThat(rows(own().community())).as("%s again", route).isEqualTo(before);
      return;
    }
    assertThat(again.location()).as("%s again", route).isEqualTo(sent.answer().location());
    assertThat(again.body()).as("%s again", route).isEqualTo(sent.answer().body());
    var changed = send(route, sent.path(), sent.sender(), sent.key(), otherForm);
    if (!route.recorded()) {
      assertThat(changed.status()).as("%s again", route).isEqualTo(sent.answer().status());
    } else if (!route.api() || route.body().isPresent()) {
      assertThat(changed.status()).as("%s with another body", route).isEqualTo(422);
    }
    assertThat(rows(own().community())).as("%s again", route).isEqualTo(before);
  }

  private static String withoutKeys(Answer page) {
    return page.body().replaceAll("(name=\"_(key|csrf)\" value=\")[^\"]*", "$1");
  }

  /** A code from a message, a console or an app cannot be a sample; their own tests have one. */
  private static final List<String> NEED_SECRETS =
      List.of(
          "POST /access/login",
          "POST /access/setup",
          "POST /access/login/staff",
          "GET /access/login/totp",
          "POST /access/login/totp",
          "GET /access/enrol/totp",
          "POST /access/enrol",
          "POST /access/enrol/totp",
          "POST /access/login/recover",
          "POST /access/password",
          "POST /access/authenticator",
          "POST /access/delegations",
          "POST /access/join",
          "POST /notice/stop");

  private static boolean needsSecret(Route route) {
    return NEED_SECRETS.contains(route.toString());
  }
}
