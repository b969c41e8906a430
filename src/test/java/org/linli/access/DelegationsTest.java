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
import org.linli.testing.Town;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Standing in for a colleague: for a time, with the work but not the appointments (ASVS V8). */
@IntegrationTest
class DelegationsTest {

  @Autowired private MemberManagement management;
  @Autowired private DelegationManagement delegations;
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
    first = town.actor(community, "community-secretary");
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
