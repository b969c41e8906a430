package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Needs through their facades on a real database (NEED-1, NEED-3, NEED-4, EVI-1). */
@IntegrationTest
@RecordApplicationEvents
class NeedsModuleTest {

  private static final String WORDS = "三楼王桂兰家门口的灯不亮 138 0013 8000";
  private static final RaiseNeed RAISE =
      new RaiseNeed("housing", WORDS, "3 栋 2 单元 301", "王桂兰", "13800138000");
  private static final VerifyNeed VERIFY = new VerifyNeed("3 栋楼道灯不亮", "线路老化，情况属实。");

  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private RatingManagement ratings;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private ApplicationEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JsonMapper json;

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
  void needGoesFromRaisedToClosedAndEveryStepIsToldToTheRaiser() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var story = reading.mine(resident, number).story();
    assertThat(story.need().status()).isEqualTo(NeedStatus.CLOSED);
    assertThat(story.steps())
        .extracting(NeedStep::action)
        .containsExactly(
            NeedAction.CLOSE,
            NeedAction.ANSWER,
            NeedAction.FILE,
            NeedAction.CLAIM,
            NeedAction.VERIFY,
            NeedAction.RAISE);
    assertThat(story.steps()).extracting(NeedStep::sequence).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(story.steps()).extracting(NeedStep::at).containsOnly(clock.instant());
  }

  @Test
  void everyStepHasItsActorAndChannel() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(
            list(
                "select action || ' ' || actor_id || ' ' || channel from needs.step"
                    + " where community_id = %d order by sequence"))
        .containsExactly(
            "RAISE " + resident.accountId() + " WEB",
            "VERIFY " + worker.accountId() + " WEB",
            "CLAIM " + liaison.accountId() + " WEB",
            "FILE " + worker.accountId() + " WEB",
            "ANSWER " + liaison.accountId() + " WEB",
            "CLOSE " + resident.accountId() + " WEB");
    assertThat(list("select channel from needs.need where community_id = %d"))
        .containsExactly("WEB");
    assertThat(number.sequence()).isOne();
  }

  @Test
  void eventsTellThatANeedCameInAndThatItWasSettled() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var id = reading.mine(resident, number).need().id();
    var raised = events.stream(NeedRaised.class).toList();
    var closed = events.stream(NeedClosed.class).toList();
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().needId()).isEqualTo(id);
    assertThat(raised.getFirst().communityId()).isEqualTo(community.id());
    assertThat(closed).hasSize(1);
    assertThat(closed.getFirst().needId()).isEqualTo(id);
    assertThat(closed.getFirst().raisedAt()).isEqualTo(raised.getFirst().at());
    assertThat(closed.getFirst().eventId()).isNotEqualTo(raised.getFirst().eventId());
  }

  @Test
  void refusedRaiseTellsNothing() {
    assertThatThrownBy(() -> needs.raise(liaisonWithoutPermission(), RAISE))
        .isInstanceOf(Refused.class);
    assertThat(events.stream(NeedRaised.class)).isEmpty();
  }

  @Test
  void numbersHaveNoGapsWhenManyRaiseAtOnce() {
    var raised = AtOnce.times(20, () -> needs.raise(resident, RAISE));
    assertThat(raised)
        .extracting(each -> each.value().orElseThrow().sequence())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void refusedRaiseLeavesNoGap() {
    var first = needs.raise(resident, RAISE);
    assertThatThrownBy(
            () ->
                Scope.in(
                    resident.scope(),
                    () ->
                        new TransactionTemplate(transactions)
                            .execute(
                                status -> {
                                  needs.raise(resident, RAISE);
                                  throw new Refused(KernelError.CONFLICT);
                                })))
        .isInstanceOf(Refused.class);
    assertThat(needs.raise(resident, RAISE).sequence()).isEqualTo(first.sequence() + 1);
  }

  @Test
  void numberBearsTheYearOfChineseTime() {
    var year = clock.instant().atZone(Dates.ZONE).getYear();
    assertThat(needs.raise(resident, RAISE)).isEqualTo(new ShortNumber(year, 1));
  }

  @Test
  void eachCommunityCountsForItself() {
    needs.raise(resident, RAISE);
    var elsewhere = town.actor(town.newCommunity(), "resident");
    assertThat(needs.raise(elsewhere, RAISE).sequence()).isOne();
  }

  @Test
  void ofTwoWorkersVerifyingAtOnceOneWins() {
    var number = needs.raise(resident, RAISE);
    var colleague = town.actor(community, "community-worker");
    var works =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                each ->
                    () -> {
                      needs.verify(
                          each % 2 == 0 ? worker : colleague,
                          number,
                          new VerifyNeed("摘要 " + each, "属实"));
                      return true;
                    })
            .toList();
    var outcomes = AtOnce.all(works);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(each -> !each.succeeded())
        .allSatisfy(
            each ->
                assertThat(each.refusal().orElseThrow())
                    .isIn(NeedError.CHANGED_MEANWHILE, NeedError.NOT_NOW));
    assertThat(reading.file(worker, number).story().steps()).hasSize(2);
    assertThat(evidence()).hasSize(1);
  }

  @Test
  void deadlinesComeFromTheRule() {
    var number = needs.raise(resident, RAISE);
    var raisedAt = clock.instant();
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(raisedAt.plus(Duration.ofHours(24)));
    clock.advance(Duration.ofHours(3));
    needs.verify(worker, number, VERIFY);
    assertThat(reading.mine(resident, number).need().dueAt())
        .as("counted from when it came in")
        .isEqualTo(raisedAt.plus(Duration.ofHours(72)));
    assertThat(list("select rule_version from needs.need where community_id = %d"))
        .containsExactly("needs/clocks@2026-01-01");
  }

  @Test
  void answeredNeedWaitsForItsRatingAsLongAsTheRuleSays() {
    var number = aNeed.in(NeedStatus.ANSWERED, resident, worker, liaison);
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
  }

  @Test
  void nothingIsPublicBeforeVerification() {
    var number = needs.raise(resident, RAISE);
    assertThat(publicList()).isEmpty();
    assertThat(publicRows("needs.v_public_need")).isEmpty();
    assertThat(publicRows("needs.v_public_step")).isEmpty();
    assertNotFound(number);
    needs.verify(worker, number, VERIFY);
    assertThat(publicList()).extracting(NeedView::title).containsExactly("3 栋楼道灯不亮");
    assertThat(publicRows("needs.v_public_step")).hasSize(2);
  }

  @Test
  void returnedNeedNeverBecomesPublic() {
    var number = needs.raise(resident, RAISE);
    needs.sendBack(worker, number, new ReturnNeed("不归社区管，请找物业。"));
    assertThat(publicRows("needs.v_public_need")).isEmpty();
    assertThat(publicRows("needs.v_public_step")).isEmpty();
    assertNotFound(number);
    assertThat(evidence()).isEmpty();
    assertThat(reading.mine(resident, number).story().steps().getFirst().note())
        .isEqualTo("不归社区管，请找物业。");
  }

  @Test
  void rawWordsAndContactAreNeverInAPublicView() {
    aNeed.saying(WORDS, "楼道灯不亮", "王桂兰").in(NeedStatus.CLOSED, resident, worker, liaison);
    var views =
        Sql.of(url)
            .list(
                """
                select table_schema || '.' || table_name from information_schema.views
                where table_name like 'v\\_public\\_%' order by 1
                """);
    assertThat(views).contains("needs.v_public_need", "needs.v_public_step");
    for (var view : views) {
      assertThat(publicRows(view).toString())
          .as(view)
          .doesNotContain(
              WORDS,
              "王桂兰",
              "13800000000",
              resident.accountId().toString(),
              liaison.accountId().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content from needs.statement",
        "contact_phone from needs.statement",
        "raiser_id from needs.need",
        "actor_id from needs.step",
        "salt from needs.step_note",
        "phone from access.account",
        "content from evidence.outbox"
      })
  void publicRoleMayNotReadWhatIsPrivate(String column) {
    needs.raise(resident, RAISE);
    assertThatThrownBy(() -> as(Scope.publicOf(community.id()), "select " + column))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void everyPublishedStepIsInTheEvidenceWithACommitmentThatOpens() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var recorded = evidence();
    assertThat(recorded)
        .extracting(each -> each.get("action"))
        .containsExactlyInAnyOrder("VERIFY", "CLAIM", "FILE", "ANSWER", "CLOSE");
    assertThat(recorded).allMatch(each -> number.toString().equals(each.get("need")));
    for (var entry : recorded) {
      var where =
          " from needs.step s join needs.step_note n using (community_id, need_id, sequence)"
              + " join needs.need using (community_id, need_id)"
              + " where community_id = %d and s.action = '"
              + entry.get("action")
              + "'";
      var said = list("select concat_ws(e'\\n', summary, party, note)" + where).getFirst();
      var salt = list("select salt" + where).getFirst();
      var commitment = new Commitment(salt, entry.getOrDefault("said", ""));
      assertThat(commitment.opens(said)).as("%s", entry).isTrue();
      assertThat(commitment.opens(said + "。")).isFalse();
    }
  }

  @Test
  void evidenceHoldsNoWordsOfAnybody() {
    aNeed.saying(WORDS, "楼道灯不亮", "王桂兰").in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(list("select string_agg(content, ' ') from evidence.outbox where community_id = %d"))
        .allSatisfy(
            content ->
                assertThat(content)
                    .doesNotContain("灯", "王桂兰", "13800138000", "换好了", "属实")
                    .doesNotContain(resident.accountId().toString()));
  }

  @Test
  void evidenceIsWrittenInCanonicalForm() {
    aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    for (var content : list("select content from evidence.outbox where community_id = %d")) {
      var facts = json.readValue(content, new TypeReference<TreeMap<String, String>>() {});
      assertThat(content).isEqualTo(json.writeValueAsString(facts)).doesNotContain(" ");
    }
  }

  @Test
  void stepThatIsUndoneLeavesNoEvidence() {
    var number = needs.raise(resident, RAISE);
    Scope.in(
        worker.scope(),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      needs.verify(worker, number, VERIFY);
                      status.setRollbackOnly();
                      return true;
                    }));
    assertThat(evidence()).isEmpty();
    assertThat(reading.mine(resident, number).need().status()).isEqualTo(NeedStatus.RAISED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs.step", "evidence.outbox", "evaluation.rating"})
  void appendOnlyTablesRefuseEverythingButAdding(String table) {
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    for (var change :
        List.of(
            "update %s set community_id = community_id where community_id = " + community.id(),
            "delete from %s where community_id = " + community.id(),
            "truncate %s cascade")) {
      assertThatThrownBy(
              () ->
                  Scope.in(
                      worker.scope(),
                      () ->
                          new TransactionTemplate(transactions)
                              .execute(status -> jdbc.sql(change.formatted(table)).update())))
          .as(change.formatted(table))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void wordsMayBeErasedAndTheStoryStays() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    Scope.in(
        worker.scope(),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status ->
                        jdbc.sql("delete from needs.step_note where community_id = ?")
                            .param(community.id())
                            .update()));
    assertThat(reading.story(Scope.publicOf(community.id()), number).steps())
        .hasSize(6)
        .allSatisfy(step -> assertThat(step.note()).isEmpty());
  }

  @Test
  void onlyWorkersVerifyAndReturn() {
    var number = needs.raise(resident, RAISE);
    for (var other : List.of(resident, liaison)) {
      assertRefused(KernelError.FORBIDDEN, () -> needs.verify(other, number, VERIFY));
      assertRefused(
          KernelError.FORBIDDEN, () -> needs.sendBack(other, number, new ReturnNeed("不办")));
      assertRefused(KernelError.FORBIDDEN, () -> reading.file(other, number));
      assertRefused(KernelError.FORBIDDEN, () -> reading.toVerify(other));
    }
  }

  @Test
  void onlyTheRaiserReadsTheirOwnWords() {
    var number = needs.raise(resident, RAISE);
    assertThat(reading.mine(resident, number).contactPhone()).isEqualTo("13800138000");
    var neighbour = town.actor(community, "resident");
    assertRefused(KernelError.NOT_FOUND, () -> reading.mine(neighbour, number));
    assertThat(reading.mine(neighbour, Paging.first()).rows()).isEmpty();
  }

  @Test
  void categoryIsOneOfTheCommunitys() {
    var wrong = new RaiseNeed("weather", WORDS, "", "王桂兰", "13800138000");
    var invalid = catchThrowableOfType(Invalid.class, () -> needs.raise(resident, wrong));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("category");
  }

  @Test
  void rawTextComesBackAsItWasTyped() {
    var odd = "<script>alert('𠮷')</script>\n{0} ${x} '; drop table needs.need;-- 👨‍👩‍👧 㐂";
    var number = needs.raise(resident, new RaiseNeed("other", odd, "𪚥", "Ünïcödé", "13800138000"));
    var file = reading.mine(resident, number);
    assertThat(file.content()).isEqualTo(odd);
    assertThat(file.place()).isEqualTo("𪚥");
    assertThat(file.contactName()).isEqualTo("Ünïcödé");
  }

  @Test
  void publicListIsReadPageByPageWithoutGapsNewestFirst() {
    for (var each = 0; each < 7; each++) {
      clock.advance(each % 2 == 0 ? Duration.ofMinutes(1) : Duration.ZERO);
      aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    }
    var seen = new ArrayList<NeedView>();
    Optional<Cursor> after = Optional.empty();
    do {
      var page =
          reading.published(Scope.publicOf(community.id()), Optional.empty(), new Paging(after, 2));
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
      seen.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).extracting(NeedView::number).doesNotHaveDuplicates().hasSize(7);
    assertThat(seen).extracting(NeedView::raisedAt).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void listsByStatusHoldThatStatusOnly() {
    aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var scope = Scope.publicOf(community.id());
    assertThat(reading.published(scope, Optional.of(NeedStatus.CLOSED), Paging.first()).rows())
        .extracting(NeedView::status)
        .containsExactly(NeedStatus.CLOSED);
    assertThat(reading.published(scope, Optional.of(NeedStatus.RAISED), Paging.first()).rows())
        .isEmpty();
  }

  @Test
  void deskShowsWhatIsDueFirst() {
    var early = needs.raise(resident, RAISE);
    clock.advance(Duration.ofMinutes(5));
    var late = needs.raise(resident, RAISE);
    assertThat(reading.toVerify(worker)).extracting(NeedView::number).containsExactly(early, late);
  }

  @Test
  void badGradeReopensAndTheLoopGoesOn() {
    var number = aNeed.in(NeedStatus.ANSWERED, resident, worker, liaison);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    assertThat(reading.mine(resident, number).need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    assertThat(events.stream(NeedClosed.class)).isEmpty();
  }

  private Actor liaisonWithoutPermission() {
    return new Actor(
        liaison.accountId(),
        liaison.scope(),
        liaison.channel(),
        liaison.onBehalfOf(),
        Grants.none());
  }

  private List<NeedView> publicList() {
    return reading
        .published(Scope.publicOf(community.id()), Optional.empty(), Paging.first())
        .rows();
  }

  private void assertNotFound(ShortNumber number) {
    assertRefused(
        KernelError.NOT_FOUND, () -> reading.story(Scope.publicOf(community.id()), number));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  private List<Map<String, Object>> publicRows(String view) {
    return as(Scope.publicOf(community.id()), "select * from " + view);
  }

  private List<Map<String, Object>> as(Scope scope, String sql) {
    return Scope.in(
        scope,
        () ->
            new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).query().listOfRows()));
  }

  private List<Map<String, String>> evidence() {
    return list("select content from evidence.outbox where community_id = %d").stream()
        .<Map<String, String>>map(
            content -> json.readValue(content, new TypeReference<TreeMap<String, String>>() {}))
        .toList();
  }

  /** Reads as superuser; {@code %d} stands for the community. */
  private List<String> list(String sql) {
    return Sql.of(url).list(sql.formatted(community.id()));
  }
}
