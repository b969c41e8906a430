package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.RaiseNeed;
import org.linli.needs.Say;
import org.linli.needs.VerifyNeed;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.web.TodoSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bad grade is followed by a call of somebody else than the handler (EVAL-1). */
@IntegrationTest
class CallBacksTest {

  private static final RateNeed BAD = new RateNeed("DISSATISFIED", "还是不亮");

  @Autowired private RatingManagement ratings;
  @Autowired private CallBackManagement calls;
  @Autowired private CallBackReading reading;
  @Autowired private EvaluationRetention retention;
  @Autowired private EvaluationPersonalData personalData;
  @Autowired private NeedReading needs;
  @Autowired private NeedManagement management;
  @Autowired private NeedIntake intake;
  @Autowired private OwnNotices notices;
  @Autowired private CommunityDirectory communities;
  @Autowired private List<TodoSource> todos;
  @Autowired private NeedBuilder aNeed;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor neighbour;
  private Actor worker;
  private Actor colleague;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    neighbour = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    colleague = town.actor(community, "community-secretary");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void badGradeWaitsForAColleagueOfTheHandlerUntilTheNextWorkingDay() {
    var number = completed();
    ratings.rate(resident, number, BAD);
    var call = one();
    assertThat(call.number()).isEqualTo(number);
    assertThat(Dates.day(call.dueAt())).isAfter(Dates.day(clock.instant()));
    assertThat(acts(colleague)).contains("evaluation.todo.call");
    assertThat(acts(worker)).doesNotContain("evaluation.todo.call");
    assertThat(reading.open(worker)).isEmpty();
    assertRefused(NeedError.OWN_WORK, () -> reading.sheet(worker, call.id()));
    assertRefused(NeedError.OWN_WORK, () -> calls.done(worker, call.id(), content()));
    assertRefused(KernelError.FORBIDDEN, () -> reading.open(resident));
  }

  @Test
  void contentAfterACallEndsItAndChangesNoGrade() {
    var number = joined();
    ratings.rate(neighbour, number, BAD);
    calls.done(colleague, one().id(), content());
    assertThat(reading.open(colleague)).isEmpty();
    assertThat(list("select grade from evaluation.rating where community_id = %d"))
        .containsExactly("DISSATISFIED");
    assertThat(list("select dissatisfied from evaluation.round where community_id = %d"))
        .containsExactly("1");
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.COMPLETED);
  }

  @Test
  void notSolvedAfterACallReopensTheNeedAlsoWhenItWasSettled() {
    var number = joined();
    ratings.rate(resident, number, new RateNeed("SATISFIED", ""));
    ratings.rate(neighbour, number, BAD);
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.CLOSED);
    calls.done(colleague, one().id(), new CallBackDone("REOPENED", "VISIT", "二楼没换"));
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(reading.open(colleague)).isEmpty();
  }

  @Test
  void whoeverIsNotReachedIsTriedAgainLaterAndNotForEver() {
    ratings.rate(resident, completed(), BAD);
    var id = one().id();
    var missed = new CallBackDone("NOT_REACHED", "PHONE", "");
    calls.done(colleague, id, missed);
    assertThat(one().attempts()).isEqualTo(1);
    assertThat(acts(colleague))
        .as("not before the hours of the rule are over")
        .doesNotContain("evaluation.todo.call");
    clock.advance(Duration.ofHours(3));
    assertThat(acts(colleague)).contains("evaluation.todo.call");
    calls.done(colleague, id, missed);
    calls.done(colleague, id, missed);
    assertThat(reading.open(colleague)).isEmpty();
    assertThat(reading.sheet(colleague, id).call().state()).isEqualTo(CallBackState.NOT_REACHED);
    assertRefused(EvaluationError.CALLED_ALREADY, () -> calls.done(colleague, id, content()));
    assertThat(reading.sheet(colleague, id).tries()).hasSize(3);
  }

  @Test
  void whoeverChangesTheirRatingByThemselvesIsNotCalled() {
    var number = joined();
    ratings.rate(neighbour, number, BAD);
    ratings.rate(neighbour, number, new RateNeed("SATISFIED", "第二天又来修好了"));
    assertThat(reading.open(colleague)).isEmpty();
    assertThat(running()).isZero();
    ratings.rate(neighbour, number, new RateNeed("VERY_DISSATISFIED", "又坏了"));
    assertThat(one().grade()).isEqualTo(Grade.VERY_DISSATISFIED);
    assertThat(running()).isEqualTo(1);
  }

  @Test
  void ofTwoWhoNoteAnOutcomeAtOnceOneIsRefused() {
    ratings.rate(resident, completed(), BAD);
    var id = one().id();
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              calls.done(colleague, id, content());
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(reading.sheet(colleague, id).tries()).hasSize(1);
  }

  @Test
  void phoneIsMaskedUntilAPurposeIsStatedAndTheHandlerNeverSeesIt() {
    ratings.rate(resident, completed(), BAD);
    var id = one().id();
    assertThat(reading.sheet(colleague, id).phone()).isEqualTo("138****0000");
    calls.reveal(colleague, id, new Reveal("call-back", ""));
    assertThat(reading.sheet(colleague, id).phone()).isEqualTo("13800000000");
    assertRefused(NeedError.OWN_WORK, () -> calls.reveal(worker, id, new Reveal("call-back", "")));
  }

  /** Of a complaint about the community nobody there calls, or learns who was not content. */
  @Test
  void complaintAboutTheCommunityIsCalledBackByTheStreet() {
    var officer =
        town.actor(
            communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow(),
            "street-officer");
    var street = town.actor(officer.accountId(), community);
    var number =
        intake.raise(
            resident,
            new RaiseNeed(
                "housing",
                "社区的人态度差",
                "",
                Optional.empty(),
                "张三",
                "13800000000",
                false,
                "COMMUNITY",
                List.of(),
                false));
    management.verify(street, number, new VerifyNeed("反映服务态度", "属实"));
    complete(number);
    ratings.rate(resident, number, BAD);
    assertThat(reading.open(colleague)).isEmpty();
    assertThat(reading.open(street)).isEmpty();
    var other = town.actor(town.newAccount(), community);
    assertRefused(KernelError.FORBIDDEN, () -> reading.open(other));
    var id =
        UUID.fromString(
            list("select call_back_id from evaluation.call_back" + " where community_id = %d")
                .getFirst());
    assertRefused(NeedError.STREET_DECIDES, () -> reading.sheet(colleague, id));
    var second =
        town.actor(
            communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow(),
            "street-officer");
    assertThat(reading.open(town.actor(second.accountId(), community))).hasSize(1);
  }

  @Test
  void secretaryIsToldOnceThatNobodyCalledBack() {
    ratings.rate(resident, completed(), BAD);
    clock.advance(Duration.ofDays(6));
    jobs.run();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(late()).isEqualTo(1));
    jobs.run();
    assertThat(late()).isEqualTo(1);
  }

  @Test
  void everyFieldOfAnOutcomeIsChecked() {
    assertThat(field(() -> new CallBackDone("", "PHONE", "x"))).isEqualTo("outcome");
    assertThat(field(() -> new CallBackDone("WITHDRAWN", "PHONE", "x"))).isEqualTo("outcome");
    assertThat(field(() -> new CallBackDone("CONTENT", "PAGE", "x"))).isEqualTo("way");
    assertThat(field(() -> new CallBackDone("CONTENT", "PHONE", " "))).isEqualTo("note");
  }

  @Test
  void wordsAreErasedWhenTheRuleSaysSoAndOnDemand() {
    var number = joined();
    ratings.rate(neighbour, number, BAD);
    calls.done(colleague, one().id(), content());
    assertThat(within(() -> personalData.about(neighbour, neighbour.accountId()))).hasSize(2);
    clock.advance(Duration.ofDays(364));
    retention.run();
    assertThat(words()).isEqualTo(2);
    clock.advance(Duration.ofDays(2));
    retention.run();
    assertThat(words()).isZero();
    ratings.rate(resident, number, BAD);
    assertThat(words()).isEqualTo(1);
    within(() -> personalData.erase(colleague, resident.accountId()));
    assertThat(words()).isZero();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(
        Scope.of(community.id()),
        () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private static CallBackDone content() {
    return new CallBackDone("CONTENT", "PHONE", "说清楚了，下周换");
  }

  private CallBack one() {
    var open = reading.open(colleague);
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private List<String> acts(Actor actor) {
    return todos.stream()
        .flatMap(source -> source.todo(actor).stream())
        .map(todo -> todo.act())
        .toList();
  }

  private int late() {
    return (int)
        notices.mine(colleague, Paging.first()).rows().stream()
            .filter(each -> each.template().equals("evaluation.notice.late"))
            .count();
  }

  private int running() {
    return Sql.of(url)
        .number(
            ("select count(*) from calendar.deadline where community_id = %d"
                    + " and kind = 'evaluation.call-back' and state in ('RUNNING', 'BREACHED')")
                .formatted(community.id()));
  }

  private int words() {
    return list("select note from evaluation.rating_note where community_id = %1$d and note <> ''"
            + " union all select note from evaluation.call_back_note"
            + " where community_id = %1$d and note <> ''")
        .size();
  }

  private ShortNumber completed() {
    return aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
  }

  /** Done, and the neighbour had said "me too". */
  private ShortNumber joined() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    intake.join(neighbour, number);
    complete(number);
    return number;
  }

  private void complete(ShortNumber number) {
    var day = Dates.day(clock.instant()).plusDays(3).toString();
    management.takeOn(worker, number, Promise.of("换灯", day));
    management.complete(worker, number, new Say("换好了"));
  }

  private List<String> list(String sql) {
    return Sql.of(url).list(sql.formatted(community.id()));
  }
}
