package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
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
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Standing in for a colleague for a time (DATA-2; ASVS 5.0, V8). */
@IntegrationTest
class DelegationsTest {

  @Autowired private MemberManagement management;
  @Autowired private DelegationManagement delegations;
  @Autowired private AreaDelegations here;
  @Autowired private Members members;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor first;
  private Actor second;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    // Whoever opened the communities so far.
    TestServer.get().run(Sql.of(url).database(), "delete from access.role_grant");
    first = town.actor(community, "community-worker");
    second = town.actor(community, "community-secretary");
  }

  @Test
  void colleagueStandsInForATimeButGivesNoRoles() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    delegate(first.accountId(), phone(colleague), 0, 3);
    assertThat(permissions(colleague))
        .contains("matching:file")
        .doesNotContain("access:manage-members", "access:approve-grants");
    assertThat(delegations.of(member(colleague))).hasSize(1);
    assertThat(delegations.of(member(first.accountId()))).hasSize(1);
    clock.advance(Duration.ofDays(4));
    assertThat(permissions(colleague)).doesNotContain("matching:file");
    assertThat(delegations.of(member(colleague))).isEmpty();
  }

  @Test
  void delegationEndsWithTheHoldersRole() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    delegate(first.accountId(), phone(colleague), 0, 3);
    var grant =
        management.staff(second, "", Paging.first()).rows().stream()
            .filter(it -> it.accountId().equals(first.accountId()))
            .findFirst()
            .orElseThrow();
    management.revoke(second, grant.grantId());
    assertThat(permissions(colleague)).doesNotContain("matching:file");
  }

  @Test
  void bothMayEndADelegationAndNobodyElse() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    delegate(first.accountId(), phone(colleague), 0, 3);
    var id = delegations.of(member(colleague)).getFirst().delegationId();
    assertRefused(KernelError.NOT_FOUND, () -> delegations.end(member(second.accountId()), id));
    delegations.end(member(colleague), id);
    assertThat(permissions(colleague)).doesNotContain("matching:file");
  }

  @Test
  void delegatedRoleIsNotDelegatedFurther() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    delegate(first.accountId(), phone(colleague), 0, 3);
    assertThat(delegations.own(member(colleague)))
        .extracting(DelegationManagement.OwnRole::role)
        .containsExactly("council-member");
  }

  @Test
  void delegationIsAtMostSixtyDaysToAColleagueOfTheSamePlace() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    assertInvalid(
        AccessError.DELEGATION_TOO_LONG,
        () -> delegate(first.accountId(), phone(colleague), 0, 60));
    delegate(first.accountId(), phone(colleague), 0, 59);
    var stranger = town.newAccount();
    town.grant(stranger, town.newCommunity(), "council-member");
    assertInvalid(
        AccessError.NO_COLLEAGUE, () -> delegate(first.accountId(), phone(stranger), 0, 3));
    assertInvalid(
        AccessError.NO_COLLEAGUE,
        () -> delegate(first.accountId(), phone(first.accountId()), 0, 3));
    assertInvalid(
        AccessError.ALREADY_OVER, () -> delegate(first.accountId(), phone(colleague), -5, -1));
  }

  /** Else whoever was dismissed goes on working for up to sixty days. */
  @Test
  void delegationEndsWithTheDelegatesOwnRole() {
    var colleague = standIn();
    management.revoke(second, grant(colleague));
    assertThat(permissions(colleague)).isEmpty();
    assertThat(delegations.of(member(first.accountId()))).isEmpty();
  }

  @Test
  void whoeverAnswersForTheRolesEndsADelegationOfTheAreaAndNoOther() {
    var colleague = standIn();
    var id = here.of(second).getFirst().delegationId();
    var stranger = town.actor(town.newCommunity(), "community-secretary");
    assertRefused(KernelError.NOT_FOUND, () -> here.end(stranger, id));
    assertRefused(KernelError.FORBIDDEN, () -> here.end(first, id));
    here.end(second, id);
    assertThat(permissions(colleague)).doesNotContain("matching:file");
    assertThat(management.history(second, Paging.first()).rows().getFirst().action())
        .isEqualTo(GrantAction.DELEGATION_ENDED);
  }

  @Test
  void delegateWhoseRoleRanOutActsNoMore() {
    var colleague = standIn();
    end(colleague);
    assertThat(permissions(colleague)).isEmpty();
  }

  @Test
  void delegationDoesNotReviveWhenTheHoldersRoleIsGivenAgain() {
    var colleague = standIn();
    management.revoke(second, grant(first.accountId()));
    town.grant(first.accountId(), community, "community-worker");
    assertThat(permissions(colleague)).doesNotContain("matching:file");
  }

  @Test
  void whoeverWasAColleagueIsNoneAnyMore() {
    var former = town.newAccount();
    town.grant(former, community, "council-member");
    end(former);
    assertInvalid(AccessError.NO_COLLEAGUE, () -> delegate(first.accountId(), phone(former), 0, 3));
  }

  /** Else a secretary could give the whole register to whomever they like for sixty days. */
  @Test
  void delegationOfAPowerfulRoleWaitsForAnotherPerson() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    var third = town.actor(community, "community-secretary");
    delegate(second.accountId(), phone(colleague), 0, 3);
    assertThat(permissions(colleague)).doesNotContain("matching:file");
    var id = here.of(third).getFirst().delegationId();
    assertRefused(AccessError.SECOND_PERSON, () -> here.approve(second, id));
    assertRefused(KernelError.FORBIDDEN, () -> here.approve(first, id));
    here.approve(third, id);
    assertThat(permissions(colleague)).contains("matching:file");
    assertRefused(KernelError.NOT_FOUND, () -> here.approve(third, id));
  }

  /** The database says the same, whatever the code does. */
  @Test
  void theDatabaseRefusesApprovalByTheHolder() {
    standIn();
    var sql = "update access.delegation set approved_by = holder_id";
    assertThat(
            catchThrowableOfType(
                RuntimeException.class, () -> TestServer.get().run(Sql.of(url).database(), sql)))
        .hasStackTraceContaining("violates check constraint");
  }

  private UUID standIn() {
    var colleague = town.newAccount();
    town.grant(colleague, community, "council-member");
    delegate(first.accountId(), phone(colleague), 0, 3);
    assertThat(permissions(colleague)).contains("matching:file");
    return colleague;
  }

  /** The role runs out; nobody took it away. */
  private void end(UUID account) {
    var sql = "update access.role_grant set valid_until = granted_at where account_id = '%s'";
    TestServer.get().run(Sql.of(url).database(), sql.formatted(account));
  }

  private UUID grant(UUID account) {
    return management.staff(second, phone(account), Paging.first()).rows().getFirst().grantId();
  }

  private void delegate(UUID holder, String to, int from, int until) {
    var today = Dates.day(clock.instant());
    var own = delegations.own(member(holder)).getFirst().grantId().toString();
    delegations.delegate(
        member(holder),
        Delegate.of(own, to, today.plusDays(from).toString(), today.plusDays(until).toString()));
  }

  private String phone(UUID account) {
    return Sql.of(url)
        .value("select phone from access.account where account_id = '" + account + "'");
  }

  private Member member(UUID account) {
    return members.find(account).orElseThrow();
  }

  private Set<String> permissions(UUID account) {
    return members.grants(member(account), community).permissions();
  }

  private static void assertRefused(ErrorCode error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }

  private static void assertInvalid(ErrorCode error, ThrowingCallable call) {
    var invalid = catchThrowableOfType(Invalid.class, call);
    assertThat(invalid.errors().getFirst().code()).isEqualTo(error);
  }
}
