package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Single grids, buildings, units and dwellings are renamed, closed and reopened (ORG-1). */
@IntegrationTest
class LocalAreaReformTest {

  private static final ClosePlace DEMOLISHED = new ClosePlace("demolished", "", "0");

  @Autowired private LocalAreaManagement areas;
  @Autowired private LocalAreaReading reading;
  @Autowired private LocalAreaReform reform;
  @Autowired private GridManagement grids;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor worker;
  private UUID building;

  /** Two units with four dwellings each. */
  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    generate();
  }

  @Test
  void renamedPlaceKeepsWhatIsInItAndRemembersItsName() {
    reform.rename(worker, building, new RenamePlace("锦绣里5栋", "0"));
    assertThat(reading.building(worker, building).building().dwellings()).isEqualTo(8);
    assertThat(history(building)).containsExactly("renamed 5栋 锦绣里5栋");
    areas.addBuilding(worker, new AddLocalArea("6栋", ""));
    assertThat(
            catchThrowableOfType(
                    Invalid.class,
                    () -> reform.rename(worker, building, new RenamePlace("6栋", "1")))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.NAME_TAKEN);
  }

  @Test
  void ruleAppliedAgainBringsNothingBackThatWasRenamedOrClosed() {
    reform.rename(worker, unit(0), new RenamePlace("东单元", "0"));
    reform.rename(worker, door("101"), new RenamePlace("商铺1", "0"));
    reform.close(worker, door("102"), new ClosePlace("merged", "商铺1", "0"));
    reform.close(worker, unit(1), DEMOLISHED);
    assertThat(generate()).isZero();
    assertThat(reading.building(worker, building).units())
        .extracting(LocalAreaView::name)
        .containsExactly("东单元", "2单元");
    assertThat(doors()).containsExactlyInAnyOrder("商铺1", "102 closed", "201", "202");
  }

  @Test
  void buildingComesBackWithWhatWasClosedTogetherWithItOnly() {
    reform.close(worker, door("101"), DEMOLISHED);
    clock.advance(Duration.ofSeconds(1));
    reform.close(worker, building, DEMOLISHED);
    assertThat(reading.buildings(worker, false, Optional.empty())).isEmpty();
    assertThat(reading.buildings(worker, true, Optional.empty())).hasSize(1);
    assertThat(reading.places(Scope.publicOf(community.id()))).isEmpty();
    assertRefused(DirectoryError.PLACE_WITHIN_CLOSED, () -> reform.reopen(worker, door("101")));
    reform.reopen(worker, building);
    assertThat(reading.building(worker, building).building().dwellings()).isEqualTo(7);
    assertThat(doors()).contains("101 closed", "102");
    assertThat(history(building)).containsExactly("reopened 5栋 5栋", "demolished 5栋 ");
    assertRefused(DirectoryError.PLACE_OPEN, () -> reform.reopen(worker, building));
  }

  @Test
  void closedNameIsFreeAndThenNotReopened() {
    reform.close(worker, building, DEMOLISHED);
    assertThat(areas.addBuilding(worker, new AddLocalArea("5栋", ""))).isNotEqualTo(building);
    assertRefused(DirectoryError.NAME_TAKEN, () -> reform.reopen(worker, building));
    assertRefused(KernelError.NOT_FOUND, this::generate);
    assertRefused(
        DirectoryError.PLACE_CLOSED,
        () -> reform.rename(worker, building, new RenamePlace("7栋", "1")));
  }

  @Test
  void placeInWhichSomebodyLivesIsNotClosed() {
    var home = aRegister.fill(worker, "甲").dwelling();
    var unit = reform.file(worker, home).within().orElseThrow();
    var around = reform.file(worker, unit).within().orElseThrow();
    for (var place : List.of(home, unit, around)) {
      var version = String.valueOf(reform.file(worker, place).version());
      var refused =
          catchThrowableOfType(
              Refused.class,
              () -> reform.close(worker, place, new ClosePlace("demolished", "", version)));
      assertThat(refused.code()).isEqualTo(DirectoryError.PLACE_LIVED_IN);
      assertThat(refused.details()).as("a household of two and a tenant").containsExactly(3);
    }
  }

  @Test
  void dwellingIsMergedIntoOneOfItsUnitOnly() {
    assertThat(
            catchThrowableOfType(
                    Invalid.class,
                    () -> reform.close(worker, door("101"), new ClosePlace("merged", "999", "0")))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.NO_SUCH_NEIGHBOUR);
    reform.close(worker, door("102"), new ClosePlace("merged", "101", "0"));
    assertThat(history(door("102"))).containsExactly("merged 102 101");
  }

  @Test
  void buildingsOfAGridGoWithItIntoAnother() {
    draw("东网格");
    draw("西网格");
    areas.assign(worker, building, "东网格");
    var east = grid("东网格");
    reform.close(worker, east, new ClosePlace("merged", "西网格", "0"));
    assertThat(reading.building(worker, building).building().grid()).contains("西网格");
    reform.close(worker, grid("西网格"), DEMOLISHED);
    assertThat(grids.map(Scope.publicOf(community.id()))).isEmpty();
    assertThat(reading.building(worker, building).building().grid()).isEmpty();
  }

  @Test
  void ofTwoChangesAtOnceOneIsToldToLookAgain() {
    var outcomes =
        AtOnce.<Boolean>all(
            List.of(
                () -> {
                  reform.rename(worker, building, new RenamePlace("甲栋", "0"));
                  return true;
                },
                () -> {
                  reform.close(worker, building, DEMOLISHED);
                  return true;
                },
                () -> {
                  reform.rename(worker, building, new RenamePlace("乙栋", "0"));
                  return true;
                }));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.succeeded())
        .allMatch(
            outcome ->
                List.of(DirectoryError.PLACE_CHANGED, DirectoryError.PLACE_CLOSED)
                    .contains(outcome.refusal().orElseThrow()));
    assertThat(history(building)).hasSize(1);
  }

  @Test
  void singleDwellingIsAddedOnceAlsoAtTheSameMoment() {
    var command = new AddDwelling("商铺3", "-1");
    var outcomes = AtOnce.times(4, () -> areas.addDwelling(worker, unit(0), command));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(doors()).startsWith("商铺3");
    for (var floor : List.of("0", "201", "-10", "一", "")) {
      assertThat(catchThrowableOfType(Invalid.class, () -> new AddDwelling("1", floor)).errors())
          .hasSize(1);
    }
  }

  private int generate() {
    return areas.generate(worker, building, DwellingScheme.plain(2, 2, 2).rule());
  }

  private void draw(String name) {
    grids.draw(worker, name, "0,0\n10,0\n10,10", true);
  }

  private UUID grid(String name) {
    return reading.grids(worker, false).stream()
        .filter(grid -> grid.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID unit(int position) {
    return reading.building(worker, building).units().get(position).id();
  }

  private UUID door(String number) {
    return reading.unit(worker, unit(0), Optional.empty()).dwellings().stream()
        .filter(door -> door.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> doors() {
    return reading.unit(worker, unit(0), Optional.empty()).dwellings().stream()
        .map(door -> door.number() + (door.closed() ? " closed" : ""))
        .toList();
  }

  private List<String> history(UUID place) {
    return reform.file(worker, place).history().stream()
        .map(
            each ->
                (each.reason().isEmpty() ? each.kind() : each.reason())
                    + " "
                    + each.oldName()
                    + " "
                    + each.newName())
        .toList();
  }

  private static void assertRefused(ErrorCode why, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(why);
  }
}
