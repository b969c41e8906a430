package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** The street reads how many units of its communities take part (ORG-10, ORG-7). */
@IntegrationTest
class ParticipationTest {

  @Autowired private ParticipationReading participation;
  @Autowired private ParticipationNight night;
  @Autowired private OrganizationManagement organizations;
  @Autowired private CommunityTypes types;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor officer;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    officer = town.actor(community, "street-officer");
  }

  @Test
  void rateOfACommunityIsReadInAnotherOneOfItsStreet() {
    var unit = register();
    register();
    register();
    commit(unit);
    types.choose(town.actor(community, "community-secretary"), new ChooseType("old-estate"));
    var beside = town.actor(town.newCommunity(), "street-officer");
    for (var reader : List.of(officer, beside)) {
      var row = row(reader);
      assertThat(row.pledged()).isEqualTo(1);
      assertThat(row.units()).isEqualTo(3);
      assertThat(row.percent()).contains(33);
      assertThat(row.kept()).isZero();
      assertThat(row.type()).contains("old-estate");
    }
    var made = organizations.file(worker, unit).commitments().getFirst().id();
    organizations.lookBack(worker, made, true);
    assertThat(row(officer).kept()).isOne();
  }

  @Test
  void unitsAreListedWithWhatTheyPromisedInTheirOwnCommunityOnly() {
    commit(register());
    register();
    assertThat(participation.units(officer, "").rows())
        .hasSize(2)
        .anyMatch(row -> row.content().equals(Optional.of("每周清洁一次")))
        .anyMatch(row -> row.content().isEmpty());
    var elsewhere = town.actor(town.newCommunity(), "street-officer");
    assertThat(participation.units(elsewhere, "").rows()).isEmpty();
  }

  @Test
  void longListOfUnitsIsReadPageByPage() {
    for (var number = 0; number < 101; number++) {
      register();
    }
    var first = participation.units(officer, "");
    assertThat(first.rows()).hasSize(100);
    assertThat(participation.units(officer, first.next().orElseThrow()).rows()).hasSize(1);
  }

  /** The community's row is held while somebody counts. */
  @Test
  void commitmentsAtOnceAreAllCounted() {
    var units = List.of(register(), register(), register(), register());
    var outcomes = AtOnce.all(units.stream().map(unit -> counting(unit)).toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(row(officer).pledged()).isEqualTo(4);
  }

  @Test
  void nightCountsWhatNobodyChanged() {
    night.run();
    assertThat(row(officer).units()).isZero();
    assertThat(row(officer).percent()).isEmpty();
  }

  @Test
  void residentsDoNotReadIt() {
    var resident = town.actor(community, "resident");
    assertThat(catchThrowableOfType(Refused.class, () -> participation.street(resident, "")).code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(catchThrowableOfType(Refused.class, () -> participation.units(resident, "")).code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  private Callable<Boolean> counting(UUID unit) {
    return () -> {
      commit(unit);
      return true;
    };
  }

  private UUID register() {
    var name = "单位 " + UUID.randomUUID();
    return organizations.register(worker, new RegisterOrganization(name, "resident-unit"));
  }

  private void commit(UUID unit) {
    organizations.commit(worker, unit, new MakeCommitment("2026", "每周清洁一次", ""));
  }

  /** Other tests open communities in the same street. */
  private CommunityParticipation row(Actor reader) {
    var after = "";
    while (true) {
      var page = participation.street(reader, after);
      var found =
          page.rows().stream().filter(row -> row.code().equals(community.code())).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      after = page.next().orElseThrow();
    }
  }
}
