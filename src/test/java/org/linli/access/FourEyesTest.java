package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
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
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Nobody gets alone, through a second phone of their own, what they may not do themselves (DATA-2;
 * ASVS 5.0, V8.2; separation of duties).
 */
@IntegrationTest
class FourEyesTest {

  @Autowired private MemberManagement management;
  @Autowired private AccountManagement accounts;
  @Autowired private Members members;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private String phone;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    // Whoever opened the communities so far, and what others did with approvers.
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "delete from access.role_grant; delete from access.grant_event");
    phone = Town.nextPhone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "street-officer"})
  void roleThatAllowsWhatTheGiverMayNotDoTakesTwo(String role) {
    var giver = above(role);
    var other = above(role);
    add(giver, "community-worker");
    assertThat(permissions()).isEmpty();
    management.approve(other, management.proposals(other).getFirst().proposalId());
    assertThat(permissions()).contains("directory:reveal-people");
  }

  @Test
  void secretaryGivesWhatSecretariesMayDo() {
    var secretary = town.actor(community, "community-secretary");
    above("administrator");
    add(secretary, "community-worker");
    assertThat(permissions()).contains("directory:reveal-people");
  }

  @Test
  void whatEverybodyMayDoIsGivenByOne() {
    var administrator = above("administrator");
    above("administrator");
    add(administrator, "community-planner");
    assertThat(permissions())
        .containsExactlyInAnyOrder(
            "proposals:propose", "proposals:design", "pacts:comment", "supervision:ask");
  }

  /** A new community needs its first worker; the history says that nobody could approve. */
  @Test
  void onlyAdministratorThereIsGivesTheFirstWorkerAlone() {
    var administrator = above("administrator");
    add(administrator, "community-worker");
    assertThat(permissions()).contains("needs:verify");
    assertThat(actions(administrator)).startsWith(GrantAction.GIVEN_ALONE);
  }

  @Test
  void periodThatIsOverIsRefused() {
    var secretary = town.actor(community, "community-secretary");
    var yesterday = Dates.day(clock.instant()).minusDays(1).toString();
    var invalid =
        catchThrowableOfType(
            Invalid.class,
            () ->
                management.add(
                    secretary,
                    AddMember.of(phone, "李秀清", "grid-worker", "", yesterday, yesterday)));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field, Invalid.FieldError::code)
        .containsExactly(tuple("lastDay", AccessError.ALREADY_OVER));
  }

  /** Else one of two could end the other's role by giving it until today. */
  @Test
  void approverIsNotShortenedByOnePersonAlone() {
    var one = town.actor(community, "community-secretary");
    var other = town.actor(community, "community-secretary");
    phone = phone(other);
    addUntil(one, Dates.day(clock.instant()));
    clock.advance(Duration.ofDays(2));
    assertThat(permissions()).contains("access:approve-grants");
    assertThat(management.proposals(one)).hasSize(1);
  }

  /** Else the wait of a week after taking an approver's role away could be passed by. */
  @Test
  void shorteningCountsAsTakingAway() {
    var one = town.actor(community, "community-secretary");
    var other = town.actor(community, "community-secretary");
    var third = town.actor(community, "community-secretary");
    phone = phone(other);
    addUntil(one, Dates.day(clock.instant()));
    management.approve(third, management.proposals(third).getFirst().proposalId());
    assertThat(actions(one)).startsWith(GrantAction.APPROVED, GrantAction.REVOKED);
  }

  @Test
  void whatWasProposedAnewIsNotApprovedUnderTheOldOne() {
    var one = town.actor(community, "community-secretary");
    var other = town.actor(community, "community-secretary");
    addUntil(one, Dates.day(clock.instant()));
    var seen = management.proposals(other).getFirst();
    add(one, "community-secretary");
    var refused =
        catchThrowableOfType(Refused.class, () -> management.approve(other, seen.proposalId()));
    assertThat(refused.code()).isEqualTo(KernelError.NOT_FOUND);
    assertThat(seen.lastDay()).isNotNull();
    assertThat(management.proposals(other).getFirst().lastDay()).isNull();
  }

  @Test
  void proposalOfSomebodyWhoWasDismissedIsNotApproved() {
    var one = town.actor(community, "community-secretary");
    var other = town.actor(community, "community-secretary");
    add(one, "auditor");
    var proposal = management.proposals(other).getFirst().proposalId();
    var theirs = management.staff(other, phone(one), Paging.first()).rows().getFirst().grantId();
    management.revoke(other, theirs);
    var refused = catchThrowableOfType(Refused.class, () -> management.approve(other, proposal));
    assertThat(refused.code()).isEqualTo(AccessError.PROPOSER_LEFT);
    assertThat(permissions()).isEmpty();
  }

  private void addUntil(Actor actor, LocalDate lastDay) {
    management.add(
        actor, AddMember.of(phone, "李秀清", "community-secretary", "", "", lastDay.toString()));
  }

  private String phone(Actor who) {
    return Sql.of(url)
        .value("select phone from access.account where account_id = '" + who.accountId() + "'");
  }

  private void add(Actor actor, String role) {
    management.add(actor, AddMember.of(phone, "李秀清", role, "", "", ""));
  }

  private Actor above(String role) {
    var account = town.newAccount();
    town.grant(account, Community.ROOT, role);
    return town.actor(account, community);
  }

  private List<GrantAction> actions(Actor actor) {
    return management.history(actor, Paging.first()).rows().stream()
        .map(GrantEvent::action)
        .toList();
  }

  private Set<String> permissions() {
    return permissions(accounts.enter(phone, "居民", Optional.empty()));
  }

  private Set<String> permissions(UUID account) {
    return members.grants(members.find(account).orElseThrow(), community).permissions();
  }
}
