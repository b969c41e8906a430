package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Roles for a time, by two people, and never one's own (ASVS 5.0, V8; separation of duties). */
@IntegrationTest
class GrantsTest {

  @Autowired private MemberManagement management;
  @Autowired private AccountManagement accounts;
  @Autowired private Members members;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor first;
  private Actor second;
  private String phone;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    // Whoever opened the communities so far.
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "delete from access.role_grant",
            "delete from access.grant_event");
    first = town.actor(community, "community-secretary");
    second = town.actor(community, "community-secretary");
    phone = Town.nextPhone();
  }

  @Test
  void ordinaryRoleHoldsAtOnce() {
    add(first, "grid-worker");
    assertThat(permissions(account())).contains("needs:verify");
  }

  @Test
  void powerfulRoleWaitsForAnotherPerson() {
    add(first, "community-secretary");
    assertThat(permissions(account())).isEmpty();
    var proposal = proposal();
    assertThat(proposal.decidableBy(first.accountId())).isFalse();
    assertRefused(
        AccessError.SECOND_PERSON, () -> management.approve(first, proposal().proposalId()));
    management.approve(second, proposal.proposalId());
    assertThat(permissions(account())).contains("access:approve-grants");
    assertThat(management.proposals(first)).isEmpty();
  }

  /** Invariant: a proposal is decided once. */
  @Test
  void ofSeveralWhoApproveAtOnceOneDoes() {
    add(first, "community-secretary");
    var id = proposal().proposalId();
    Callable<Object> approve =
        () -> {
          management.approve(second, id);
          return true;
        };
    assertThat(AtOnce.all(List.of(approve, approve, approve)))
        .filteredOn(AtOnce.Outcome::succeeded)
        .hasSize(1);
  }

  @Test
  void proposalExpiresAfterAWeek() {
    add(first, "community-secretary");
    var id = proposal().proposalId();
    clock.advance(Duration.ofDays(7));
    assertThat(management.proposals(first)).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> management.approve(second, id));
  }

  @Test
  void declinedProposalGivesNothing() {
    add(first, "community-secretary");
    var id = proposal().proposalId();
    management.decline(second, id);
    assertRefused(KernelError.NOT_FOUND, () -> management.approve(second, id));
    assertThat(permissions(account())).isEmpty();
  }

  @Test
  void nobodyGrantsThemselves() {
    phone = phone(first.accountId());
    for (var role : List.of("grid-worker", "community-secretary")) {
      var invalid = catchThrowableOfType(Invalid.class, () -> add(first, role));
      assertThat(invalid.errors().getFirst().code()).isEqualTo(AccessError.NOT_ONESELF);
    }
  }

  @Test
  void nobodyApprovesTheirOwnRole() {
    town.actor(community, "community-secretary");
    phone = phone(second.accountId());
    add(first, "auditor");
    assertRefused(
        AccessError.NOT_ONESELF, () -> management.approve(second, proposal().proposalId()));
  }

  /** The database says the same, whatever the code does. */
  @Test
  void theDatabaseRefusesApprovalByTheProposer() {
    add(first, "community-secretary");
    var sql =
        "update access.grant_proposal set outcome = 'APPROVED', decided_by = proposed_by,"
            + " decided_at = proposed_at";
    assertThat(
            catchThrowableOfType(
                RuntimeException.class, () -> TestServer.get().run(Sql.of(url).database(), sql)))
        .hasStackTraceContaining("violates check constraint");
  }

  @Test
  void roleOfAnotherCommunityCannotBeTouched() {
    add(first, "grid-worker");
    var stranger = town.actor(town.newCommunity(), "community-secretary");
    var grant = management.staff(first, phone, Paging.first()).rows().getFirst().grantId();
    assertRefused(KernelError.NOT_FOUND, () -> management.revoke(stranger, grant));
    add(first, "auditor");
    var id = proposal().proposalId();
    assertRefused(KernelError.NOT_FOUND, () -> management.approve(stranger, id));
  }

  @Test
  void rolesAboveACommunityAreNotGivenInOne() {
    for (var role : List.of("administrator", "street-officer", "resident", "source", "emperor")) {
      var invalid = catchThrowableOfType(Invalid.class, () -> add(first, role));
      assertThat(invalid.errors().getFirst().code()).isEqualTo(KernelError.NOT_A_CHOICE);
    }
  }

  @Test
  void roleHoldsFromItsFirstDayToItsLast() {
    var today = Dates.day(clock.instant());
    management.add(
        first,
        AddMember.of(
            phone,
            "李秀清",
            "grid-worker",
            "",
            today.plusDays(1).toString(),
            today.plusDays(2).toString()));
    assertThat(permissions(account())).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(permissions(account())).contains("needs:verify");
    clock.advance(Duration.ofDays(1));
    assertThat(permissions(account())).contains("needs:verify");
    clock.advance(Duration.ofDays(1));
    assertThat(permissions(account())).isEmpty();
  }

  @Test
  void revokedRoleIsGoneAtOnce() {
    add(first, "grid-worker");
    var grant = management.staff(second, phone, Paging.first()).rows().getFirst();
    management.revoke(second, grant.grantId());
    assertThat(permissions(account())).isEmpty();
    assertThat(management.history(first, Paging.first()).rows())
        .extracting(GrantEvent::action)
        .startsWith(GrantAction.REVOKED, GrantAction.GIVEN);
  }

  @Test
  void lastAdministratorStays() {
    var one = town.actor(Community.ROOT, "administrator");
    var grant = management.staff(one, "", Paging.first()).rows().getFirst().grantId();
    assertRefused(AccessError.LAST_ADMINISTRATOR, () -> management.revoke(one, grant));
  }

  /** Invariant: two administrators who take each other's role away at once leave one. */
  @Test
  void ofTwoAdministratorsOneStays() {
    var one = town.actor(Community.ROOT, "administrator");
    var other = town.actor(Community.ROOT, "administrator");
    var grants =
        management.staff(one, "", Paging.first()).rows().stream()
            .filter(it -> Set.of(one.accountId(), other.accountId()).contains(it.accountId()))
            .toList();
    var works =
        grants.stream()
            .<Callable<Object>>map(
                it ->
                    () -> {
                      management.revoke(
                          it.accountId().equals(one.accountId()) ? other : one, it.grantId());
                      return true;
                    })
            .toList();
    assertThat(AtOnce.all(works)).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void firstAdministratorMayGiveTheSecondOneAlone() {
    var one = town.actor(Community.ROOT, "administrator");
    add(one, "administrator");
    assertThat(members.find(account()).orElseThrow().roles()).hasSize(1);
    assertThat(management.history(one, Paging.first()).rows().getFirst().action())
        .isEqualTo(GrantAction.GIVEN_ALONE);
  }

  /** Else one could take the other's role away and then give it to a friend. */
  @Test
  void whoeverHasJustTakenTheOtherApproverAwayWaitsAWeek() {
    var one = town.actor(Community.ROOT, "administrator");
    var other = town.actor(Community.ROOT, "administrator");
    var theirs =
        management.staff(one, "", Paging.first()).rows().stream()
            .filter(it -> it.accountId().equals(other.accountId()))
            .findFirst()
            .orElseThrow();
    management.revoke(one, theirs.grantId());
    add(one, "administrator");
    assertThat(members.find(account()).orElseThrow().roles()).isEmpty();
    clock.advance(Duration.ofDays(8));
    add(one, "administrator");
    assertThat(members.find(account()).orElseThrow().roles()).hasSize(1);
  }

  @Test
  void historyCannotBeChanged() {
    add(first, "grid-worker");
    for (var privilege : List.of("UPDATE", "DELETE", "TRUNCATE")) {
      assertThat(
              Sql.of(url)
                  .value(
                      "select has_table_privilege('linli_app', 'access.grant_event', '"
                          + privilege
                          + "')"))
          .isEqualTo("f");
    }
  }

  @Test
  void searchFindsByNameAndByTheEndOfAPhone() {
    add(first, "grid-worker");
    for (var search : List.of("李秀", phone, phone.substring(phone.length() - 4))) {
      assertThat(management.staff(first, search, Paging.first()).rows())
          .extracting(MemberView::phone)
          .contains(phone);
    }
    assertThat(management.staff(first, "没有", Paging.first()).rows()).isEmpty();
  }

  private void add(Actor actor, String role) {
    management.add(actor, AddMember.of(phone, "李秀清", role, "", "", ""));
  }

  private ProposalView proposal() {
    return management.proposals(first).getFirst();
  }

  private UUID account() {
    return accounts.enter(phone, "居民", Optional.empty());
  }

  private String phone(UUID account) {
    return Sql.of(url)
        .value("select phone from access.account where account_id = '" + account + "'");
  }

  private Set<String> permissions(UUID account) {
    return members.grants(members.find(account).orElseThrow(), community).permissions();
  }

  private static void assertRefused(ErrorCode error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}
