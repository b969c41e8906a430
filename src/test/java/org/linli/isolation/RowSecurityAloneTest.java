package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.needs.NeedStatus;
import org.linli.testing.Route;
import org.slf4j.LoggerFactory;

/**
 * The door open and every query bound to the foreign community, while row security keeps the
 * sender's: PostgreSQL alone must hold.
 */
class RowSecurityAloneTest extends IsolationSuite {

  private static final Logger ERRORS = (Logger) LoggerFactory.getLogger("org.linli.web");

  /** What PostgreSQL refuses is a defect elsewhere and logged as such; here it is what we want. */
  @BeforeEach
  void quiet() {
    ERRORS.setLevel(Level.OFF);
  }

  @AfterEach
  void loud() {
    ERRORS.setLevel(null);
  }

  @BeforeEach
  void openTheDoor() {
    foreign().need(NeedStatus.CLOSED);
    own().need(NeedStatus.CLOSED);
  }

  @Test
  void rowSecurityHoldsWhereTheQueriesAskForAnotherCommunity() {
    attack(
        routes().stream().filter(Route::inCommunity),
        route -> paths(route, foreign().community(), foreign()),
        foreign().community(),
        (route, paths) ->
            everySender(
                route,
                attackers(),
                index -> {
                  open();
                  return paths.get(index);
                },
                sent -> {
                  Locks.lock();
                  assertThat(sent.answer().body())
                      .as(sent.what())
                      .doesNotContain(foreign().privateMark(), foreign().publicMark());
                }));
  }

  /** Every page, and every command of one module. */
  @Test
  void theSameRequestsStillSucceedAtHome() {
    for (var route : routes()) {
      if (route.inCommunity() && (!route.post() || route.pattern().contains("/needs"))) {
        assertThat(succeedsForSomebody(route)).as(route.toString()).isTrue();
      }
    }
  }

  private boolean succeedsForSomebody(Route route) {
    var made = new HashMap<Integer, String>();
    for (var sender : controls(route).entrySet()) {
      for (var index = 0; index < statuses(route).size(); index++) {
        var path = made.computeIfAbsent(index, at -> path(route, own().community(), own(), at));
        open();
        var sent = sent(route, path, sender.getKey(), sender.getValue());
        Locks.lock();
        if (sent.answer().succeeded()) {
          return true;
        }
      }
    }
    return false;
  }

  private void open() {
    var foreignScope = "'" + foreign().community().id() + "'";
    var ownScope = "'" + own().community().id() + "'";
    Locks.homeEverywhere = Optional.of(own().community());
    Locks.scopeStatement = sql -> sql.replace(foreignScope, ownScope);
  }
}
