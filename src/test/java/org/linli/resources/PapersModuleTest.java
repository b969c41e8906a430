package org.linli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.directory.GridManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be used only with papers that were checked and hold (RES-1, FUND-13). */
@IntegrationTest
class PapersModuleTest {

  private static final String INSURANCE = "liability-insurance";

  @Autowired private ResourceManagement resources;
  @Autowired private PaperManagement papers;
  @Autowired private ResourceReading reading;
  @Autowired private PaperNight night;
  @Autowired private GridManagement grids;
  @Autowired private OwnNotices inbox;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE, elder-care, '', elder-care-filing",
    "SERVICE, child-care, '', child-care-filing",
    "PEOPLE, leisure, free-clinic, free-clinic-filing",
    "EQUIPMENT, leisure, food, food-licence",
    "VENUE, leisure, '', venue-safety liability-insurance",
    "VENUE, leisure, elder-care, elder-care-filing venue-safety liability-insurance",
    "EQUIPMENT, elder-care, '', ''",
    "SERVICE, leisure, '', ''"
  })
  void whatNeedsPapersIsListedOnceTheyWereChecked(
      String kind, String category, String activity, String expected) {
    var needed = expected.isEmpty() ? List.<String>of() : List.of(expected.split(" "));
    var id = aResource.offered(liaison, offer(kind, category, activity, "", ""));
    assertThat(usable(id).papers())
        .extracting(Usable.Needed::kind)
        .containsExactlyInAnyOrderElementsOf(needed);
    for (var paper : needed) {
      assertThat(invalid(() -> list(id))).containsExactly("papers");
      papers.enter(liaison, id, ResourceBuilder.paper(paper, day(0)));
      assertThat(invalid(() -> list(id))).as("nobody looked at it yet").containsExactly("papers");
      papers.check(worker, id, new CheckPapers(paper, "yes", ""));
    }
    list(id);
    assertThat(reading.show(anybody(), community, id).standing()).isEqualTo(Standing.USABLE);
    clock.advance(Duration.ofDays(1));
    assertThat(reading.show(anybody(), community, id).standing())
        .isEqualTo(needed.isEmpty() ? Standing.USABLE : Standing.PAPER_OVER);
  }

  @Test
  void aUnitIsToldOnceThirtyAndSevenDaysBeforeAPaperRunsOutUntilItEntersANewOne() {
    var id = aResource.listed(liaison, worker, venue(), today().plusDays(40));
    night.run();
    assertThat(told()).isEmpty();
    assertThat(reading.withoutPaper(liaison)).isEmpty();
    clock.advance(Duration.ofDays(11));
    night.run();
    night.run();
    assertThat(told()).hasSize(2).containsOnly(ResourceTemplates.PAPER_RUNS_OUT);
    assertThat(reading.withoutPaper(liaison)).extracting(ResourceView::id).containsExactly(id);
    papers.enter(liaison, id, ResourceBuilder.paper("venue-safety", day(400)));
    assertThat(reading.toCheck(worker)).extracting(ResourceView::id).containsExactly(id);
    clock.advance(Duration.ofDays(24));
    night.run();
    night.run();
    assertThat(told()).as("of the insurance alone").hasSize(3);
    papers.check(worker, id, new CheckPapers("venue-safety", "yes", ""));
    clock.advance(Duration.ofDays(6));
    assertThat(usable(id).papers())
        .extracting(Usable.Needed::standing)
        .containsExactly(Standing.USABLE, Standing.PAPER_OVER);
    papers.enter(liaison, id, ResourceBuilder.paper(INSURANCE, day(400)));
    assertThat(reading.withoutPaper(liaison)).isEmpty();
    assertThat(reading.show(anybody(), community, id).standing())
        .as("the public knows of what was checked alone")
        .isEqualTo(Standing.PAPER_OVER);
    papers.check(worker, id, new CheckPapers(INSURANCE, "yes", ""));
    assertThat(reading.show(anybody(), community, id).standing()).isEqualTo(Standing.USABLE);
  }

  @Test
  void whatIsRefusedSaysWhyToItsUnitAndTakesBackWhatWasRightBefore() {
    var id = aResource.listed(liaison, worker, venue());
    papers.check(worker, id, new CheckPapers(INSURANCE, "no", "公司说没有这张保单"));
    assertThat(told()).containsExactly(ResourceTemplates.PAPER_REFUSED);
    var file = reading.file(liaison, id);
    assertThat(file.resource().standing()).isEqualTo(Standing.PAPER_REFUSED);
    assertThat(file.resource().papers()).extracting(Paper::reason).contains("公司说没有这张保单");
    assertThat(file.steps().getFirst().action()).isEqualTo(ResourceAction.REFUSE_PAPER);
    assertThat(file.steps().getFirst().note()).contains("公众责任险", "没有这张保单");
    assertThat(reading.withoutPaper(liaison)).hasSize(1);
    assertThat(reading.show(anybody(), community, id).papers())
        .extracting(Paper::kind)
        .containsExactly("venue-safety");
    assertRefused(
        ResourceError.NOT_NOW,
        () -> papers.check(worker, id, new CheckPapers(INSURANCE, "yes", "")));
    move(liaison, id, "PAUSE");
    assertThat(invalid(() -> move(liaison, id, "RESUME"))).containsExactly("papers");
  }

  @Test
  void costSharesAreTermsThatMakeAHundredAndAreShown() {
    var id = aResource.offered(liaison, venue());
    papers.enter(liaison, id, shared("30", "50", "20"));
    papers.check(worker, id, new CheckPapers(INSURANCE, "yes", ""));
    assertThat(reading.file(liaison, id).resource().papers().getFirst().shares())
        .contains(new Paper.Shares(30, 50, 20));
    assertThat(invalid(() -> shared("30", "50", "30"))).containsExactly("shareCommunity");
    assertThat(invalid(() -> shared("-1", "x", ""))).containsExactly("shareCommunity", "shareUnit");
    assertThat(invalid(() -> new EnterPaper("", " ", null, "morgen", "", "", "")))
        .containsExactly("paper", "paperNumber", "issuer", "paperUntil");
    assertThat(invalid(() -> new CheckPapers(INSURANCE, "no", " "))).containsExactly("paperReason");
    assertThat(
            invalid(
                () -> papers.enter(liaison, id, ResourceBuilder.paper("food-licence", day(-1)))))
        .containsExactly("paper", "paperUntil");
  }

  @Test
  void onlyItsUnitEntersAndOnlyTheCommunityChecks() {
    var id = aResource.offered(liaison, venue());
    var other = town.actor(community, "liaison");
    var paper = ResourceBuilder.paper(INSURANCE, day(9));
    assertRefused(KernelError.NOT_FOUND, () -> papers.enter(other, id, paper));
    papers.enter(liaison, id, paper);
    assertRefused(
        KernelError.FORBIDDEN,
        () -> papers.check(liaison, id, new CheckPapers(INSURANCE, "yes", "")));
    assertRefused(
        KernelError.FORBIDDEN, () -> papers.classify(liaison, id, new ClassifyUnit("no")));
  }

  /** Whoever comes first of the two, nothing of a classified unit stays on the map. */
  @Test
  void nothingOfAClassifiedUnitIsOnTheMap() {
    grids.draw(worker, "一网格", "0,0\n100,0\n100,100\n0,100", true);
    var onMap = offer("EQUIPMENT", "leisure", "", "50,50", "yes");
    var id = aResource.listed(liaison, worker, onMap);
    assertThat(reading.show(anybody(), community, id).what().point()).isPresent();
    AtOnce.all(
        List.<Callable<Boolean>>of(
            () -> {
              papers.classify(worker, id, new ClassifyUnit("yes"));
              return true;
            },
            () -> aResource.offered(liaison, onMap) != null));
    assertThat(reading.mine(liaison)).allMatch(it -> it.what().point().isEmpty());
    assertThat(reading.file(worker, id).classified()).isTrue();
    assertThat(invalid(() -> resources.revise(liaison, id, onMap))).containsExactly("point");
    papers.classify(worker, id, new ClassifyUnit("no"));
    resources.revise(liaison, id, onMap);
    assertThat(reading.file(worker, id).resource().what().point()).isPresent();
  }

  private static OfferResource venue() {
    return offer("VENUE", "leisure", "", "", "");
  }

  private static OfferResource offer(
      String kind, String category, String activity, String point, String onMap) {
    return new OfferResource(
        "",
        kind,
        "帮忙",
        "",
        "5 栋",
        point,
        onMap,
        "",
        "",
        "",
        "everybody",
        category,
        activity,
        "李老师",
        "13800000000",
        "",
        "",
        "");
  }

  private EnterPaper shared(String byCommunity, String byUnit, String byUser) {
    return new EnterPaper(INSURANCE, "P-1", "人保", day(30), byCommunity, byUnit, byUser);
  }

  private void list(UUID id) {
    move(worker, id, "LIST");
  }

  private void move(Actor actor, UUID id, String move) {
    resources.move(actor, id, new MoveResource(move, ""));
  }

  private Usable usable(UUID id) {
    return reading.file(liaison, id).resource().usable();
  }

  private List<String> told() {
    return inbox.mine(liaison, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private Scope anybody() {
    return Scope.publicOf(community.id());
  }

  private String day(int inDays) {
    return today().plusDays(inDays).toString();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
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
