package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Areas, owners and tenants: what owners count by (ORG-1, DATA-1). */
@IntegrationTest
class DwellingOwnersTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "190 1234 2207", "", "", "", NUMBER, "2001-2-3");

  @Autowired private PersonManagement persons;
  @Autowired private HouseholdReading householdReading;
  @Autowired private DwellingManagement dwellings;
  @Autowired private Places places;
  @Autowired private Town town;

  private Actor worker;

  @BeforeEach
  void settle() {
    worker = town.actor(town.newCommunity(), "community-worker");
  }

  @Test
  void weakerSourceOfAnAreaIsSaidBeforeItReplacesAStronger() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    dwellings.measure(worker, dwelling, new MeasureDwelling("89.37", "register", false));
    var weaker = new MeasureDwelling("90", "contract", false);
    assertInvalid(
        "source", PeopleError.AREA_WEAKER, () -> dwellings.measure(worker, dwelling, weaker));
    dwellings.measure(worker, dwelling, new MeasureDwelling("90", "contract", true));
    assertThat(householdReading.dwelling(worker, dwelling).area())
        .contains(new ExclusiveArea(9000, AreaSource.CONTRACT));
    assertInvalid(
        "area", PeopleError.AREA_WRONG, () -> new MeasureDwelling("0", "register", false));
  }

  @Test
  void saleEndsTheOldOwnersAndKeepsThem() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    persons.register(worker, person("李四", "19011112222"));
    persons.register(worker, RegisterPerson.named("赵六"));
    dwellings.transfer(
        worker, dwelling, new TransferDwelling("shares", "2001-01-01", "王桂兰 1/3\n李四 2/3"));
    dwellings.transfer(worker, dwelling, new TransferDwelling("joint", "2020-05-01", "赵六\nA-1"));
    var owners = householdReading.dwelling(worker, dwelling).owners();
    assertThat(owners).filteredOn(owner -> owner.until().isEmpty()).hasSize(2);
    assertThat(owners).filteredOn(owner -> owner.until().isPresent()).hasSize(2);
    assertInvalid(
        "since",
        PeopleError.SALE_BEFORE_LAST,
        () ->
            dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2019-01-01", "赵六")));
  }

  @Test
  void ownersAreOneTheWholeAndNotTwice() {
    assertInvalid(
        "owners",
        PeopleError.SHARES_DO_NOT_ADD_UP,
        () -> new TransferDwelling("shares", "", "甲 1/3\n乙 1/3"));
    assertInvalid(
        "owners", PeopleError.SHARE_WRONG, () -> new TransferDwelling("shares", "", "甲\n乙 1/3"));
    assertInvalid("owners", PeopleError.SOLE_OWNER, () -> new TransferDwelling("sole", "", "甲\n乙"));
    assertInvalid(
        "owners", PeopleError.OWNERS_MISSING, () -> new TransferDwelling("joint", "", "甲"));
    assertInvalid(
        "owners",
        PeopleError.OWNER_TWICE,
        () -> new TransferDwelling("shares", "", "甲 1/2\n甲 1/2"));
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    assertInvalid(
        "owners",
        PeopleError.OWNER_TWICE,
        () ->
            dwellings.transfer(
                worker, dwelling, new TransferDwelling("joint", "", "王桂兰\n19012342207")));
    assertInvalid(
        "owners",
        PeopleError.PERSON_UNKNOWN,
        () -> dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "", "没有")));
  }

  /** Two clerks record two sales at once: the shares of the present owners still add up to one. */
  @Test
  void sharesAddUpAlsoWhenTwoSalesAreRecordedAtOnce() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, person("甲", ""));
    persons.register(worker, person("乙", ""));
    var sale = new TransferDwelling("shares", "", "甲 1/2\n乙 1/2");
    AtOnce.times(
        4,
        () -> {
          dwellings.transfer(worker, dwelling, sale);
          return true;
        });
    assertThat(householdReading.dwelling(worker, dwelling).owners())
        .filteredOn(owner -> owner.until().isEmpty())
        .hasSize(2);
  }

  @Test
  void tenantIsRecordedOnceAndLeaves() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    var rent = new RentDwelling("王桂兰", "");
    dwellings.rent(worker, dwelling, rent);
    var tenant = householdReading.dwelling(worker, dwelling).tenants().getFirst();
    dwellings.endTenancy(worker, tenant.tenancyId());
    assertThat(householdReading.dwelling(worker, dwelling).tenants().getFirst().until())
        .isPresent();
    dwellings.rent(worker, dwelling, rent);
    assertInvalid(
        "tenant", PeopleError.TENANT_ALREADY, () -> dwellings.rent(worker, dwelling, rent));
  }

  @Test
  void areaZeroIsRefusedAndNothingStays() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    for (var area : List.of("0", "0.00", "-1", "0.004")) {
      assertInvalid(
          "area", PeopleError.AREA_WRONG, () -> new MeasureDwelling(area, "measured", false));
    }
    assertThat(householdReading.dwelling(worker, dwelling).area()).isEmpty();
  }

  @Test
  void whoeverMovesAwayRentsNothingHereAnyMore() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    var wang = persons.register(worker, WANG);
    dwellings.rent(worker, dwelling, new RentDwelling("王桂兰", ""));
    persons.leave(worker, wang, new LeaveRegister("moved", "2026-09-01", ""));
    assertThat(householdReading.dwelling(worker, dwelling).tenants().getFirst().until())
        .hasToString("Optional[2026-09-01]");
  }

  private static RegisterPerson person(String name, String phone) {
    return new RegisterPerson("", name, phone, "", "", "", "", "");
  }

  private static void assertInvalid(String field, ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Invalid.class, call).errors())
        .filteredOn(error -> error.field().equals(field))
        .extracting(Invalid.FieldError::code)
        .contains(code);
  }
}
