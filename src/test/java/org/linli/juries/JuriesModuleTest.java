package org.linli.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.assembly.AddItem;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingReading;
import org.linli.directory.people.Known;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.evidence.draws.AnnulDraw;
import org.linli.evidence.draws.Candidate;
import org.linli.evidence.draws.DrawError;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawPool;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.MakeDraw;
import org.linli.evidence.draws.PickState;
import org.linli.evidence.draws.Quota;
import org.linli.evidence.draws.ReplaceDrawn;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AssemblyBuilder;
import org.linli.testing.AtOnce;
import org.linli.testing.DrawBuilder;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.JuryBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-7, DELIB-8: who is drawn is asked, the order of the draw replaces, the asker answers. */
@IntegrationTest
class JuriesModuleTest {

  @Autowired private JuryManagement juries;
  @Autowired private JuryTaking taking;
  @Autowired private JuryReading reading;
  @Autowired private JuryPersonalData personal;
  @Autowired private JuryBuilder aJury;
  @Autowired private DrawBuilder aDraw;
  @Autowired private DrawManagement draws;
  @Autowired private DrawReading drawn;
  @Autowired private PersonManagement persons;
  @Autowired private Known known;
  @Autowired private AssemblyBuilder aMeeting;
  @Autowired private MeetingManagement meetings;
  @Autowired private MeetingReading meetingReading;
  @Autowired private OwnNotices inbox;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    everybody = Scope.publicOf(community.id());
  }

  @Test
  void whoeverDeclinesIsFollowedByTheNextOfTheOrderAndNobodyByHand() {
    var number = aJury.invited(worker, secretary, "车怎么停");
    var before = page(number);
    assertThat(before.invited()).hasSize(2);
    assertThat(before.reserve()).hasSize(2);
    var next = before.reserve().getFirst().number();
    told(number, before.invited().getFirst(), "DECLINED");
    var after = page(number);
    assertThat(after.seats())
        .filteredOn(it -> it.number() == next)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.state()).isEqualTo(PickState.SEATED);
              assertThat(it.reply()).contains(Reply.ASKED);
            });
    assertThat(after.seats().stream().filter(it -> it.state() == PickState.OUT))
        .singleElement()
        .satisfies(it -> assertThat(it.reply()).contains(Reply.DECLINED));
    var draw = after.jury().draw();
    assertRefused(
        DrawError.KEPT,
        () -> draws.replace(worker, draw, new ReplaceDrawn(place(after, Reply.ASKED), "换一个")));
    assertRefused(DrawError.KEPT, () -> draws.annul(worker, draw, new AnnulDraw("重来")));
    assertThat(invalid(() -> aJury.of(worker, draw, "又一个"))).containsExactly(JuryError.TAKEN);
  }

  @Test
  void silenceLetsTheNextBeAskedWhenTheDaysAreOver() {
    var number = aJury.invited(worker, secretary, "楼道怎么扫");
    var first = page(number).invited();
    told(number, first.getFirst(), "ACCEPTED");
    clock.advance(Duration.ofDays(8));
    assertRefused(JuryError.TOO_LATE, () -> told(number, first.getLast(), "ACCEPTED"));
    jobs.run();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                page(number).seats().stream()
                    .anyMatch(it -> it.reply().equals(Optional.of(Reply.SILENT))));
    var page = page(number);
    assertThat(page.asked()).isEqualTo(1);
    assertThat(page.members()).isEqualTo(1);
    assertThat(page.jury().status()).isEqualTo(JuryStatus.INVITING);
    assertThat(page.steps()).extracting(JuryPage.Step::action).contains(JuryAction.LAPSE);
  }

  @Test
  void withTooFewMembersItIsCalledOffByItself() {
    var number = aJury.invited(worker, secretary, "谁来管");
    for (var round = 0; round < 4; round++) {
      page(number).invited().stream()
          .filter(it -> it.reply().equals(Optional.of(Reply.ASKED)))
          .findFirst()
          .ifPresent(it -> told(number, it, "DECLINED"));
    }
    var ended = page(number).jury();
    assertThat(ended.status()).isEqualTo(JuryStatus.CALLED_OFF);
    assertThat(ended.endReason()).contains("0 人").contains("2 人");
  }

  @Test
  void aMemberWhoStepsDownReopensTheInvitations() {
    var number = aJury.sitting(worker, secretary, "花坛种什么");
    assertThat(page(number).jury().status()).isEqualTo(JuryStatus.SITTING);
    told(number, page(number).invited().getFirst(), "DECLINED");
    var again = page(number);
    assertThat(again.jury().status()).isEqualTo(JuryStatus.INVITING);
    assertThat(again.asked()).isEqualTo(1);
    assertRefused(JuryError.NOT_NOW, () -> juries.put(worker, number, new PutWording("种月季", "")));
  }

  @Test
  void onlyMoreThanHalfOfTheMembersPublishAndTheAskerAnswersWithReasons() {
    var number = aJury.deciding(worker, secretary, "电梯要不要装");
    assertThat(page(number).jury().recommendation()).as("not published yet").isEmpty();
    var seats = aJury.seats(worker, number);
    aJury.told(worker, number, seats.getFirst(), "APPROVED");
    assertRefused(JuryError.NO_MAJORITY, () -> juries.recommend(worker, number));
    assertRefused(
        JuryError.APPROVED_ALREADY, () -> aJury.told(worker, number, seats.getFirst(), "APPROVED"));
    aJury.told(worker, number, seats.getLast(), "APPROVED");
    juries.put(worker, number, new PutWording("装，一楼补一点", "有人怕吵"));
    assertThat(reading.file(worker, number).approved()).as("another wording").isEmpty();
    seats.forEach(seat -> aJury.told(worker, number, seat, "APPROVED"));
    juries.recommend(worker, number);
    var published = page(number).jury();
    assertThat(published.recommendation()).isEqualTo("装，一楼补一点");
    assertThat(published.minority()).isEqualTo("有人怕吵");
    assertThat(published.approvals()).isEqualTo(2);
    assertThat(published.answerBy()).isPresent();
    assertThat(reading.unanswered(secretary)).extracting(JuryView::number).containsExactly(number);
    assertThat(reading.unanswered(worker)).isEmpty();
    assertRefused(
        KernelError.FORBIDDEN, () -> juries.answer(worker, number, new AnswerJury("ADOPTED", "好")));
    assertThat(invalid(() -> juries.answer(secretary, number, new AnswerJury("ADOPTED", ""))))
        .containsExactly(KernelError.REQUIRED);
    juries.answer(secretary, number, new AnswerJury("PARTLY", "先装三单元，钱够了再装别的"));
    var answered = page(number).jury();
    assertThat(answered.status()).isEqualTo(JuryStatus.ANSWERED);
    assertThat(answered.verdict()).isEqualTo("PARTLY");
    assertThat(answered.answeredBy()).isNotEmpty();
    assertThat(reading.unanswered(secretary)).isEmpty();
    var proven = String.join("\n", entries(number));
    assertThat(List.of("CONVENE", "ACCEPT", "SIT", "PUT", "RECOMMEND", "ANSWER"))
        .allMatch(action -> proven.contains("\"action\":\"%s\"".formatted(action)));
    assertThat(proven).doesNotContain("\"APPROVE\"");
  }

  @Test
  void anAnswerThatIsLateIsCalledFor() {
    var number = aJury.recommended(worker, secretary, "灯坏了谁修");
    clock.advance(Duration.ofDays(40));
    jobs.run();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> notices(secretary).stream().anyMatch(it -> it.contains("过期")));
    assertThat(page(number).jury().status()).isEqualTo(JuryStatus.RECOMMENDED);
  }

  @Test
  void whatAJuryRecommendsComesOntoAnAgenda() {
    var number = aJury.recommended(worker, secretary, "健身角放哪里");
    var meeting = aMeeting.drafted(worker, aMeeting.soon("院子里的会"));
    meetings.add(worker, meeting, new AddItem("JURY", number.toString(), ""));
    assertThat(meetingReading.file(worker, meeting).page().items())
        .filteredOn(it -> it.kind().equals("JURY"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.title()).isEqualTo("健身角放哪里");
              assertThat(it.path()).isEqualTo("/juries/" + number);
            });
    var open = aJury.sitting(worker, secretary, "还没建议");
    assertThat(
            invalid(() -> meetings.add(worker, meeting, new AddItem("JURY", open.toString(), ""))))
        .hasSize(1);
  }

  @Test
  void residentsOfTheRegisterAreDrawnInItsProportionsAndReplyThemselves() {
    var accounts = register(9, "1950-03-08", 9, "1990-03-08");
    var draw = panel(6);
    var number = aJury.of(worker, draw, "食堂几点开");
    var asked = accounts.stream().filter(it -> !reading.asked(it).isEmpty()).toList();
    assertThat(asked).as("each drawn person has a phone").hasSize(6);
    assertThat(notices(asked.getFirst())).anyMatch(it -> it.contains("juries.notice.asked"));
    var own = reading.asked(asked.getFirst()).getFirst();
    var stranger = accounts.stream().filter(it -> !asked.contains(it)).findFirst().orElseThrow();
    assertRefused(
        KernelError.NOT_FOUND, () -> taking.reply(stranger, own.id(), new ReplyToDraw("ACCEPTED")));
    asked.forEach(
        it -> taking.reply(it, reading.asked(it).getFirst().id(), new ReplyToDraw("ACCEPTED")));
    var page = page(number);
    assertThat(page.jury().status()).isEqualTo(JuryStatus.SITTING);
    assertThat(page.shares())
        .filteredOn(it -> it.trait().equals("年龄"))
        .extracting(JuryPage.Share::listed, JuryPage.Share::sitting)
        .containsExactly(tuple(9L, 3L), tuple(9L, 3L));
    juries.put(worker, number, new PutWording("十一点开", ""));
    asked.forEach(it -> taking.approve(it, reading.asked(it).getFirst().id()));
    assertThat(reading.file(worker, number).majority()).isTrue();
    assertThat(reading.asked(asked.getFirst())).as("nothing more").isEmpty();
    var gone = asked.getFirst();
    Scope.in(
        worker.scope(),
        () -> transactions.execute(status -> personal.erase(worker, gone.accountId())));
    assertThat(reading.own(asked.getFirst())).isEmpty();
    assertThat(page(number).members()).as("the seat stays").isEqualTo(6);
  }

  @Test
  void nameAndAccountAreInNothingThatEverybodyReads() {
    register(2, "1950-03-08", 2, "1990-03-08");
    var number = aJury.of(worker, panel(2), "谁来看门");
    var shown = page(number).toString() + reading.list(everybody, Paging.first());
    assertThat(shown).doesNotContain("居民甲").doesNotContain("居民乙");
    assertThat(reading.file(worker, number).names().values()).anyMatch(it -> it.startsWith("居民"));
    assertThat(
            Sql.of(url)
                .list(
                    "select column_name from information_schema.column_privileges"
                        + " where grantee = 'linli_public' and table_schema = 'juries'"))
        .isNotEmpty()
        .doesNotContain("account_id", "approved_at", "convened_by");
  }

  @Test
  void twoWhoDeclineAtOnceAreFollowedByTwoOthers() throws Exception {
    var number = aJury.invited(worker, secretary, "两个人同时说来不了");
    var seats = aJury.seats(worker, number);
    AtOnce.all(
        seats.stream()
            .<Callable<Void>>map(
                seat ->
                    () -> {
                      aJury.told(worker, number, seat, "DECLINED");
                      return null;
                    })
            .toList());
    var page = page(number);
    assertThat(page.invited()).hasSize(4);
    assertThat(page.asked()).isEqualTo(2);
    assertThat(page.invited().stream().map(JuryPage.Seat::place).distinct()).hasSize(4);
  }

  @Test
  void quotasAreTheSharesOfTheRegisterRoundedDownAndUp() {
    var list = new ArrayList<Candidate>();
    IntStream.range(0, 10).forEach(i -> list.add(candidate(i, i < 7 ? "自有" : "租住")));
    assertThat(ResidentPool.quotas(list, 4))
        .containsExactlyInAnyOrder(new Quota("住房", "自有", 2, 3), new Quota("住房", "租住", 1, 2));
    assertThat(ResidentPool.quotas(list, 10))
        .containsExactlyInAnyOrder(new Quota("住房", "自有", 7, 7), new Quota("住房", "租住", 3, 3));
  }

  private static Candidate candidate(int number, String home) {
    return new Candidate("人" + number, "", Optional.empty(), 1, Map.of("住房", home));
  }

  /** Old and young people of the register, each with a phone of their own. */
  private List<Actor> register(int old, String oldBorn, int young, String youngBorn) {
    var accounts = new ArrayList<Actor>();
    IntStream.range(0, old).forEach(it -> accounts.add(resident("居民甲" + it, oldBorn)));
    IntStream.range(0, young).forEach(it -> accounts.add(resident("居民乙" + it, youngBorn)));
    return accounts;
  }

  private Actor resident(String name, String born) {
    var person = persons.register(worker, new RegisterPerson("", name, "", "F", born, "", "", ""));
    return known.as(worker, community, person);
  }

  /** Sealed and drawn from the register, as the form fills it. */
  private UUID panel(int seats) {
    clock.advance(Duration.ofDays(-2));
    UUID draw;
    try {
      var filled = drawn.fill(worker, "residents");
      var quotas = ResidentPool.quotas(filled.candidates(), seats);
      draw =
          draws.make(
              worker,
              new MakeDraw(
                  "residents",
                  filled.title(),
                  filled.purpose(),
                  "",
                  "" + seats,
                  "1",
                  new DrawPool.Filled("", "", seats, 1, quotas, List.of()).rule(),
                  "双色球红球",
                  Dates.day(clock.instant()).plusDays(1).toString(),
                  "6",
                  "1",
                  "33",
                  ""));
      draws.commit(worker, draw);
    } finally {
      clock.advance(Duration.ofDays(2));
    }
    draws.enter(worker, draw, new EnterNumbers(DrawBuilder.NUMBERS));
    draws.enter(secretary, draw, new EnterNumbers(DrawBuilder.NUMBERS));
    return draw;
  }

  private JuryPage page(ShortNumber number) {
    return reading.show(everybody, number);
  }

  private void told(ShortNumber number, JuryPage.Seat seat, String said) {
    aJury.told(worker, number, seat.id().orElseThrow(), said);
  }

  private static String place(JuryPage page, Reply reply) {
    return page.seats().stream()
        .filter(it -> it.reply().equals(Optional.of(reply)))
        .map(it -> "" + it.place())
        .findFirst()
        .orElseThrow();
  }

  private List<String> notices(Actor actor) {
    return inbox.mine(actor, Paging.first()).rows().stream().map(OwnNotice::toString).toList();
  }

  private List<String> entries(ShortNumber number) {
    return Sql.of(url)
        .list(
            """
            select e.content from (
              select content from evidence.outbox where kind = 'juries.step'
              union all select content from evidence.entry) e
            where e.content like '%%"jury":"%s"%%'
            """
                .formatted(number));
  }

  private static List<ErrorCode> invalid(ThrowingCallable it) {
    return Objects.requireNonNull(catchThrowableOfType(Invalid.class, it)).errors().stream()
        .map(Invalid.FieldError::code)
        .toList();
  }
}
