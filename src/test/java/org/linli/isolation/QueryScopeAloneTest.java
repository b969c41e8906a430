package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    attack(
        routes().stream().filter(Route::inCommunity),
        route -> paths(route, own().community(), foreign()),
        foreign().community(),
        this::attack);
  }

  private void attack(Route route, List<String> paths) {
    everySender(
        route,
        attackers(),
        paths::get,
        sent -> {
          assertThat(sent.answer().status()).as(sent.what()).isLessThan(500);
          assertThat(sent.answer().body())
              .as(sent.what())
              .doesNotContain(foreign().privateMark(), foreign().publicMark());
          if (route.names("number")) {
            assertThat(sent.answer().refused())
                .as(sent.what() + ": " + sent.answer().status())
                .isTrue();
          }
        });
  }
}
