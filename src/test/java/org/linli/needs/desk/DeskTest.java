package org.linli.needs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedList;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStep;
import org.linli.needs.Promise;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.Say;
import org.linli.needs.VerifyNeed;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What the desk sees first, what it takes for one matter, and what it does with many (NEED-5, 6).
 */
@IntegrationTest
class DeskTest {

  private static final VerifyNeed VERIFY = new VerifyNeed("楼道灯不亮", "情况属实。");

  @Autowired private DeskReading desk;
  @Autowired private DeskSheet sheet;
  @Autowired private NeedBatch batch;
  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedProgress progress;
  @Autowired private NeedReading reading;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void oldAndYoungThenSpecialThenUrgentThenMostPeopleThenDueFirst() {
    var early = raise("housing", "灯一");
    clock.advance(Duration.ofMinutes(1));
    var late = raise("housing", "灯二");
    var many = raise("housing", "灯三");
    var urgent = raise("housing", "灯四");
    var special = raise("housing", "灯五", "LIVING_ALONE");
    var old = raise("elder-care", "助餐");
    for (var number : List.of(early, late, many, special, old)) {
      needs.verify(worker, number, VERIFY);
    }
    needs.verify(worker, urgent, new VerifyNeed("灯", "属实", "", true, false));
    intake.join(town.actor(community, "resident"), many);
    assertThat(numbers(NeedStatus.VERIFIED, 50))
        .containsExactly(old, special, urgent, many, early, late);
  }

  @Test
  void pagesOfTheListHaveNeitherGapsNorRepeats() {
    for (var each = 0; each < 7; each++) {
      clock.advance(each % 2 == 0 ? Duration.ofMinutes(1) : Duration.ZERO);
      raise(each % 3 == 0 ? "elder-care" : "housing", "灯 " + each);
    }
    var all = numbers(NeedStatus.RAISED, 50);
    var seen = new ArrayList<ShortNumber>();
    Optional<DeskCursor> after = Optional.empty();
    do {
      var page = desk.list(worker, DeskFilter.of(NeedStatus.RAISED), after, 2);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
      page.rows().forEach(row -> seen.add(row.need().number()));
      after = page.next().flatMap(next -> DeskCursor.parse(next.toString()));
    } while (after.isPresent());
    assertThat(seen).isEqualTo(all).hasSize(7);
  }

  @Test
  void cursorThatIsNotOursIsTheFirstPage() {
    assertThat(DeskCursor.parse("")).isEmpty();
    assertThat(DeskCursor.parse("x'--")).isEmpty();
    assertThat(DeskCursor.parse("AAAA")).isEmpty();
    assertThat(DeskCursor.parse("_".repeat(48))).isEmpty();
  }

  @Test
  void filtersNarrowTheListAndCountsSayHowManyThereAre() {
    var phone = intake.enter(worker, need("parking", "车堵门"), NeedSource.HOTLINE);
    var own = raise("housing", "灯");
    needs.verify(worker, own, VERIFY);
    var status = NeedStatus.RAISED;
    assertThat(found(new DeskFilter(status, Optional.of("parking"), no(), no(), false, false)))
        .containsExactly(phone);
    assertThat(found(new DeskFilter(status, Optional.of("housing"), no(), no(), false, false)))
        .isEmpty();
    assertThat(
            found(
                new DeskFilter(status, no(), Optional.of(NeedSource.HOTLINE), no(), false, false)))
        .containsExactly(phone);
    assertThat(found(new DeskFilter(status, no(), no(), Optional.of(NeedList.BASIC), false, false)))
        .isEmpty();
    assertThat(found(new DeskFilter(NeedStatus.VERIFIED, no(), no(), no(), true, false)))
        .containsExactly(own);
    assertThat(found(new DeskFilter(status, no(), no(), no(), true, false))).isEmpty();
    assertThat(found(new DeskFilter(status, no(), no(), no(), false, true))).isEmpty();
    clock.advance(Duration.ofDays(2));
    assertThat(found(new DeskFilter(status, no(), no(), no(), false, true))).containsExactly(phone);
    assertThat(desk.counts(worker))
        .containsEntry(NeedStatus.RAISED, 1)
        .containsEntry(NeedStatus.VERIFIED, 1)
        .containsEntry(NeedStatus.ROUTED, 0);
  }

  @Test
  void listNamesWhoeverIsResponsible() {
    needs.verify(worker, raise("housing", "灯"), VERIFY);
    var row = desk.list(worker, DeskFilter.of(NeedStatus.VERIFIED), Optional.empty(), 9);
    assertThat(row.rows().getFirst().handlerName()).isEqualTo("测试人");
  }

  /** NEED-1: hidden from the handler when the complaint is about the handler. */
  @Test
  void whatIsAboutTheCommunityIsOnTheStreetsDeskOnly() {
    var complaint = complaint();
    var officer = town.actor(community, "street-officer");
    assertThat(numbers(NeedStatus.RAISED, 50)).isEmpty();
    assertThat(desk.counts(worker)).containsEntry(NeedStatus.RAISED, 0);
    assertThat(desk.chosen(worker, List.of(complaint))).isEmpty();
    assertThat(desk.alike(worker, reading.file(worker, complaint))).isEmpty();
    assertThat(reading.file(worker, complaint).need().title()).isEmpty();
    assertThat(reading.file(officer, complaint).need().title()).isEqualTo("社区办事拖拉");
    assertThat(desk.list(officer, DeskFilter.of(NeedStatus.RAISED), Optional.empty(), 9).rows())
        .extracting(row -> row.need().number())
        .containsExactly(complaint);
    needs.verify(officer, complaint, new VerifyNeed("服务态度", "属实"));
    assertThat(numbers(NeedStatus.VERIFIED, 50)).containsExactly(complaint);
  }

  @Test
  void sameMatterIsOfferedUntilSomebodyFindsItDifferent() {
    var first = raise("housing", "3 栋 2 单元三楼楼道灯不亮，晚上摸黑");
    raise("housing", "地下车库进水，积水很深");
    var again = raise("housing", "三栋二单元楼道的灯坏了，看不见路");
    assertThat(alike(again)).first().isEqualTo(first);
    desk.unlike(worker, again, first);
    desk.unlike(worker, first, again);
    assertThat(alike(again)).doesNotContain(first);
    assertThat(alike(first)).doesNotContain(again);
    assertThatThrownBy(() -> desk.unlike(worker, first, first)).isInstanceOf(Refused.class);
  }

  /** NEED-6: one is verified, the others merged into it, every raiser counts. */
  @Test
  void severalThatAreOneMatterBecomeOne() {
    var numbers = raisedByThree();
    var outcomes = batch.merge(worker, numbers, VERIFY);
    assertThat(outcomes).allSatisfy(each -> assertThat(each.refused()).isEmpty()).hasSize(3);
    var target = numbers(NeedStatus.VERIFIED, 9);
    assertThat(target).hasSize(1);
    assertThat(reading.file(worker, target.getFirst()).need().affected()).isEqualTo(3);
    assertThat(numbers(NeedStatus.MERGED, 9)).hasSize(2);
  }

  @Test
  void thoseThatCannotBeReturnedDoNotHoldUpTheOthers() {
    var numbers = raisedByThree();
    needs.verify(worker, numbers.get(1), VERIFY);
    var outcomes = batch.sendBack(worker, numbers, new ReturnNeed("都不归社区管"));
    assertThat(outcomes)
        .extracting(each -> each.refused().map(code -> code.code()).orElse("done"))
        .containsExactly("done", "needs.not-now", "done");
    assertThat(numbers(NeedStatus.RETURNED, 9)).hasSize(2);
  }

  @Test
  void dayThatIsPastIsTheFormsMistakeAndMovesNothing() {
    var numbers = raisedByThree();
    numbers.forEach(number -> needs.verify(worker, number, VERIFY));
    var yesterday = Dates.day(clock.instant()).minusDays(1);
    assertThatThrownBy(() -> batch.takeOn(worker, numbers, new Promise("换灯", yesterday)))
        .isInstanceOf(Invalid.class);
    assertThat(numbers(NeedStatus.VERIFIED, 9)).hasSize(3);
    var outcomes = batch.takeOn(worker, numbers, new Promise("换灯", yesterday.plusDays(4)));
    assertThat(outcomes).allSatisfy(each -> assertThat(each.refused()).isEmpty());
    assertThat(numbers(NeedStatus.IN_PROGRESS, 9)).hasSize(3);
  }

  @Test
  void ofTwoBatchesAtOnceEachNeedIsMovedOnce() {
    var numbers = raisedByThree();
    var command = new ReturnNeed("不归社区管");
    Callable<List<NeedBatch.Outcome>> work = () -> batch.sendBack(worker, numbers, command);
    var done =
        AtOnce.times(2, work).stream()
            .flatMap(each -> each.value().orElseThrow().stream())
            .filter(each -> each.refused().isEmpty())
            .map(NeedBatch.Outcome::number)
            .toList();
    assertThat(done).containsExactlyInAnyOrderElementsOf(numbers);
  }

  /** The rows are locked in one order: they cannot wait for each other, nor both disappear. */
  @Test
  void ofTwoMergesIntoEachOtherAtOnceOneIsRefused() {
    var one = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var other = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var outcomes = AtOnce.all(List.of(() -> merged(one, other), () -> merged(other, one)));
    assertThat(outcomes).filteredOn(each -> each.value().isPresent()).hasSize(1);
    assertThat(numbers(NeedStatus.MERGED, 9)).hasSize(1);
    assertThat(numbers(NeedStatus.VERIFIED, 9)).hasSize(1);
  }

  @Test
  void onlyTheUnitThatWasAskedSeesWhatItWasGiven() {
    var number = aNeed.in(NeedStatus.ROUTED, resident, worker, liaison);
    var other = town.actor(community, "liaison");
    assertThat(desk.asked(liaison)).extracting(need -> need.number()).containsExactly(number);
    assertThat(desk.asked(other)).isEmpty();
    assertThat(desk.asked(liaison, number).steps()).extracting(NeedStep::action).isNotEmpty();
    assertThatThrownBy(() -> desk.asked(other, number)).isInstanceOf(Refused.class);
    progress.refuse(liaison, number, new Say("不归我们修"));
    assertThat(desk.asked(liaison)).isEmpty();
    assertThat(reading.file(worker, number).story().steps().getFirst().action())
        .isEqualTo(NeedAction.REFUSE);
  }

  /** NEED-10: a slip from the suggestion box has no phone. */
  @Test
  void slipWithoutAPhoneIsLookedAfterByWhoeverEnteredIt() {
    var slip = new RaiseNeed("other", "想要一张长椅", "", "没留姓名", community.phone());
    var number = intake.enter(worker, slip, NeedSource.SUGGESTION_BOX);
    assertThat(reading.mine(worker, number).facts().source()).isEqualTo(NeedSource.SUGGESTION_BOX);
  }

  @Test
  void sheetIsMarkedAndRecordedAndWithoutWhoeverRaisedTheNeeds() throws IOException {
    raise("elder-care", "想要一台血压计");
    var bytes = sheet.of(worker, DeskFilter.of(NeedStatus.RAISED));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = book.getFirstSheet().openStream()) {
      var text = rows.map(row -> row.getCells(0, row.getCellCount()).toString()).toList();
      assertThat(text).hasSize(3);
      assertThat(text.get(1)).contains("想要一台血压计", "一老一小优先").doesNotContain("13800000000");
      assertThat(text.get(2)).contains("测试人");
    }
    assertThat(
            Sql.of(url)
                .value(
                    "select count(*) from audit.entry where action = 'needs.list-exported'"
                        + " and account_id = '%s'".formatted(worker.accountId())))
        .isEqualTo("1");
  }

  @Test
  void whoMayNotVerifyReadsNoList() {
    var filter = DeskFilter.of(NeedStatus.RAISED);
    for (var role : List.of("resident", "building-head", "liaison")) {
      var actor = town.actor(community, role);
      assertThatThrownBy(() -> desk.list(actor, filter, Optional.empty(), 9))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> sheet.of(actor, filter)).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> desk.counts(actor)).isInstanceOf(Refused.class);
    }
  }

  private Boolean merged(ShortNumber number, ShortNumber into) {
    needs.merge(worker, number, into);
    return true;
  }

  private List<ShortNumber> raisedByThree() {
    return Stream.of("灯不亮", "楼道灯坏了", "灯又不亮")
        .map(words -> intake.raise(town.actor(community, "resident"), need("housing", words)))
        .toList();
  }

  private ShortNumber complaint() {
    return intake.raise(
        resident,
        new RaiseNeed(
            "other",
            "社区办事拖拉",
            "",
            Optional.empty(),
            "某人",
            "13800000000",
            false,
            "COMMUNITY",
            List.of(),
            false));
  }

  private ShortNumber raise(String category, String words, String... household) {
    return intake.raise(
        resident,
        new RaiseNeed(
            category,
            words,
            "",
            Optional.empty(),
            "某人",
            "13800000000",
            false,
            "",
            List.of(household),
            true));
  }

  private static RaiseNeed need(String category, String words) {
    return new RaiseNeed(category, words, "", "某人", "13800000000");
  }

  private List<ShortNumber> alike(ShortNumber number) {
    return desk.alike(worker, reading.file(worker, number)).stream()
        .map(each -> each.need().number())
        .toList();
  }

  private List<ShortNumber> numbers(NeedStatus status, int size) {
    return desk.list(worker, DeskFilter.of(status), Optional.empty(), size).rows().stream()
        .map(row -> row.need().number())
        .toList();
  }

  private List<ShortNumber> found(DeskFilter filter) {
    return desk.list(worker, filter, Optional.empty(), 50).rows().stream()
        .map(row -> row.need().number())
        .toList();
  }

  private static <T> Optional<T> no() {
    return Optional.empty();
  }
}
