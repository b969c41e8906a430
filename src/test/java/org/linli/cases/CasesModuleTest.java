package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.projects.CharterManagement;
import org.linli.projects.ProjectError;
import org.linli.projects.WriteCharter;
import org.linli.testing.AtOnce;
import org.linli.testing.CaseBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** PROJ-5, PROJ-7: good projects are written up, checked by others, found and copied by all. */
@IntegrationTest
class CasesModuleTest {

  @Autowired private CaseManagement cases;
  @Autowired private CaseReading reading;
  @Autowired private CaseSheet sheet;
  @Autowired private CharterManagement charters;
  @Autowired private OwnNotices inbox;
  @Autowired private ProjectBuilder aProject;
  @Autowired private CaseBuilder aCase;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Community community;
  private Community other;
  private Actor worker;
  private Actor secretary;
  private Actor stranger;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
    community = town.newCommunity();
    other = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    stranger = town.actor(other, "community-worker");
  }

  @Test
  void whatSomebodyElseCheckedIsFoundInEveryCommunity() throws Exception {
    var project = aProject.running(worker, secretary, "楼道灯更新");
    assertThat(page(worker, community, "/cases/of/" + project))
        .as("what the charter says is filled in, with days from the first one on")
        .contains("下雨不积水，晚上看得见", "30% +14 挨户问一遍", "20% +56 请住户看过（先完成 1、2）");
    var id = cases.write(secretary, project, CaseBuilder.words("静音楼道灯"));
    assertRefused(CaseError.OWN_CASE, () -> cases.check(secretary, id, yes()));
    assertRefused(KernelError.FORBIDDEN, () -> cases.check(worker, id, yes()));
    assertThat(found("静音楼道灯")).isEmpty();
    var officer = town.actor(community, "street-officer");
    cases.check(officer, id, new CheckCase("no", "写明花了多少"));
    assertThat(inbox.mine(secretary, Paging.first()).rows())
        .extracting(OwnNotice::href)
        .anyMatch(href -> href.endsWith("/cases/desk/" + id));
    cases.revise(worker, id, CaseBuilder.words("静音楼道灯", "rural", "housing", "3"));
    assertThat(reading.file(worker, id).due()).isPresent();
    aCase.published(secretary, id);
    assertThat(found("静音")).containsExactly(id);
    assertThat(found("jyld")).as("by the letters of its title").containsExactly(id);
    assertThat(found("灯静")).isEmpty();
    assertThat(listed(CaseFilter.of("rural", "housing", true, "楼道灯"))).contains(id);
    assertThat(listed(CaseFilter.of("work-unit", "", false, "静音"))).isEmpty();
    assertThat(page(stranger, other, "/cases?q=静音")).contains("静音楼道灯", community.name());
    assertThat(page(stranger, other, "/cases/" + id))
        .contains("照着做一个", "头一批灯太亮", "2. 动工（先完成 1） · 占 50% · 从开始算第 42 天以前");
    assertThat(page(stranger, other, "/search?q=静音楼道")).contains("/cases/" + id);
    assertThat(sheet.of(stranger, CaseFilter.of("", "", false, "静音"))).isNotEmpty();
  }

  @Test
  void wordsThatTellOfAPersonAreRefused() {
    var project = aProject.proposed(worker, "楼道灯");
    var words = CaseBuilder.words("找王桂兰 13900001234 开门");
    var error = catchThrowableOfType(Invalid.class, () -> cases.write(worker, project, words));
    assertThat(error.errors().getFirst().field()).isEqualTo("title");
    assertThat(error.errors().getFirst().code()).isEqualTo(CaseError.PERSONAL);
    assertThat(error.errors().getFirst().details().getFirst().toString()).contains("13900001234");
    var dates = catchThrowableOfType(Invalid.class, () -> steps("100% 2026-10-15 动工"));
    assertThat(dates.errors().getFirst().code()).isEqualTo(ProjectError.NOT_A_MILESTONE);
    var sum = catchThrowableOfType(Invalid.class, () -> steps("30% +14 问\n30% +28 做"));
    assertThat(sum.errors().getFirst().code()).isEqualTo(ProjectError.WEIGHTS_NOT_WHOLE);
  }

  private static WriteCase steps(String steps) {
    return new WriteCase(
        "t", "housing", "rural", "", "a", "b", "", "p", steps, "w", "m", "p", "6", "w", "w");
  }

  /** The unique key guards it. */
  @Test
  void aProjectIsWrittenUpOnceAndARedOneNot() {
    var project = aProject.running(worker, secretary, "楼道灯");
    var outcomes =
        AtOnce.all(
            IntStream.range(0, 4)
                .<Callable<UUID>>mapToObj(each -> () -> aCase.checking(worker, project, "灯"))
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(it -> it.refusal().stream().toList())
        .containsOnly(CaseError.ALREADY_WRITTEN);
    var red = aProject.red(secretary, aProject.running(worker, secretary, "坡道"));
    assertRefused(CaseError.NOT_GOOD, () -> aCase.checking(worker, red, "坡道"));
  }

  @Test
  void whatIsCopiedNamesItsCaseAndTheCaseSaysWhatCameOfIt() throws Exception {
    var project = aProject.proposed(worker, "楼道灯");
    var id = aCase.published(secretary, aCase.checking(worker, project, "慢亮楼道灯"));
    var form = page(stranger, other, "/projects/new?startedFrom=" + CaseLink.of(id));
    assertThat(form)
        .as("filled in, with days from today on")
        .contains("慢亮楼道灯", "30% 2026-09-22 挨户问一遍", "value=\"" + CaseLink.of(id));
    assertThat(
            catchThrowableOfType(Invalid.class, () -> charter(id, "")).errors().getFirst().code())
        .as("PROJ-11 holds for copies as well")
        .isEqualTo(ProjectError.NO_EVIDENCE);
    var copy = charters.propose(stranger, charter(id, "9 月入户调查 120 户，78 户要求"));
    assertThat(copies(id)).extracting(CopyView::project).containsExactly(copy);
    aProject.running(town.actor(other, "community-secretary"), copy);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(copies(id)).extracting(CopyView::status).containsExactly("RUNNING"));
    assertThat(page(worker, community, "/cases/" + id)).contains(other.name(), "正在做");
    cases.withdraw(secretary, id, new WithdrawCase("灯坏得快"));
    assertThat(found("慢亮")).isEmpty();
    assertThat(page(stranger, other, "/projects/" + copy))
        .contains("慢亮楼道灯（" + community.name() + "）", "/cases/" + id);
    assertThat(page(stranger, other, "/cases/" + id)).contains("这个案例收回了").doesNotContain("头一批灯太亮");
    var unknown = catchThrowableOfType(Invalid.class, () -> copy(id));
    assertThat(unknown.errors().getFirst().field()).isEqualTo("startedFrom");
  }

  private ShortNumber copy(UUID id) {
    return charters.propose(stranger, charter(id, "9 月入户调查 120 户，78 户要求"));
  }

  private static WriteCharter charter(UUID id, String evidence) {
    return new WriteCharter(
        "学来的楼道灯",
        "晚上看得见",
        "",
        evidence,
        "住户",
        "",
        "先问再动工",
        "100% 2026-12-01 装好",
        "",
        "",
        CaseLink.of(id));
  }

  /** The primary key guards it. */
  @Test
  void aCommunityHasOneBrandOnItsFirstPage() throws Exception {
    var one = aProject.running(worker, secretary, "楼道灯");
    var two = aProject.running(worker, secretary, "共享花园");
    cases.choose(secretary, one, new ChooseBrand("灯亮心安"));
    cases.choose(secretary, two, new ChooseBrand("一院花香"));
    assertRefused(KernelError.FORBIDDEN, () -> cases.choose(worker, one, new ChooseBrand("灯亮心安")));
    assertThat(reading.brand(publicScope(community))).map(Brand::project).contains(two);
    assertThat(page(worker, community, "")).contains("一社区一品牌", "一院花香").doesNotContain("灯亮心安");
    cases.unchoose(secretary);
    assertThat(reading.brand(publicScope(community))).isEmpty();
  }

  private List<CopyView> copies(UUID id) {
    return reading.show(publicScope(other), id).copies();
  }

  private List<UUID> found(String words) {
    return listed(CaseFilter.of("", "", false, words));
  }

  private List<UUID> listed(CaseFilter filter) {
    return reading
        .list(publicScope(other), filter, new Paging(Optional.empty(), 100))
        .rows()
        .stream()
        .map(CaseView::id)
        .toList();
  }

  private String page(Actor reader, Community place, String path) throws Exception {
    return mvc.perform(
            get(place.path() + path).with(authentication(Town.token(reader.accountId()))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static CheckCase yes() {
    return new CheckCase("yes", "");
  }

  private static Scope publicScope(Community place) {
    return Scope.publicOf(place.id());
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThat(catchThrowableOfType(Refused.class, act).code()).isEqualTo(code);
  }
}
