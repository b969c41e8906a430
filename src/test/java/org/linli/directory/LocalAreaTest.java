package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
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
  @Autowired private LocalAreaReading reading;
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
    assertThat(areas.generate(worker, building, rule(3, 18, 4))).isEqualTo(216);
    var shown = reading.building(worker, building);
    assertThat(shown.building().dwellings()).isEqualTo(216);
    assertThat(shown.units())
        .extracting(unit -> unit.name() + " " + unit.dwellings())
        .containsExactly("1单元 72", "2单元 72", "3单元 72");
    var doors = reading.unit(worker, shown.units().getFirst().id(), Optional.empty()).dwellings();
    assertThat(doors).extracting(DwellingView::number).startsWith("101", "102").endsWith("1804");
  }

  @Test
  void ruleAppliedTwiceAtOnceMakesEveryDwellingOnce() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    var outcomes = AtOnce.times(4, () -> areas.generate(worker, building, rule(2, 10, 4)));
    assertThat(outcomes.stream().mapToInt(each -> each.value().orElseThrow()).sum()).isEqualTo(80);
    assertThat(reading.building(worker, building).units()).hasSize(2);
    assertThat(areas.generate(worker, building, rule(3, 10, 4)))
        .as("a unit more adds only what is missing")
        .isEqualTo(40);
  }

  @Test
  void buildingIsOnTheListOnceAndInTheOrderOfItsNumber() {
    for (var name : List.of("10栋", "2栋", "1栋")) {
      areas.addBuilding(worker, new AddLocalArea(name, ""));
    }
    assertThat(reading.buildings(worker, false, Optional.empty()))
        .extracting(LocalAreaView::name)
        .containsExactly("1栋", "2栋", "10栋");
    var first = reading.buildings(worker, false, Optional.empty()).getFirst();
    assertThat(reading.buildings(worker, false, Optional.of(first.id())))
        .extracting(LocalAreaView::name)
        .containsExactly("2栋", "10栋");
    var outcomes = AtOnce.times(4, () -> areas.addBuilding(worker, new AddLocalArea("3栋", "")));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void everybodyMayKnowTheNamesOfBuildings() {
    areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    assertThat(reading.places(Scope.publicOf(community.id())))
        .extracting(PublicPlace::name)
        .containsExactly("5栋");
  }

  @Test
  void othersKeepOff() {
    var building = areas.addBuilding(worker, new AddLocalArea("5栋", ""));
    var resident = town.actor(community, "resident");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    assertThat(
            catchThrowableOfType(Refused.class, () -> reading.building(resident, building)).code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(
            catchThrowableOfType(Refused.class, () -> reading.building(stranger, building)).code())
        .isEqualTo(KernelError.NOT_FOUND);
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> reading.unit(worker, Ids.next(), Optional.empty()))
                .code())
        .isEqualTo(KernelError.NOT_FOUND);
  }

  private static DwellingRule rule(int units, int floors, int doors) {
    return DwellingScheme.plain(units, floors, doors).rule();
  }
}
