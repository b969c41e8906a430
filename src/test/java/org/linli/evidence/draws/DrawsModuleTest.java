package org.linli.evidence.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.linli.testing.AtOnce;
import org.linli.testing.DrawBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** SUP-2: lots are sealed, numbers typed by two people, and drawn so that anybody can check. */
@IntegrationTest
class DrawsModuleTest {

  private static final EnterNumbers RIGHT = new EnterNumbers(DrawBuilder.NUMBERS);
  private static final EnterNumbers OTHER = new EnterNumbers("1 2 5 10 12 8");

  @Autowired private DrawManagement draws;
  @Autowired private DrawReading reading;
  @Autowired private DrawPersonalData personal;
  @Autowired private DrawBuilder aDraw;
  @Autowired private ProjectBuilder aProject;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Scope everybody;
  private Actor worker;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    everybody = Scope.publicOf(community.id());
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
  }

  @Test
  void whatTwoPeopleTypeAlikeIsDrawnAndAnybodyDrawsItAgain() {
    var draw = aDraw.drawn(worker, secretary, "评议团 2 人");
    var page = reading.show(everybody, draw);
    assertThat(page.draw().status()).isEqualTo(DrawStatus.DRAWN);
    assertThat(page.draw().numbers()).containsExactly(2, 5, 8, 10, 12, 26);
    assertThat(page.agrees()).isTrue();
    assertThat(page.least().orElseThrow().percent()).isEqualTo("40.0");
    assertThat(page.seats())
        .extracting(Seat::state)
        .startsWith(PickState.SEATED, PickState.SEATED, PickState.WAITING);
    assertThat(DrawCheck.of(reading.file(everybody, draw)).findings()).isEmpty();
    assertThat(evidence(draw)).containsExactly("draws.committed", "draws.drawn");
    assertThat(
            sql()
                .value(
                    "select string_agg(content, '') from evidence.outbox where community_id = "
                        + community.id()))
        .as("no names in the evidence")
        .contains(page.draw().seal())
        .doesNotContain("王一");
    assertThat(reading.file(everybody, draw).sheet()).doesNotContain("王一");
    assertThat(reading.work(secretary, draw).names()).containsEntry(1, "王一").hasSize(5);
    assertThat(reading.list(everybody, Paging.first()).rows()).hasSize(1);
  }

  @Test
  void whereTheTwoDifferNothingIsDrawnAndBothAreTold() {
    var draw = aDraw.sealed(worker, "评议团");
    assertThat(draws.enter(worker, draw, RIGHT)).isEqualTo(DrawStatus.ENTERED);
    assertRefused(DrawError.TWICE, () -> draws.enter(worker, draw, RIGHT));
    assertThat(reading.asked(worker)).isEmpty();
    assertThat(reading.asked(secretary))
        .extracting(DrawReading.Asked::again)
        .containsExactly(false);
    assertThat(draws.enter(secretary, draw, OTHER)).isEqualTo(DrawStatus.COMMITTED);
    assertThat(reading.show(everybody, draw).seats()).isEmpty();
    for (var told : List.of(worker, secretary)) {
      assertThat(reading.asked(told)).extracting(DrawReading.Asked::again).containsExactly(true);
      assertThat(reading.work(told, draw).differed()).isTrue();
    }
    draws.enter(secretary, draw, RIGHT);
    assertThat(draws.enter(worker, draw, RIGHT)).isEqualTo(DrawStatus.DRAWN);
    assertThat(evidence(draw)).containsExactly("draws.committed", "draws.differed", "draws.drawn");
  }

  @Test
  void aListThatWasChangedAfterTheSealIsCaught() {
    var draw = aDraw.sealed(worker, "评议团");
    assertThat(reading.show(everybody, draw).unchanged()).isTrue();
    sql()
        .list(
            "update evidence.draw_entry set weight = 9 where number = 2 and draw_id = '"
                + draw
                + "' returning 1");
    assertThat(reading.show(everybody, draw).unchanged()).isFalse();
    draws.enter(worker, draw, RIGHT);
    assertRefused(DrawError.CHANGED, () -> draws.enter(secretary, draw, RIGHT));
    assertThat(reading.show(everybody, draw).seats()).isEmpty();
    assertThat(DrawCheck.of(reading.file(everybody, draw)).findings()).contains("draws.check.seal");
  }

  @Test
  void aResultThatWasChangedIsCaught() {
    var draw = aDraw.drawn(worker, secretary, "评议团");
    sql()
        .list(
            "update evidence.draw_pick set alternate = not alternate where draw_id = '"
                + draw
                + "' returning 1");
    assertThat(reading.show(everybody, draw).agrees()).isFalse();
    assertThat(DrawCheck.of(reading.file(everybody, draw)).agrees()).isFalse();
  }

  @Test
  void nothingIsSealedTooLateTypedTooEarlyOrSeenBeforeTheSeal() {
    var draft = aDraw.drafted(worker, "评议团");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, draft));
    assertRefused(DrawError.NOT_NOW, () -> draws.enter(secretary, draft, RIGHT));
    draws.commit(worker, draft);
    assertRefused(DrawError.NOT_NOW, () -> draws.commit(worker, draft));
    assertRefused(DrawError.TOO_EARLY, () -> draws.enter(secretary, draft, RIGHT));
    var late = aDraw.drafted(worker, "评议团");
    clock.advance(Duration.ofDays(1));
    assertRefused(DrawError.DAY_PASSED, () -> draws.commit(worker, late));
    var command = aDraw.of("评议团", "甲\n乙", "1", "");
    clock.advance(Duration.ofDays(1));
    assertInvalid(DrawError.TOO_SOON, () -> draws.make(worker, command));
    var resident = town.actor(community, "resident");
    assertRefused(
        KernelError.FORBIDDEN, () -> draws.make(resident, aDraw.of("评议团", "甲\n乙", "1", "")));
    assertRefused(KernelError.FORBIDDEN, () -> reading.work(resident, draft));
  }

  @Test
  void whoWasDrawnNextOfTheSameKindStepsInUntilNobodyIsLeft() {
    var draw = aDraw.drawn(worker, secretary, "评议团");
    var seats = reading.show(everybody, draw).seats();
    var cannot = new ReplaceDrawn("1", "出差");
    assertThat(draws.replace(worker, draw, cannot)).isEqualTo(seats.get(2).number());
    assertInvalid(DrawError.NOT_SEATED, () -> draws.replace(worker, draw, cannot));
    draws.replace(worker, draw, new ReplaceDrawn("2", "住院"));
    assertRefused(
        DrawError.NO_ALTERNATE, () -> draws.replace(worker, draw, new ReplaceDrawn("3", "搬走")));
    var now = reading.show(everybody, draw);
    assertThat(now.agrees()).as("the draw itself is still right").isTrue();
    assertThat(now.seats())
        .extracting(Seat::state)
        .containsExactly(PickState.OUT, PickState.OUT, PickState.SEATED, PickState.SEATED);
    draws.annul(worker, draw, new AnnulDraw("名单漏了人"));
    assertThat(reading.show(everybody, draw).draw().reason()).isEqualTo("名单漏了人");
    assertRefused(DrawError.NOT_NOW, () -> draws.annul(worker, draw, new AnnulDraw("再来")));
  }

  @Test
  void listsAndQuotasThatDoNotFitAreRefusedInPlainWords() {
    var jury = "名字,性别,年龄\n甲,女,老年\n乙,女,青年\n丙,男,老年\n丁,男,青年\n戊,男,青年";
    var draw = draws.make(worker, aDraw.of("评议团", jury, "3", "性别 女 1-2\n年龄 老年 1-2"));
    assertThat(reading.work(worker, draw).page().least()).isPresent();
    assertInvalid(
        DrawError.IMPOSSIBLE, () -> draws.make(worker, aDraw.of("团", jury, "3", "性别 女 3")));
    assertInvalid(
        DrawError.QUOTA_OF_NOBODY, () -> draws.make(worker, aDraw.of("团", jury, "3", "性别 女性 1")));
    assertInvalid(DrawError.QUOTA_LINE, () -> aDraw.of("团", jury, "3", "女 多一点"));
    assertInvalid(
        DrawError.MORE_THAN_LISTED, () -> draws.make(worker, aDraw.of("团", jury, "6", "")));
    assertInvalid(DrawError.LIST_TWICE, () -> aDraw.of("团", "甲\n乙\n甲", "1", ""));
    assertInvalid(DrawError.LIST_LINE, () -> aDraw.of("团", "甲,女\n乙", "1", ""));
    assertInvalid(DrawError.LIST_SIZE, () -> aDraw.of("团", "甲", "1", ""));
    assertInvalid(DrawError.NOT_WHOLE, () -> aDraw.of("团", jury, "三个", ""));
    var weighted = "名字,权重,类\n甲,3,一\n乙,1,一\n丙,2,二\n丁,1,二";
    draws.make(worker, aDraw.of("团", weighted, "2", "类 一 1\n类 二 1"));
    assertInvalid(
        DrawError.QUOTA_WITH_WEIGHTS,
        () -> draws.make(worker, aDraw.of("团", weighted, "2", "类 一 0-2")));
    assertInvalid(DrawError.LIST_WEIGHT, () -> aDraw.of("团", "名字,权重\n甲,0\n乙,1", "1", ""));
  }

  /** SUP-2: a fifth of the projects, and who looks at them; an inspector's name can be deleted. */
  @Test
  void projectsAndInspectorsAreDrawnTogether() {
    aProject.running(worker, secretary, "院落环境改造");
    aProject.running(worker, secretary, "楼道灯");
    var filled = reading.fill(secretary, "double-random");
    assertThat(filled.candidates()).filteredOn(it -> !it.shown().isEmpty()).hasSize(2);
    var usual = aDraw.of("通常", "甲\n乙", "1", "");
    var command =
        new MakeDraw(
            "double-random",
            filled.title(),
            filled.purpose(),
            "",
            "" + filled.seats(),
            "1",
            filled.rule(),
            usual.source(),
            usual.day(),
            "6",
            "1",
            "33",
            "");
    var draw = draws.make(secretary, command);
    draws.commit(secretary, draw);
    clock.advance(Duration.ofDays(1));
    draws.enter(worker, draw, RIGHT);
    draws.enter(secretary, draw, RIGHT);
    var page = reading.show(everybody, draw);
    var drawn =
        page.seats().stream()
            .filter(it -> it.state() == PickState.SEATED)
            .map(it -> page.shown(it.number()))
            .toList();
    assertThat(drawn).hasSize(filled.seats()).anyMatch(it -> it.startsWith("2026-"));
    var names = reading.work(secretary, draw).names().size();
    var own = worker.accountId();
    assertThat(within(() -> personal.about(worker, own))).hasSize(1);
    assertThat(within(() -> personal.erase(worker, own))).hasSize(1);
    assertThat(within(() -> personal.about(worker, own))).isEmpty();
    assertThat(reading.work(secretary, draw).names()).hasSize(names - 1);
    assertThat(DrawCheck.of(reading.file(everybody, draw)).agrees()).as("still checked").isTrue();
  }

  /** The lock of the draw's row guards it: without it both would be the first. */
  @Test
  void twoWhoTypeAtOnceAreAFirstAndASecond() {
    var draw = aDraw.sealed(worker, "评议团");
    var outcomes =
        AtOnce.all(
            List.of(
                () -> draws.enter(worker, draw, RIGHT), () -> draws.enter(secretary, draw, RIGHT)));
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(reading.show(everybody, draw).draw().status()).isEqualTo(DrawStatus.DRAWN);
  }

  private <T> List<T> within(Supplier<List<T>> work) {
    var transaction = new TransactionTemplate(transactions);
    return Scope.in(worker.scope(), () -> transaction.execute(status -> work.get()));
  }

  private List<String> evidence(UUID draw) {
    return sql()
        .list(
            "select kind from evidence.outbox where content like '%"
                + draw
                + "%' order by recorded_at, entry_id");
  }

  private Sql sql() {
    return Sql.of(url);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  private static void assertInvalid(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Invalid.class, call).errors())
        .extracting(Invalid.FieldError::code)
        .contains(code);
  }
}
