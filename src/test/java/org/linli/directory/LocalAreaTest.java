package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Buildings, units and dwellings of a community (ORG-1). */
@IntegrationTest
class LocalAreaTest {

  @Autowired private LocalAreaManagement areas;
  @Autowired private Town town;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void threeUnitsOfEighteenFloorsWithFourDoorsAreTwoHundredAndSixteenDwellings() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    assertThat(areas.generate(worker, building, rule("3", "18", "4"))).isEqualTo(216);
    var shown = areas.building(worker, building);
    assertThat(shown.building().dwellings()).isEqualTo(216);
    assertThat(shown.units())
        .extracting(unit -> unit.name() + " " + unit.dwellings())
        .containsExactly("1单元 72", "2单元 72", "3单元 72");
    var doors = areas.unit(worker, shown.units().getFirst().id(), Optional.empty()).dwellings();
    assertThat(doors).extracting(DwellingView::number).startsWith("101", "102").endsWith("1804");
  }

  @Test
  void ruleAppliedTwiceAtOnceMakesEveryDwellingOnce() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    var outcomes = AtOnce.times(4, () -> areas.generate(worker, building, rule("2", "10", "4")));
    assertThat(outcomes.stream().mapToInt(each -> each.value().orElseThrow()).sum()).isEqualTo(80);
    assertThat(areas.building(worker, building).units()).hasSize(2);
    assertThat(areas.generate(worker, building, rule("3", "10", "4")))
        .as("a unit more adds only what is missing")
        .isEqualTo(40);
  }

  @Test
  void floorsThatTheBuildingDoesNotCountAreLeftOut() {
    var rule = DwellingRule.of("1", "4", "1", "4, 5");
    assertThat(rule.unit())
        .extracting(DwellingRule.Door::number)
        .containsExactly("101", "201", "301", "601");
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,1",
    "1,0,1",
    "1,1,0",
    "x,1,1",
    "-1,1,1",
    "31,1,1",
    "1,121,1",
    "1,1,61",
    "30,100,2",
    "1.5,1,1",
    "'',1,1"
  })
  void impossibleRuleIsRefused(String units, String floors, String doors) {
    assertThat(catchThrowableOfType(Invalid.class, () -> rule(units, floors, doors)).errors())
        .isNotEmpty();
  }

  @Test
  void buildingIsOnTheListOnceAndInTheOrderOfItsNumber() {
    for (var name : List.of("10栋", "2栋", "1栋")) {
      areas.addBuilding(worker, new AddLocalArea(name, ""));
    }
    assertThat(areas.buildings(worker, Optional.empty()))
        .extracting(LocalAreaView::name)
        .containsExactly("1栋", "2栋", "10栋");
    var first = areas.buildings(worker, Optional.empty()).getFirst();
    assertThat(areas.buildings(worker, Optional.of(first.id())))
        .extracting(LocalAreaView::name)
        .containsExactly("2栋", "10栋");
    var outcomes = AtOnce.times(4, () -> areas.addBuilding(worker, new AddLocalArea("3栋", "")));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void renamedBuildingKeepsItsDwellingsAndTakesNoOthersName() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    areas.addBuilding(worker, new AddLocalArea("6栋", ""));
    areas.generate(worker, building, rule("1", "2", "2"));
    areas.rename(worker, building, new AddLocalArea("锦绣里5栋", ""));
    assertThat(areas.building(worker, building).building().dwellings()).isEqualTo(4);
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> areas.rename(worker, building, new AddLocalArea("6栋", "")))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.NAME_TAKEN);
  }

  @Test
  void closedBuildingLeavesTheListsAndItsNameIsFree() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    areas.generate(worker, building, rule("1", "2", "2"));
    areas.close(worker, building);
    assertThat(areas.buildings(worker, Optional.empty())).isEmpty();
    assertThat(areas.building(worker, building).building().closed()).isTrue();
    assertThat(areas.places(Scope.publicOf(community.id()))).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> areas.generate(worker, building, rule("1", "2", "2")))
                .code())
        .isEqualTo(KernelError.NOT_FOUND);
    assertThat(areas.addBuilding(worker, new AddLocalArea("5栋", ""))).isNotEqualTo(building);
  }

  @Test
  void everybodyMayKnowTheNamesOfBuildings() {
    areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    assertThat(areas.places(Scope.publicOf(community.id())))
        .extracting(PublicPlace::name)
        .containsExactly("5栋");
  }

  @Test
  void othersKeepOff() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    var resident = town.actor(community, "resident");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    assertThat(catchThrowableOfType(Refused.class, () -> areas.building(resident, building)).code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(catchThrowableOfType(Refused.class, () -> areas.close(stranger, building)).code())
        .isEqualTo(KernelError.NOT_FOUND);
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> areas.unit(worker, Ids.next(), Optional.empty()))
                .code())
        .isEqualTo(KernelError.NOT_FOUND);
  }

  private static DwellingRule rule(String units, String floors, String doors) {
    return DwellingRule.of(units, floors, doors, "");
  }
}
