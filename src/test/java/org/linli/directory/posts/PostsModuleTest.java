package org.linli.directory.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.PostBook;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posts, staffing and 1+N through their facades on a real database (ORG-5, ORG-6, ORG-11). */
@IntegrationTest
class PostsModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);

  @Autowired private PostManagement posts;
  @Autowired private StaffingManagement staffing;
  @Autowired private LiaisonManagement liaison;
  @Autowired private PostBook book;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void postIsEstablishedOnceForItsPlace() {
    var command = new EstablishPost("grid-worker", "第一网格", "02712345678");
    var outcomes = AtOnce.times(4, () -> posts.establish(worker, command));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertRefused(PostError.POST_EXISTS, () -> posts.establish(worker, command));
    assertRefused(
        KernelError.INVALID,
        () -> posts.establish(worker, new EstablishPost("emperor", "", "02712345678")));
  }

  @Test
  void successorEndsThePredecessorsTimeAndHistoryStays() {
    var post = book.vacant(worker, "elderly-helper");
    posts.appoint(worker, post, new Appoint("甲", TODAY.minusDays(30)));
    posts.appoint(worker, post, new Appoint("乙", TODAY));
    var story = posts.story(worker, post);
    assertThat(story.post().holder()).contains("乙");
    assertThat(story.holdings())
        .containsExactly(
            new Holding("乙", TODAY, Optional.empty()),
            new Holding("甲", TODAY.minusDays(30), Optional.of(TODAY)));
  }

  @Test
  void postHasOneHolderHoweverManyAreAppointedAtOnce() {
    var post = book.vacant(worker, "elderly-helper");
    var outcomes =
        AtOnce.times(
            5,
            () -> {
              posts.appoint(worker, post, new Appoint("甲", TODAY));
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(posts.story(worker, post).holdings()).hasSize(1);
  }

  @Test
  void nobodyIsAppointedOrLeavesBeforeTheOneBefore() {
    var post = book.held(worker);
    assertThat(field(() -> posts.appoint(worker, post, new Appoint("乙", TODAY.minusDays(10)))))
        .isEqualTo("fromDay");
    assertThat(field(() -> posts.vacate(worker, post, new Vacate(TODAY.minusDays(11)))))
        .isEqualTo("untilDay");
    posts.vacate(worker, post, new Vacate(TODAY));
    assertThat(posts.story(worker, post).post().holder()).isEmpty();
    assertRefused(PostError.VACANT, () -> posts.vacate(worker, post, new Vacate(TODAY)));
    assertThat(field(() -> posts.appoint(worker, post, new Appoint("乙", TODAY.minusDays(1)))))
        .isEqualTo("fromDay");
    posts.appoint(worker, post, new Appoint("乙", TODAY));
  }

  @Test
  void publicReadsOnlyPostsThatAreOpenByRuleAndWhoHoldsThemToday() {
    var open = book.held(worker);
    posts.appoint(worker, open, new Appoint("明天的人", TODAY.plusDays(1)));
    var hidden = book.vacant(worker, "building-head");
    posts.appoint(worker, hidden, new Appoint("楼栋长的名字", TODAY));
    book.vacant(worker, "elderly-helper");
    var seen = posts.whoIsWho(Scope.publicOf(community.id()));
    assertThat(seen).extracting(PostView::kind).containsExactly("elderly-helper", "social-worker");
    assertThat(seen)
        .extracting(PostView::holder)
        .containsExactly(Optional.empty(), Optional.of("社工张三"));
    assertThat(posts.all(worker)).hasSize(3);
  }

  /** Part of a person is a person (ORG-6). */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 500, 1",
    "500, 1, 500, 1",
    "501, 1, 500, 2",
    "8030, 18, 10000, 15",
    "10000, 18, 10000, 18",
    "8030, 30, 100, 2409",
    "9999999, 30, 100, 3000000"
  })
  void neededNumbersAreRoundedUp(int population, int amount, int per, int required) {
    var norm = new StaffingProfile.Norm("x", amount, per, Optional.empty());
    assertThat(norm.required(population)).isEqualTo(required);
  }

  @Test
  void staffingCountsThePostsThatAreHeldAndSaysWhatIsMissing() {
    book.held(worker);
    book.vacant(worker, "social-worker");
    assertThat(staffing.staffing(worker).lines()).isEmpty();
    save("plan-c", "1001");
    var lines = staffing.staffing(worker).lines();
    assertThat(lines)
        .extracting(StaffingLine::code)
        .containsExactly("community-workers", "social-workers", "volunteers", "training-hours");
    assertThat(lines).extracting(StaffingLine::required).containsExactly(2, 3, 51, 40);
    assertThat(lines)
        .extracting(StaffingLine::gap)
        .containsExactly(Optional.of(2), Optional.of(2), Optional.of(1), Optional.empty());
    save("plan-a", "1001");
    assertThat(staffing.staffing(worker).lines())
        .extracting(StaffingLine::code)
        .containsExactly("grid-workers", "volunteers", "training-hours");
  }

  @Test
  void wrongFiguresAreNamedTogether() {
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> SaveStaffing.of("", "0", "morgen", "", "-1", "99999999"));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactlyInAnyOrder(
            "profile",
            "population",
            "countedOn",
            "populationSource",
            "volunteers",
            "trainingHours");
    assertThat(field(() -> save("plan-x", "1000"))).isEqualTo("profile");
    var tomorrow = TODAY.plusDays(1).toString();
    assertThat(
            field(
                () ->
                    staffing.save(worker, SaveStaffing.of("plan-a", "10", tomorrow, "台账", "", ""))))
        .isEqualTo("countedOn");
  }

  @Test
  void gapsAreUnitsWithoutWorkerUnitsWithoutLiaisonAndWorkersWithoutUnits() {
    var idle = book.held(worker);
    var busy = book.held(worker);
    var whole = book.unit(community, worker, "有人管的");
    var lonely = town.newUnit(community, "没人管的");
    liaison.assign(worker, whole, new AssignWorker(busy.toString()));
    var overview = liaison.overview(worker, Optional.empty(), Paging.first());
    assertThat(overview.gaps()).isEqualTo(new Gaps(2, 1, 1));
    assertThat(overview.units().rows()).hasSize(2);
    assertThat(overview.workers())
        .extracting(WorkerView::post, WorkerView::units)
        .containsExactly(tuple(idle, 0), tuple(busy, 1));
    for (var gap : UnitGap.values()) {
      assertThat(liaison.overview(worker, Optional.of(gap), Paging.first()).units().rows())
          .extracting(UnitView::id)
          .containsExactly(lonely);
    }
  }

  @Test
  void unitsAreReadPageByPage() {
    for (var each = 0; each < 5; each++) {
      town.newUnit(community, "单位 " + each);
    }
    var first = liaison.overview(worker, Optional.empty(), new Paging(Optional.empty(), 3)).units();
    var second = liaison.overview(worker, Optional.empty(), new Paging(first.next(), 3)).units();
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
  }

  @Test
  void unitHasOneWorkerAtATimeAndItsHistoryStays() {
    var unit = book.unit(community, worker, "单位");
    var one = new AssignWorker(book.held(worker).toString());
    var other = new AssignWorker(book.held(worker).toString());
    var outcomes =
        AtOnce.all(
            List.of(one, other, one, other).stream()
                .<Callable<Boolean>>map(
                    command ->
                        () -> {
                          liaison.assign(worker, unit, command);
                          return true;
                        })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from directory.unit_worker where until_day is null and"
                        + " organization_id = '"
                        + unit
                        + "'"))
        .isOne();
    liaison.assign(worker, unit, new AssignWorker(""));
    assertThat(liaison.unit(worker, unit).unit().worker()).isEmpty();
    assertThat(liaison.unit(worker, unit).history()).hasSize(4);
  }

  @Test
  void onlyPostsThatLookAfterUnitsGetUnits() {
    var unit = book.unit(community, worker, "单位");
    var grid = book.vacant(worker, "grid-worker");
    var elsewhere = book.held(town.actor(town.newCommunity(), "community-worker"));
    for (var post : List.of(grid.toString(), elsewhere.toString(), "x")) {
      assertThat(field(() -> liaison.assign(worker, unit, new AssignWorker(post))))
          .isEqualTo("post");
    }
  }

  @Test
  void liaisonIsNamedOnceAndTheirTimeEnds() {
    var unit = town.newUnit(community, "单位");
    var command = new NameLiaison("李四", Town.nextPhone());
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              liaison.name(worker, unit, command);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var id = liaison.unit(worker, unit).liaisons().getFirst().id();
    liaison.endLiaison(worker, unit, id);
    assertThat(liaison.unit(worker, unit).liaisons().getFirst().until()).contains(TODAY);
    assertThat(liaison.unit(worker, unit).unit().liaisons()).isZero();
    assertRefused(KernelError.NOT_FOUND, () -> liaison.endLiaison(worker, unit, id));
    liaison.name(worker, unit, command);
  }

  @Test
  void residentsAndOtherCommunitiesManageNothing() {
    var resident = town.actor(community, "resident");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    var post = book.held(worker);
    var unit = book.unit(community, worker, "单位");
    assertRefused(KernelError.FORBIDDEN, () -> posts.all(resident));
    assertRefused(KernelError.FORBIDDEN, () -> posts.story(resident, post));
    assertRefused(
        KernelError.FORBIDDEN, () -> posts.appoint(resident, post, new Appoint("甲", TODAY)));
    assertRefused(KernelError.FORBIDDEN, () -> staffing.staffing(resident));
    assertRefused(KernelError.FORBIDDEN, () -> liaison.unit(resident, unit));
    assertRefused(KernelError.NOT_FOUND, () -> posts.story(stranger, post));
    assertRefused(
        KernelError.NOT_FOUND, () -> posts.appoint(stranger, post, new Appoint("甲", TODAY)));
    assertRefused(KernelError.NOT_FOUND, () -> liaison.unit(stranger, unit));
    assertRefused(
        KernelError.NOT_FOUND, () -> liaison.assign(stranger, unit, new AssignWorker("")));
    assertRefused(KernelError.NOT_FOUND, () -> liaison.endLiaison(worker, unit, Ids.next()));
  }

  /** Every page of this part is reached from the menu or the foot of a page. */
  @Test
  void menuLeadsToEveryPage() {
    var browser = new PlainBrowser(port);
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "administrator");
    town.grantByPhone(phone, community, "community-worker");
    browser.enrol(phone, messages, clock, community.path());
    UUID post = book.held(worker);
    var base = community.path() + "/directory";
    var menu = browser.get(base + "/organizations").body();
    for (var path :
        List.of("/mandates/desk", "/posts/desk", "/posts/staffing", "/posts/units", "/type")) {
      assertThat(menu).contains("href=\"" + base + path + "\"");
      assertThat(browser.get(base + path).status()).as(path).isEqualTo(200);
    }
    assertThat(menu).contains(base + "/mandates\"", base + "/posts\"");
    assertThat(browser.get(base + "/posts/desk").body()).contains(base + "/posts/desk/" + post);
  }

  private void save(String profile, String population) {
    staffing.save(worker, SaveStaffing.of(profile, population, TODAY.toString(), "街道台账", "50", ""));
  }

  private static String field(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().getFirst().field();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
