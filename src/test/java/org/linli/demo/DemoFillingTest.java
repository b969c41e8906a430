package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.demo.scale.Registers;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Matters;
import org.linli.demo.town.Population;
import org.linli.demo.town.TownType;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Orphans;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration as it starts, and its registers as they are filled beside it. */
@IntegrationTest
@ActiveProfiles({"test", "demo"})
@TestPropertySource(properties = "linli.directory=target/test-data")
class DemoFillingTest {

  /** Enough for every state and every way that is copied. */
  private static final int MATTERS = 100;

  @Autowired private DemoData data;
  @Autowired private DemoFilling filling;
  @Autowired private TownGrid grids;
  @Autowired private DemoCast cast;
  @Autowired private AreaManagement areas;
  @Autowired private CommunityDirectory communities;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private PlatformTransactionManager transactions;

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

  /** One that was broken off within its second grid, and begun again twice. */
  @Test
  void registersOfFacadesAreThoseOfCopy() throws SQLException {
    var commodity = Population.of(DemoTown.THREE.get(1).of(2_000));
    var rural = Population.of(DemoTown.THREE.get(2).of(300));
    var estate = Population.of(oldEstate());
    open(estate.town());
    breakOff(commodity);
    for (var population : List.of(commodity, rural, estate)) {
      filling.fill(population);
      filling.fill(population);
      filling.live(population, MATTERS);
      filling.live(population, MATTERS);
    }
    await().untilAsserted(() -> assertThat(outstanding()).isZero());
    var other = TestDatabase.create().name();
    try (var here = TestServer.get().superuser(database());
        var there = TestServer.get().superuser(other)) {
      same(commodity, here, there, 0);
      same(rural, here, there, 1);
      same(estate, here, there, 2);
    }
    Orphans.sweep(database());
    Orphans.sweep(other);
  }

  private void same(Population population, Connection here, Connection there, int index)
      throws SQLException {
    var facades = Registers.read(here, community(population).id());
    var matters = Matters.of(population, MATTERS, clock.instant());
    var copy = Registers.copy(there, population, matters, index);
    var copied = Registers.read(there, copy);
    assertThat(facades.get("persons")).hasSize(population.town().persons());
    copied.forEach((register, lines) -> assertThat(lines).as(register).isNotEmpty());
    copied.forEach(
        (register, lines) ->
            assertThat(facades.get(register)).as(register).containsExactlyElementsOf(lines));
    var told = Registers.needs(here, community(population).id());
    Registers.needs(there, copy)
        .forEach(
            (what, lines) -> {
              assertThat(lines).as(what).isNotEmpty();
              assertThat(told.get(what)).as(what).containsExactlyElementsOf(lines);
            });
  }

  /** Events whose listeners have not finished: months are counted and claims are ended by them. */
  private int outstanding() {
    return jdbc.sql("select count(*) from platform.event_publication where completion_date is null")
        .query(Integer.class)
        .single();
  }

  /** The first grid is there, the second was not committed. */
  private void breakOff(Population population) {
    var parts = grids.parts(population);
    var community = community(population);
    assertThat(parts).hasSize(2);
    inTransaction(community, population, parts.getFirst(), false);
    inTransaction(community, population, parts.getLast(), true);
    assertThat(parts.getFirst().isThere(community, population)).isTrue();
    assertThat(parts.getLast().isThere(community, population)).isFalse();
  }

  private void inTransaction(
      Community community, Population population, TownPart part, boolean brokenOff) {
    Scope.in(
        Scope.of(community.id()),
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(
                  status -> {
                    part.fill(community, population);
                    if (brokenOff) {
                      status.setRollbackOnly();
                    }
                  });
          return community;
        });
  }

  private static DemoTown oldEstate() {
    return new DemoTown(
        "420102003001",
        "岳飞",
        "YF",
        "02700001237",
        TownType.OLD_ESTATE,
        1,
        1,
        300,
        5,
        19_002_000_000L);
  }

  private void open(DemoTown town) {
    areas.open(
        cast.actor(DemoPerson.ADMINISTRATOR, Community.ROOT),
        new OpenCommunity(town.code(), town.shortName(), town.phone(), town.type().code()));
  }

  private Community community(Population population) {
    return communities.byCode(population.town().code()).orElseThrow();
  }

  private String database() {
    return jdbc.sql("select current_database()").query(String.class).single();
  }
}
