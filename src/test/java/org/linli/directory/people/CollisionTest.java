package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.linli.directory.DirectoryError;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a unique index refuses is answered with a page, and the page is read in the transaction of
 * the form that was refused (DATA-1).
 */
@IntegrationTest
class CollisionTest extends RegisterCase {

  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "", "", "", "", "", "");
  private static final RegisterPerson LI = new RegisterPerson("A-1", "李四", "", "", "", "", "", "");

  @Autowired private DwellingManagement dwellings;
  @Autowired private TagManagement tags;
  @Autowired private OrganizationManagement organizations;
  @Autowired private Places places;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void personOfATakenReference() {
    persons.register(worker, WANG);
    refusedThenRead(PeopleError.REFERENCE_TAKEN, () -> persons.register(worker, LI));
  }

  @Test
  void personCorrectedToATakenReference() {
    persons.register(worker, WANG);
    var other = persons.register(worker, RegisterPerson.named("李四"));
    var taken = new CorrectPerson(0, new PersonFields("A-1", "李四", "", "", "", "", "", ""));
    refusedThenRead(PeopleError.REFERENCE_TAKEN, () -> persons.correct(worker, other, taken));
  }

  @Test
  void tenantTwice() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    var rent = new RentDwelling("王桂兰", "");
    dwellings.rent(worker, dwelling, rent);
    refusedThenRead(PeopleError.TENANT_ALREADY, () -> dwellings.rent(worker, dwelling, rent));
  }

  @Test
  void tagTwice() {
    var helper = actor("elderly-helper");
    var person = persons.register(worker, WANG);
    var alone = new TagPerson("living-alone", "每周探访", "oral", "李四", "2026-09-01");
    tags.tag(helper, person, alone);
    refusedThenRead(PeopleError.TAGGED_ALREADY, () -> tags.tag(helper, person, alone));
  }

  @Test
  void unitCorrectedToATakenName() {
    organizations.register(worker, unit("甲"));
    var other = organizations.register(worker, unit("乙"));
    refusedThenRead(
        DirectoryError.NAME_TAKEN, () -> organizations.correct(worker, other, unit("甲")));
  }

  /** Refuses and reads in one transaction. */
  private void refusedThenRead(ErrorCode code, Runnable command) {
    var refused =
        Scope.in(
            Scope.of(community.id()),
            () ->
                new TransactionTemplate(transactions)
                    .execute(
                        status -> {
                          var invalid = catchThrowableOfType(Invalid.class, command::run);
                          assertThat(found("")).isNotNull();
                          status.setRollbackOnly(); // as what was refused is
                          return invalid;
                        }));
    assertThat(refused.errors().getFirst().code()).isEqualTo(code);
  }

  private static RegisterOrganization unit(String name) {
    return new RegisterOrganization(name, "resident-unit", "", "", "", "");
  }
}
