package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AreaView;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Roles at streets and districts hold in every community below and nowhere else (ORG-1, V8). */
@IntegrationTest
class AreaRolesTest {

  @Autowired private MemberManagement management;
  @Autowired private DelegationManagement delegations;
  @Autowired private AreaDelegations here;
  @Autowired private WorkPlaces work;
  @Autowired private AccountManagement accounts;
  @Autowired private CommunityDirectory communities;
  @Autowired private Members members;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;
  @Autowired private Town town;

  private Community community;
  private Community street;
  private Actor officer;
  private String phone;

  @BeforeEach
  void appoint() {
    community = town.newCommunity();
    street = streetOf(community);
    officer = town.actor(street, "street-officer");
    phone = Town.nextPhone();
  }

  @Test
  void officerOfAStreetReachesItsCommunitiesOneByOne() throws Exception {
    assertThat(status(officer, community.path() + "/needs/desk")).isEqualTo(200);
    assertThat(get(officer, "/access/areas/" + street.code()).getStatus()).isEqualTo(200);
    var found = get(officer, "/access/areas?q=" + community.code());
    assertThat(body(found)).contains("href=\"" + community.path() + "\"");
    assertThat(town.actor(officer.accountId(), community).scope().communities())
        .containsExactly(community.id());
  }

  @Test
  void officerOfAnotherStreetHasNothingHere() throws Exception {
    var other = communities.areaByCode("420102002000").orElseThrow();
    var stranger = town.actor(other, "street-officer");
    assertThat(status(stranger, community.path() + "/needs/desk")).isEqualTo(403);
    assertThat(status(stranger, "/access/areas/" + street.code())).isEqualTo(403);
    assertThat(status(stranger, "/access/areas/" + street.code() + "/members")).isEqualTo(403);
    assertThat(codes(stranger, community.code())).isEmpty();
  }

  /** Never above one's own area. */
  @Test
  void officerOfAStreetGivesNothingAboveIt() throws Exception {
    assertThat(status(officer, "/access/areas/420102000000/members")).isEqualTo(403);
    assertThat(status(officer, "/access/members")).isEqualTo(403);
    var secretary = town.actor(community, "community-secretary");
    assertThat(status(secretary, "/access/areas/" + street.code() + "/members")).isEqualTo(403);
  }

  @Test
  void districtGivesARoleAtTheStreetBelow() {
    var district = communities.areaByCode("420102000000").orElseThrow();
    var above = town.actor(district, "street-officer");
    management.add(town.actor(above.accountId(), street), role("third-party-evaluator"));
    assertThat(management.staff(officer, phone, Paging.first()).rows())
        .extracting(MemberView::role)
        .containsExactly("third-party-evaluator");
    assertThat(management.staff(above, phone, Paging.first()).rows()).isEmpty();
  }

  @Test
  void powerfulRoleOfAStreetTakesTwoPeople() {
    var second = town.actor(street, "street-officer");
    management.add(officer, role("street-officer"));
    var proposal = proposal(officer);
    var own = catchThrowableOfType(Refused.class, () -> management.approve(officer, proposal));
    assertThat(own.code()).isEqualTo(AccessError.SECOND_PERSON);
    assertThat(permissions()).isEmpty();
    management.approve(second, proposal);
    assertThat(permissions()).contains("access:approve-grants");
  }

  /** Whoever sits above the street sees what waits there and may approve it. */
  @Test
  void administratorAboveIsASecondPairOfEyes() {
    var above = town.actor(town.actor(Community.ROOT, "administrator").accountId(), street);
    management.add(officer, role("auditor"));
    management.approve(above, proposal(above));
    assertThat(permissions()).contains("audit:read");
  }

  @Test
  void rolesOfCommunitiesAreNotGivenAboveThem() {
    assertThat(management.roles(officer)).contains("street-officer").doesNotContain("grid-worker");
    var invalid =
        catchThrowableOfType(Invalid.class, () -> management.add(officer, role("grid-worker")));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(KernelError.NOT_A_CHOICE);
  }

  @Test
  void roleOfAStreetHoldsForItsPeriod() {
    var today = Dates.day(clock.instant()).toString();
    management.add(officer, AddMember.of(phone, "李秀清", "third-party-evaluator", "", "", today));
    assertThat(work.of(member())).extracting(AreaView::code).containsExactly(street.code());
    clock.advance(Duration.ofDays(1));
    assertThat(work.of(member())).isEmpty();
  }

  @Test
  void roleOfAStreetIsDelegatedToAColleagueOfTheStreet() {
    management.add(officer, role("third-party-evaluator"));
    var today = Dates.day(clock.instant());
    var holder = member(officer);
    var own = delegations.own(holder).getFirst();
    assertThat(own.place()).isEqualTo(street.name());
    var grant = own.grantId().toString();
    delegations.delegate(
        holder, Delegate.of(grant, phone, today.toString(), today.plusDays(3).toString()));
    var above = town.actor(town.actor(Community.ROOT, "administrator").accountId(), street);
    here.approve(above, here.of(above).getFirst().delegationId());
    assertThat(permissions()).contains("needs:verify").doesNotContain("access:manage-members");
  }

  @Test
  void areaIsFoundByCodeAndByNameWithinOnesOwn() {
    for (var text : List.of(street.code().substring(0, 9), " " + street.name() + " ")) {
      assertThat(codes(officer, text)).contains(street.code());
    }
    assertThat(codes(officer, community.name())).contains(community.code());
    assertThat(codes(officer, "42")).doesNotContain("420000000000", "420102002000");
    assertThat(codes(officer, "大智街道")).isEmpty();
    assertThat(codes(officer, " ")).isEmpty();
    assertThat(codes(officer, "%")).isEmpty();
    var administrator = town.actor(Community.ROOT, "administrator");
    assertThat(codes(administrator, "420102")).contains("420102000000").hasSizeLessThan(51);
    assertThat(codes(administrator, "大智街道")).contains("420102002000");
  }

  @Test
  void onlyAreasAboveCommunitiesHavePagesHere() throws Exception {
    var administrator = town.actor(Community.ROOT, "administrator");
    for (var code : List.of(community.code(), "999999000000", "000000000000", "1", "x")) {
      assertThat(status(administrator, "/access/areas/" + code)).isEqualTo(404);
    }
    var page = get(administrator, "/access/areas/" + street.code() + "/members");
    assertThat(body(page))
        .contains(street.name(), "action=\"/access/areas/" + street.code() + "/members\"");
  }

  @Test
  void whatIsDoneAtAStreetIsReadInTheLogOfTheStreet() throws Exception {
    management.add(officer, role("third-party-evaluator"));
    var auditor = town.actor(street, "auditor");
    assertThat(body(get(auditor, "/audit/areas/" + street.code()))).contains("给了身份");
    assertThat(status(officer, "/audit/areas/" + street.code())).isEqualTo(403);
  }

  @Test
  void workBeginsWhereOneWorks() {
    assertThat(work.home(officer.accountId())).isEqualTo("/access/areas");
    assertThat(work.home(town.actor(community, "community-worker").accountId())).isEqualTo("/");
    assertThat(work.home(town.newAccount())).isEqualTo("/");
  }

  private Community streetOf(Community place) {
    return communities.areaByCode(place.code().substring(0, 9) + "000").orElseThrow();
  }

  private UUID proposal(Actor reader) {
    var account = member().accountId();
    return management.proposals(reader).stream()
        .filter(it -> it.accountId().equals(account))
        .findFirst()
        .orElseThrow()
        .proposalId();
  }

  private AddMember role(String role) {
    return AddMember.of(phone, "李秀清", role, "", "", "");
  }

  private Member member() {
    return members.find(accounts.enter(phone, "", Optional.empty())).orElseThrow();
  }

  private Member member(Actor actor) {
    return members.find(actor.accountId()).orElseThrow();
  }

  private Set<String> permissions() {
    return members.grants(member(), community).permissions();
  }

  private List<String> codes(Actor reader, String text) {
    return work.search(member(reader), text).stream().map(AreaView::code).toList();
  }

  private int status(Actor reader, String path) throws Exception {
    return get(reader, path).getStatus();
  }

  private MockHttpServletResponse get(Actor reader, String path) throws Exception {
    var session = SecurityMockMvcRequestPostProcessors.authentication(token(reader));
    return mvc.perform(MockMvcRequestBuilders.get(path).with(session)).andReturn().getResponse();
  }

  private static Authentication token(Actor reader) {
    return Town.token(reader.accountId());
  }

  private static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
