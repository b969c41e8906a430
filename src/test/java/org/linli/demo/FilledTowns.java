package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.demo.town.TownType;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The three communities and a fourth one, smaller than shown and with fewer matters, filled once
 * whichever test comes first. Tests only read, or change what no other one reads.
 */
class FilledTowns {

  /** In each: enough for every state and every way that is copied. */
  static final int MATTERS = 60;

  private static final int PERSONS = 300;

  /** Enough for two grids. */
  private static final int PERSONS_OF_TWO_GRIDS = 2_000;

  private final DemoFilling filling;
  private final TownGrid grids;
  private final DemoCast cast;
  private final AreaManagement areas;
  private final CommunityDirectory communities;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final List<Population> towns = new ArrayList<>();

  FilledTowns(
      DemoFilling filling,
      TownGrid grids,
      DemoCast cast,
      AreaManagement areas,
      CommunityDirectory communities,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.filling = filling;
    this.grids = grids;
    this.cast = cast;
    this.areas = areas;
    this.communities = communities;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Fills them if nobody did. */
  synchronized List<Population> all() {
    if (towns.isEmpty()) {
      var filled =
          List.of(
              Population.of(DemoTown.THREE.get(0).of(PERSONS)),
              Population.of(DemoTown.THREE.get(1).of(PERSONS_OF_TWO_GRIDS)),
              Population.of(DemoTown.THREE.get(2).of(PERSONS)),
              Population.of(oldEstate()));
      open(filled.getLast().town());
      breakOff(filled.get(1));
      filled.forEach(this::fill);
      towns.addAll(filled);
    }
    return List.copyOf(towns);
  }

  /** What is there is passed by. */
  void fill(Population population) {
    filling.fill(population);
    filling.live(population, MATTERS);
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(outstanding()).isZero());
  }

  Community community(Population population) {
    return communities.byCode(population.town().code()).orElseThrow();
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
          transaction.executeWithoutResult(
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
        PERSONS,
        5,
        19_002_000_000L);
  }

  private void open(DemoTown town) {
    areas.open(
        cast.actor(DemoPerson.ADMINISTRATOR, Community.ROOT),
        new OpenCommunity(town.code(), town.shortName(), town.phone(), town.type().code()));
  }
}
