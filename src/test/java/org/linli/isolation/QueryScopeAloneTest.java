package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.needs.NeedStatus;
import org.linli.testing.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** On a connection that row security does not bind: the queries' own scope alone must hold. */
@TestPropertySource(properties = "spring.datasource.username=linli_bypass")
class QueryScopeAloneTest extends IsolationSuite {

  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void bypassAlsoForThePublic() {
    foreign().need(NeedStatus.CLOSED);
    Locks.scopeStatement = sql -> sql.replace("ROLE linli_public", "ROLE linli_bypass");
  }

  @Test
  void rowSecurityIsReallyOff() {
    var visible = jdbc.sql("select count(*) from needs.need").query(Long.class).single();
    assertThat(visible).isPositive();
  }

  @Test
  void queriesFindNothingOfAnotherCommunity() {
    for (var route : routes()) {
      if (route.inCommunity()) {
        senders().forEach((role, sender) -> attack(route, role, sender));
      }
    }
  }

  private void attack(Route route, String role, Optional<Actor> sender) {
    var paths = paths(route, own().community(), foreign());
    var before = rows(foreign().community());
    for (var path : paths) {
      var answer = send(route, path, sender);
      var what = "%s as %s".formatted(path, role);
      assertThat(answer.status()).as(what).isLessThan(500);
      assertThat(answer.body())
          .as(what)
          .doesNotContain(foreign().privateMark(), foreign().publicMark());
      if (route.names("number")) {
        assertThat(answer.refused()).as(what + ": " + answer.status()).isTrue();
      }
    }
    assertThat(rows(foreign().community())).as("%s as %s", route, role).isEqualTo(before);
  }
}
