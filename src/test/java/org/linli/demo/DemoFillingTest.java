package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.demo.scale.Registers;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Matters;
import org.linli.demo.town.Population;
import org.linli.directory.CommunityDirectory;
import org.linli.testing.Orphans;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration as it starts, and its registers as they are filled beside it. */
@DemoTest
class DemoFillingTest {

  @Autowired private DemoData data;
  @Autowired private FilledTowns towns;
  @Autowired private CommunityDirectory communities;
  @Autowired private WorkCalendar calendar;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void threeCommunitiesAreOpenAtOnceAndTheRestWaits() throws Exception {
    data.run(new DefaultApplicationArguments());
    for (var town : DemoTown.THREE) {
      assertThat(communities.byCode(town.code())).isPresent();
    }
    var waiting =
        jdbc.sql("select task_instance from platform.scheduled_tasks where task_name = :name")
            .param("name", DemoFilling.NAME)
            .query(String.class)
            .list();
    assertThat(waiting).containsExactly("1");
  }

  /** One that was broken off within its second grid, and all begun again. */
  @Test
  void registersOfFacadesAreThoseOfCopy() throws SQLException {
    var populations = towns.all().subList(1, towns.all().size());
    populations.forEach(towns::fill);
    var other = TestDatabase.create().name();
    try (var here = TestServer.get().superuser(database());
        var there = TestServer.get().superuser(other)) {
      for (var index = 0; index < populations.size(); index++) {
        same(populations.get(index), here, there, index);
      }
    }
    Orphans.sweep(database());
    Orphans.sweep(other);
  }

  private void same(Population population, Connection here, Connection there, int index)
      throws SQLException {
    var facades = Registers.read(here, towns.community(population).id());
    var matters = Matters.of(population, FilledTowns.MATTERS, clock.instant());
    var aDay = Term.workingDays(1);
    var copy = Registers.copy(there, population, matters, index, at -> calendar.due(at, aDay));
    var copied = Registers.read(there, copy);
    assertThat(facades.get("persons")).hasSize(population.town().persons());
    copied.forEach((register, lines) -> assertThat(lines).as(register).isNotEmpty());
    copied.forEach(
        (register, lines) ->
            assertThat(facades.get(register)).as(register).containsExactlyElementsOf(lines));
    var told = Registers.needs(here, towns.community(population).id());
    Registers.needs(there, copy)
        .forEach(
            (what, lines) -> {
              assertThat(lines).as(what).isNotEmpty();
              assertThat(told.get(what)).as(what).containsExactlyElementsOf(lines);
            });
  }

  private String database() {
    return jdbc.sql("select current_database()").query(String.class).single();
  }
}
