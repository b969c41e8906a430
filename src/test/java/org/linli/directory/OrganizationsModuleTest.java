package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Units in full and what they promise for a year (ORG-5, ORG-10). */
@IntegrationTest
class OrganizationsModuleTest {

  private static final String CODE = "91110108MA01ABCD5T";

  @Autowired private OrganizationManagement organizations;
  @Autowired private Town town;

  private Actor worker;

  @BeforeEach
  void settle() {
    worker = town.actor(town.newCommunity(), "community-worker");
  }

  @Test
  void creditCodeIsCheckedAndBelongsToOneUnit() {
    var wrong = catchThrowableOfType(Invalid.class, () -> unit("甲", "91110108MA01ABCD5U"));
    assertThat(wrong.errors().getFirst().code()).isEqualTo(DirectoryError.CREDIT_CODE);
    var id = organizations.register(worker, unit("甲", CODE.toLowerCase()));
    assertThat(organizations.file(worker, id).creditCode()).isEqualTo(CODE);
    var taken =
        catchThrowableOfType(Refused.class, () -> organizations.register(worker, unit("乙", CODE)));
    assertThat(taken.code()).isEqualTo(DirectoryError.NAME_TAKEN);
  }

  @Test
  void sameUnitAtOnceIsRegisteredOnce() {
    var outcomes = AtOnce.times(4, () -> organizations.register(worker, unit("甲", CODE)));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void correctionKeepsNamesApart() {
    var first = organizations.register(worker, unit("甲", ""));
    organizations.register(worker, unit("乙", ""));
    organizations.correct(worker, first, unit("丙", CODE));
    assertThat(organizations.name(worker, first)).isEqualTo("丙");
    assertThat(
            catchThrowableOfType(
                Invalid.class, () -> organizations.correct(worker, first, unit("乙", ""))))
        .isNotNull();
  }

  @Test
  void listIsReadPageByPage() {
    for (var index = 0; index < 5; index++) {
      organizations.register(worker, unit("甲" + index, ""));
    }
    var first = organizations.list(worker, new Paging(Optional.empty(), 3));
    var second = organizations.list(worker, new Paging(first.next(), 3));
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
  }

  /** The rate counts units, not commitments, over all units. */
  @Test
  void participationCountsUnitsThatPromisedSomethingThisYear() {
    var first = organizations.register(worker, unit("甲", ""));
    organizations.register(worker, unit("乙", ""));
    organizations.commit(worker, first, new MakeCommitment("2026", "清洁", "每周"));
    organizations.commit(worker, first, new MakeCommitment("2026", "借会议室", ""));
    organizations.commit(worker, first, new MakeCommitment("2025", "清洁", ""));
    assertThat(organizations.participation(worker)).isEqualTo(new Participation(2026, 1, 2));
    var commitment = organizations.file(worker, first).commitments().getFirst();
    organizations.lookBack(worker, commitment.id(), true);
    assertThat(organizations.file(worker, first).commitments().getFirst().kept()).contains(true);
  }

  @Test
  void unitsOfAnotherCommunityAreNotFound() {
    var id = organizations.register(worker, unit("甲", ""));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(catchThrowableOfType(Refused.class, () -> organizations.file(elsewhere, id)).code())
        .isEqualTo(KernelError.NOT_FOUND);
  }

  private static RegisterOrganization unit(String name, String code) {
    return new RegisterOrganization(name, "resident-unit", code, "", "", "");
  }
}
