package org.linli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.directory.AddLocalArea;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.SheetText;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Offering, checking, listing and finding resources (RES-1, RES-2, RES-6). */
@IntegrationTest
class ResourcesModuleTest {

  private static final ResourceSearch ANYTHING = ResourceSearch.of("", "", "", "");

  @Autowired private ResourceManagement resources;
  @Autowired private ResourceReading reading;
  @Autowired private ResourceSheet sheet;
  @Autowired private GridManagement grids;
  @Autowired private LocalAreaManagement places;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void whatAUnitOffersIsPublicOnceTheCommunityCheckedIt() {
    var id = aResource.offered(liaison, ResourceBuilder.venue("会议室", "李老师"));
    assertThat(found(ANYTHING)).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(anybody(), community, id));
    assertThat(reading.toCheck(worker)).extracting(ResourceView::id).containsExactly(id);
    assertRefused(KernelError.FORBIDDEN, () -> move(liaison, id, "LIST"));
    aResource.papers(worker, id, today().plusDays(90));
    move(worker, id, "LIST");
    assertThat(found(ANYTHING)).containsExactly(id);
    assertThat(reading.show(anybody(), community, id).owner()).startsWith("单位 ");
    assertThat(reading.toCheck(worker)).isEmpty();
  }

  @Test
  void whatPausesIsShownAndNotFoundAndWhatIsWithdrawnIsGone() {
    var id = listed("会议室");
    move(liaison, id, "PAUSE");
    assertThat(found(ANYTHING)).isEmpty();
    assertThat(reading.show(anybody(), community, id).status()).isEqualTo(ResourceStatus.PAUSED);
    move(liaison, id, "RESUME");
    assertThat(found(ANYTHING)).containsExactly(id);
    move(liaison, id, "WITHDRAW");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(anybody(), community, id));
    assertRefused(ResourceError.NOT_NOW, () -> move(worker, id, "LIST"));
  }

  @Test
  void whatIsChangedIsCheckedAgain() {
    var id = listed("会议室");
    resources.revise(liaison, id, ResourceBuilder.venue("大会议室", "李老师"));
    assertThat(found(ANYTHING)).isEmpty();
    move(worker, id, "LIST");
    assertThat(reading.show(anybody(), community, id).what().name()).isEqualTo("大会议室");
    assertThat(reading.file(liaison, id).steps())
        .extracting(ResourceStep::action)
        .containsExactly(
            ResourceAction.LIST,
            ResourceAction.REVISE,
            ResourceAction.LIST,
            ResourceAction.CHECK_PAPER,
            ResourceAction.ENTER_PAPER,
            ResourceAction.ENTER_PAPER,
            ResourceAction.OFFER);
  }

  @Test
  void returningNeedsAReasonThatTheUnitReads() {
    var id = aResource.offered(liaison, ResourceBuilder.venue("会议室", "李老师"));
    assertThat(catchThrowableOfType(Invalid.class, () -> new MoveResource("RETURN", " ")))
        .isNotNull();
    resources.move(worker, id, new MoveResource("RETURN", "时间没写清楚"));
    assertThat(reading.file(liaison, id).steps().getFirst().note()).isEqualTo("时间没写清楚");
  }

  @Test
  void liaisonOfAnotherUnitFindsNothingToChange() {
    var id = listed("会议室");
    var other = town.actor(community, "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(other, id));
    assertRefused(KernelError.NOT_FOUND, () -> move(other, id, "PAUSE"));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> resources.revise(other, id, ResourceBuilder.venue("别的", "王老师")));
    assertThat(reading.mine(other)).isEmpty();
    assertThat(reading.mine(liaison)).extracting(ResourceView::id).containsExactly(id);
  }

  @Test
  void communityEntersItForAUnitOnTheRecord() {
    var unit = liaison.grants().organizationId().orElseThrow();
    var id = aResource.offered(worker, forUnit(unit.toString()));
    assertThat(reading.mine(liaison)).extracting(ResourceView::id).containsExactly(id);
    assertThat(reading.file(worker, id).steps().getFirst().party()).isEqualTo("测试人");
    assertThat(invalid(() -> resources.offer(worker, forUnit("")))).containsExactly("organization");
    var foreign =
        town.actor(town.newCommunity(), "liaison").grants().organizationId().orElseThrow();
    assertRefused(
        KernelError.NOT_FOUND, () -> resources.offer(worker, forUnit(foreign.toString())));
  }

  @Test
  void whatIsOfferedUntilADayIsNotFoundAfterIt() {
    aResource.listed(
        liaison,
        worker,
        ResourceBuilder.with("灯具", "李老师", "EQUIPMENT", "5", "", "housing", day(1)));
    assertThat(found(ANYTHING)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    assertThat(found(ANYTHING)).isEmpty();
    assertThat(
            invalid(
                () ->
                    aResource.offered(
                        liaison,
                        ResourceBuilder.with("灯", "李", "EQUIPMENT", "5", "", "housing", day(-1)))))
        .containsExactly("validUntil");
  }

  /** The room is free all day today, the chair only the day after tomorrow. */
  @Test
  void listIsFilteredByKindCategoryWordsAndWhatIsFreeNow() {
    var room = aResource.listed(liaison, worker, open("会议室", "VENUE", 0, "housing"));
    var chair = aResource.listed(liaison, worker, open("轮椅", "EQUIPMENT", 2, "elder-care\nother"));
    assertThat(found(ANYTHING)).containsExactlyInAnyOrder(room, chair);
    assertThat(found(ResourceSearch.of("VENUE", "", "", ""))).containsExactly(room);
    assertThat(found(ResourceSearch.of("", "elder-care", "", ""))).containsExactly(chair);
    assertThat(found(ResourceSearch.of("", "", "yes", ""))).containsExactly(room);
    assertThat(found(ResourceSearch.of("", "", "", "轮椅"))).containsExactly(chair);
    assertThat(found(ResourceSearch.of("", "", "", "100%"))).isEmpty();
    assertThat(found(ResourceSearch.of("", "", "yes", "轮椅"))).isEmpty();
  }

  @Test
  void pointIsKeptOnlyIfTheUnitAgreesAndOnlyOnTheDrawing() {
    grids.draw(worker, "一网格", "0,0\n100,0\n100,100\n0,100", true);
    assertThat(
            reading
                .show(anybody(), community, aResource.listed(liaison, worker, at("50,50", "")))
                .what()
                .point())
        .isEmpty();
    assertThat(
            reading
                .show(anybody(), community, aResource.listed(liaison, worker, at("50，50", "yes")))
                .what()
                .point())
        .contains(new Point(50, 50));
    assertThat(invalid(() -> aResource.offered(liaison, at("900,50", "yes"))))
        .containsExactly("point");
    assertThat(invalid(() -> at("", "yes"))).containsExactly("point");
    assertThat(invalid(() -> at("hier", "yes"))).containsExactly("point");
  }

  /** On a plan in metres; the middle of the first grid is 50, 50. */
  @Test
  void nearestComesFirstAndWhatIsTooFarIsLeftOut() throws Exception {
    grids.draw(worker, "一网格", "0,0\n100,0\n100,100\n0,100", true);
    grids.draw(worker, "二网格", "900,0\n1000,0\n1000,100\n900,100", true);
    places.addBuilding(worker, new AddLocalArea("3 栋", "一网格"));
    var unplaced = listed("没标的");
    var far = aResource.listed(liaison, worker, at("950,50", "yes"));
    var near = aResource.listed(liaison, worker, at("50,62", "yes"));
    var middle = aResource.listed(liaison, worker, at("450,50", "yes"));
    var drawn = StartingPoint.of(grids.mapWithBuildings(anybody()));
    assertThat(found(ANYTHING.around(drawn, "一网格", "")))
        .containsExactly(near, middle, far, unplaced);
    assertThat(found(ANYTHING.around(drawn, "3 栋", "500"))).containsExactly(near, middle);
    assertThat(found(ANYTHING.around(drawn, "二网格", "300"))).containsExactly(far);
    assertThat(found(ANYTHING.around(drawn, "别处", "500"))).hasSize(4);
    var first = page(ANYTHING.around(drawn, "一网格", ""), new Paging(Optional.empty(), 3));
    assertThat(first.rows()).extracting(it -> it.metres().orElse(-1)).containsExactly(12, 400, 900);
    var next = page(ANYTHING.around(drawn, "一网格", ""), new Paging(first.next(), 3));
    assertThat(next.rows()).extracting(ResourceView::id).containsExactly(unplaced);
    assertThat(next.next()).isEmpty();
    var shown = text("/resources?near=3%20%E6%A0%8B&within=500");
    assertThat(shown.indexOf("约 10 米")).isPositive().isLessThan(shown.indexOf("约 400 米"));
    assertThat(shown).contains("从一网格的中间量起").doesNotContain("没标的", far.toString());
    assertThat(text("/resources?within=500")).contains("还要选离哪里近", "没标的");
    var api = mvc.perform(get("/api" + community.path() + "/resources?near=3 栋&within=50"));
    api.andExpect(jsonPath("$.resources.length()").value(1))
        .andExpect(jsonPath("$.resources[0].metres").value(12));
    var rows = SheetText.of(sheet.of(worker, ANYTHING.around(drawn, "一网格", "300")));
    assertThat(rows).hasSize(3);
  }

  @Test
  void contactIsMaskedForStaffUntilTheySayWhatFor() {
    var id = listed("会议室");
    assertThat(reading.file(liaison, id).contactPhone()).isEqualTo("13800000000");
    assertThat(reading.file(worker, id).contactPhone()).isEqualTo("138****0000");
    reading.reveal(worker, id, new Reveal("call-back", ""));
    assertThat(reading.file(worker, id).contactPhone()).isEqualTo("13800000000");
    assertRefused(
        KernelError.FORBIDDEN, () -> reading.reveal(liaison, id, new Reveal("call-back", "")));
  }

  @Test
  void whatIsPublishedIsEvidenceWithoutWords() {
    var id = aResource.offered(liaison, ResourceBuilder.venue("会议室", "李老师"));
    aResource.papers(worker, id, today().plusDays(90));
    assertThat(evidence()).isZero();
    move(worker, id, "LIST");
    move(liaison, id, "PAUSE");
    assertThat(evidence()).isEqualTo(2);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from evidence.outbox where community_id = %d and content::text like '%%会议室%%'"
                        .formatted(community.id())))
        .isZero();
  }

  @Test
  void ofTwoChangesAtOnceOneIsRefused() {
    var id = aResource.offered(liaison, ResourceBuilder.venue("会议室", "李老师"));
    aResource.papers(worker, id, today().plusDays(90));
    var before = reading.file(liaison, id).steps().size();
    var outcomes =
        AtOnce.all(
            List.<Callable<Boolean>>of(
                () -> {
                  move(worker, id, "LIST");
                  return true;
                },
                () -> {
                  resources.move(worker, id, new MoveResource("RETURN", "再看看"));
                  return true;
                }));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(reading.file(liaison, id).steps()).hasSize(before + 1);
  }

  @Test
  void pagesShowWhatIsThereAndKeepWhatWasTyped() throws Exception {
    grids.draw(worker, "一网格", "0,0\n100,0\n100,100\n0,100", true);
    var id = aResource.listed(liaison, worker, at("50,50", "yes"));
    var list = mvc.perform(get(community.path() + "/resources")).andReturn().getResponse();
    assertThat(list.getContentAsString()).contains("标处", "map-pin", "/resources/" + id);
    var home = mvc.perform(get(community.path())).andReturn().getResponse();
    assertThat(home.getContentAsString()).contains(community.path() + "/resources");
    var answer =
        mvc.perform(
                post(community.path() + "/resources")
                    .with(authentication(Town.token(liaison.accountId())))
                    .with(csrf())
                    .param("_key", UUID.randomUUID().toString())
                    .param("name", "半张表")
                    .param("days2", "6")
                    .param("fromTime2", "09:00"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("半张表", "09:00", "时间没填全");
  }

  /** A cell that looks like a formula stays text. */
  @Test
  void sheetHoldsWhatTheSearchFindsWithoutContactsAndIsForWhoChecks() {
    listed("=1+1 会议室");
    aResource.listed(liaison, worker, ResourceBuilder.venue("活动室", "李老师"));
    var rows = SheetText.of(sheet.of(worker, ResourceSearch.of("", "", "", "会议室")));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).contains("=1+1 会议室").doesNotContain("李老师");
    assertThat(rows.get(2)).contains("测试人");
    assertThat(SheetText.of(sheet.of(worker, ANYTHING))).hasSize(4);
    assertThat(catchThrowableOfType(Refused.class, () -> sheet.of(liaison, ANYTHING)).code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  private UUID listed(String name) {
    return aResource.listed(liaison, worker, ResourceBuilder.venue(name, "李老师"));
  }

  private void move(Actor actor, UUID id, String move) {
    resources.move(actor, id, new MoveResource(move, ""));
  }

  private List<UUID> found(ResourceSearch search) {
    return page(search, new Paging(Optional.empty(), 100)).rows().stream()
        .map(ResourceView::id)
        .toList();
  }

  private Slice<ResourceView> page(ResourceSearch search, Paging paging) {
    return reading.listed(anybody(), community, search, paging);
  }

  private String text(String path) throws Exception {
    var answer = mvc.perform(get(URI.create(community.path() + path))).andReturn().getResponse();
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private Scope anybody() {
    return Scope.publicOf(community.id());
  }

  private int evidence() {
    return Sql.of(url)
        .number(
            "select count(*) from evidence.outbox where community_id = %d and kind = 'resources.step'"
                .formatted(community.id()));
  }

  private OfferResource open(String name, String kind, int inDays, String categories) {
    var slot = today().plusDays(inDays).getDayOfWeek().getValue() + " 00:00-00:00";
    return ResourceBuilder.with(name, "李老师", kind, "3", slot, categories, "");
  }

  private String day(int inDays) {
    return today().plusDays(inDays).toString();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private static OfferResource forUnit(String unit) {
    return new OfferResource(
        unit,
        "VENUE",
        "会议室",
        "",
        "5 栋",
        "",
        "",
        "",
        "",
        "",
        "everybody",
        "housing",
        "",
        "李老师",
        "13800000000",
        "",
        "",
        "");
  }

  private static OfferResource at(String point, String onMap) {
    return new OfferResource(
        "",
        "VENUE",
        "标处",
        "",
        "5 栋",
        point,
        onMap,
        "",
        "",
        "",
        "everybody",
        "housing",
        "",
        "李老师",
        "13800000000",
        "",
        "",
        "");
  }

  private static List<String> invalid(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
