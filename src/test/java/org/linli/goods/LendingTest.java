package org.linli.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.GoodsBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** RES-8: nothing is ever lent twice, whoever asks or hands out at the same moment. */
@IntegrationTest
class LendingTest {

  @Autowired private GoodsManagement goods;
  @Autowired private LoanManagement loans;
  @Autowired private GoodsReading reading;
  @Autowired private GoodsBuilder aThing;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void noDayIsPromisedToMoreThanThereAreHoweverManyAskAtOnce() {
    var tables = aThing.thing(worker, "折叠桌", 5);
    var asks =
        residents(8).stream()
            .<Callable<UUID>>map(each -> () -> loans.borrow(each, tables, aThing.want(2, 1, 3)))
            .toList();
    assertThat(AtOnce.all(asks)).filteredOn(AtOnce.Outcome::succeeded).hasSize(2);
    assertThat(free(tables)).startsWith(5, 1, 1, 1, 5);
  }

  @Test
  void whatAnybodyMayTakeIsTakenAsOftenAsItIsThere() {
    var umbrellas = aThing.freely(worker, "雨伞", 3);
    var takes =
        residents(8).stream()
            .<Callable<UUID>>map(each -> () -> loans.borrow(each, umbrellas, aThing.want(1, 0, 1)))
            .toList();
    var taken = AtOnce.all(takes).stream().filter(AtOnce.Outcome::succeeded).toList();
    assertThat(taken).hasSize(3);
    assertThat(taken)
        .allSatisfy(
            each ->
                assertThat(reading.loan(worker, each.value().orElseThrow()).status())
                    .isEqualTo(LoanStatus.OUT));
    assertThat(reading.file(worker, umbrellas).kept().lent()).isEqualTo(3);
  }

  /** Both were promised one before one of them broke. */
  @Test
  void ofTwoWhoHandOutTheLastPieceAtOnceOneDoes() {
    var chairs = aThing.thing(worker, "轮椅", 2);
    var promised =
        List.of(aThing.lent(worker, chairs, 1, "赵奶奶"), aThing.lent(worker, chairs, 1, "钱爷爷"));
    goods.changeStock(worker, chairs, new ChangeStock("BROKEN", "1", "轮胎漏气"));
    var handed =
        AtOnce.all(
            promised.stream()
                .<Callable<Boolean>>map(
                    each ->
                        () -> {
                          loans.handOut(worker, each);
                          return true;
                        })
                .toList());
    assertThat(handed).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(reading.file(worker, chairs).kept().lent()).isOne();
  }

  @Test
  void oneReturnIsNotedOnceThoughTwoKeepersNoteIt() {
    var tools = aThing.thing(worker, "工具箱", 2);
    var loan = aThing.lent(worker, tools, 0, "赵奶奶");
    aThing.lent(worker, tools, 0, "钱爷爷");
    var noted =
        AtOnce.times(
            4,
            () -> {
              loans.takeBack(worker, loan, new TakeBack("1", "", "", ""));
              return true;
            });
    assertThat(noted).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(reading.file(worker, tools).kept().lent()).isOne();
  }

  /** Not by the code's own condition: the last lock holds whatever the code does. */
  @Test
  void theTableRefusesMoreOutThanIsThereAndWhole() {
    var ladders = aThing.thing(worker, "人字梯", 2);
    goods.changeStock(worker, ladders, new ChangeStock("BROKEN", "1", "断了一级"));
    var sql = Sql.of(databaseUrl);
    assertThatThrownBy(
            () ->
                sql.list(
                    "update goods.thing set lent = 2 where thing_id = '%s' returning 1"
                        .formatted(ladders)))
        .rootCause()
        .hasMessageContaining("thing_check");
  }

  @Test
  void nobodyPassesTheLimitByAskingForManyThingsAtOnce() {
    var resident = town.actor(community, "resident");
    var things =
        IntStream.range(0, 8).mapToObj(each -> aThing.thing(worker, "物 " + each, 1)).toList();
    var asks =
        things.stream()
            .<Callable<UUID>>map(each -> () -> loans.borrow(resident, each, aThing.want(1, 1, 2)))
            .toList();
    assertThat(AtOnce.all(asks)).filteredOn(AtOnce.Outcome::succeeded).hasSize(5);
    assertThat(reading.mine(resident)).hasSize(5);
  }

  private List<Actor> residents(int count) {
    return IntStream.range(0, count).mapToObj(each -> town.actor(community, "resident")).toList();
  }

  private List<Integer> free(UUID thing) {
    return reading.show(Scope.publicOf(community.id()), community, thing).days().stream()
        .map(ThingDays.Day::free)
        .toList();
  }
}
