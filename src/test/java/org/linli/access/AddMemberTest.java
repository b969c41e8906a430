package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SentMessages;
import org.linli.testing.Town;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Giving roles in a community. */
@IntegrationTest
class AddMemberTest {

  @Autowired private MemberManagement management;
  @Autowired private AccountManagement accounts;
  @Autowired private Members members;
  @Autowired private SentMessages messages;
  @Autowired private Town town;

  private Community community;
  private Actor secretary;
  private String phone;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
    phone = Town.nextPhone();
  }

  @Test
  void newWorkerMayVerifyFromTheFirstLogIn() {
    management.add(secretary, member("李秀清", "community-worker", ""));
    var account = accounts.enter(phone, "居民", Optional.empty());
    assertThat(accounts.name(account)).isEqualTo("李秀清");
    var member = members.find(account).orElseThrow();
    assertThat(members.grants(member, community).permissions()).contains("needs:verify");
    assertThat(staff())
        .filteredOn(it -> it.phone().equals(phone))
        .extracting(MemberView::name, MemberView::role)
        .containsExactly(tuple("李秀清", "community-worker"));
  }

  @Test
  void whoeverIsKnownByANameKeepsIt() {
    management.add(secretary, member("李秀清", "community-worker", ""));
    management.add(secretary, member("别的名字", "community-worker", ""));
    assertThat(accounts.name(accounts.enter(phone, "居民", Optional.empty()))).isEqualTo("李秀清");
  }

  @Test
  void residentWhoOnlyLoggedInSoFarGetsTheirName() {
    accounts.sendCode(phone, "198.51.100.7");
    var account =
        accounts.logIn(
            phone, messages.code(phone), "key-of-the-form-1", Optional.empty(), "198.51.100.7");
    management.add(secretary, member("李秀清", "community-worker", ""));
    assertThat(accounts.name(account)).isEqualTo("李秀清");
  }

  @Test
  void liaisonSpeaksForItsUnit() {
    var unit = town.newUnit(community, "江汉里电工服务队");
    management.add(secretary, member("周师傅", "liaison", unit.toString()));
    var member = members.find(accounts.enter(phone, "居民", Optional.empty())).orElseThrow();
    assertThat(members.grants(member, community).organizationId()).contains(unit);
    assertThat(members.grants(member, town.newCommunity()).organizationId()).isEmpty();
  }

  @Test
  void liaisonMayChangeToAnotherUnit() {
    var first = town.newUnit(community, "甲");
    var second = town.newUnit(community, "乙");
    management.add(secretary, member("周师傅", "liaison", first.toString()));
    management.add(secretary, member("周师傅", "liaison", second.toString()));
    var member = members.find(accounts.enter(phone, "居民", Optional.empty())).orElseThrow();
    assertThat(members.grants(member, community).organizationId()).contains(second);
    assertThat(staff()).filteredOn(it -> it.phone().equals(phone)).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "no-uuid", "1-1-1-1"})
  void liaisonNeedsAUnit(@Nullable String unit) {
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> management.add(secretary, member("周师傅", "liaison", unit)));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("organization");
  }

  @Test
  void unitOfAnotherCommunityIsRefused() {
    var foreign = town.newUnit(town.newCommunity(), "外单位");
    for (var unit : List.of(foreign, UUID.randomUUID())) {
      var refused =
          catchThrowableOfType(
              Refused.class,
              () -> management.add(secretary, member("周师傅", "liaison", unit.toString())));
      assertThat(refused.code()).isEqualTo(KernelError.NOT_FOUND);
    }
    assertThat(staff()).noneMatch(it -> it.phone().equals(phone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "resident", "", "emperor"})
  void rolesAboveTheCommunityAreNotGivenHere(String role) {
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> management.add(secretary, member("李秀清", role, "")));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("role");
  }

  @Test
  void everyWrongFieldIsNamed() {
    var invalid =
        catchThrowableOfType(Invalid.class, () -> AddMember.of("12", "", null, null, null, null));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("phone", "name", "role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resident", "community-worker", "liaison"})
  void othersDoNotManageMembers(String role) {
    var actor = town.actor(community, role);
    var command = member("李秀清", "community-worker", "");
    assertThat(catchThrowableOfType(Refused.class, () -> management.add(actor, command)).code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(
            catchThrowableOfType(Refused.class, () -> management.staff(actor, "", Paging.first()))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  @Test
  void residentsAreNotListedAmongStaff() {
    town.actor(community, "resident");
    var worker = town.newAccount();
    town.grant(worker, community, "community-worker");
    assertThat(staff())
        .extracting(MemberView::role)
        .containsOnly("community-secretary", "community-worker");
  }

  @ParameterizedTest
  @CsvSource({"19000002207, 190****2207", "02782345678, 027****5678", "1234567, ****", "'', ****"})
  void phoneIsMaskedInLists(String full, String masked) {
    assertThat(Mask.phone(full)).isEqualTo(masked);
  }

  private AddMember member(String name, @Nullable String role, @Nullable String unit) {
    return AddMember.of(phone, name, role, unit, "", "");
  }

  private List<MemberView> staff() {
    return management.staff(secretary, "", Paging.first()).rows();
  }
}
