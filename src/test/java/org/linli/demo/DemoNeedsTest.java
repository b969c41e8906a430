package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.WorkCalendar;
import org.linli.demo.town.Act;
import org.linli.demo.town.Deed;
import org.linli.demo.town.DemoTown;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.platform.QueuedJob;
import org.linli.testing.TestServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the people of the demonstration asked for in ninety days, told through the facades. */
@DemoTest
class DemoNeedsTest {

  /** Matters of the start, before those that are told beside it. */
  private static final int AT_THE_START = 4;

  private static final Set<Act> HELD = Set.of(Act.CLAIM, Act.AGREE, Act.ACCEPT);

  /** Of the forty-six of the stairwell. */
  private static final int NOT_CONTENT = 3;

  @Autowired private FilledTowns towns;
  @Autowired private TownNeeds needs;
  @Autowired private MockMvcTester web;
  @Autowired private CommunityDirectory communities;
  @Autowired private WorkCalendar calendar;
  @Autowired private JdbcClient program;
  @Autowired private Clock clock;
  @Autowired private List<QueuedJob> jobs;

  /** Sees all communities. */
  private JdbcClient jdbc;

  private Connection superuser;

  @BeforeEach
  void look() throws SQLException {
    var database = program.sql("select current_database()").query(String.class).single();
    superuser = TestServer.get().superuser(database);
    jdbc = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
    towns.all();
  }

  @AfterEach
  void close() throws SQLException {
    superuser.close();
  }

  /** As many are invented as four hundred need; here there are fewer, beside all written ones. */
  @Test
  void fourHundredMattersOfThreeCommunities() {
    var written =
        count("select count(*) from needs.need where community_id = " + first())
            - AT_THE_START
            - FilledTowns.MATTERS;
    assertThat(TownNeeds.invented(0) + TownNeeds.invented(1) + TownNeeds.invented(2) + written)
        .isEqualTo(TownNeeds.ALL)
        .isEqualTo(400);
    assertThat(texts("select count(*)::text from needs.need group by community_id"))
        .filteredOn(String.valueOf(FilledTowns.MATTERS)::equals)
        .hasSize(towns.all().size() - 1);
  }

  @Test
  void everyStateByEveryDoor() {
    assertThat(texts("select distinct status from needs.need"))
        .containsExactlyInAnyOrder(names(NeedStatus.values()));
    assertThat(texts("select distinct source from needs.need"))
        .containsExactlyInAnyOrder(
            Arrays.stream(NeedSource.values())
                .filter(source -> source != NeedSource.ANALYSIS) // a person's decision
                .map(NeedSource::name)
                .toArray(String[]::new));
    assertThat(texts("select distinct list from needs.need"))
        .containsExactlyInAnyOrder(names(NeedList.values()));
    assertThat(texts("select distinct category from needs.need")).hasSize(8);
  }

  @Test
  void everyCommunityHasEveryState() {
    for (var town : DemoTown.THREE) {
      var community = communities.byCode(town.code()).orElseThrow().id();
      assertThat(texts("select distinct status from needs.need where community_id = " + community))
          .as(town.shortName())
          .containsExactlyInAnyOrder(names(NeedStatus.values()));
    }
  }

  @Test
  void nothingIsLateButThreeMatters() {
    var now = clock.instant();
    var late =
        jdbc.sql(
                """
                select coalesce(nullif(n.summary, ''), s.content)
                from needs.need n
                join needs.statement s using (community_id, need_id)
                where n.due_at < :now and n.paused_at is null
                  and n.status not in ('CLOSED', 'RETURNED', 'MERGED')
                """)
            .param("now", Timestamp.from(now))
            .query(String.class)
            .list();
    assertThat(late).hasSize(CastMatters.LATE.size());
    assertThat(late).contains(CastMatters.LATE.get(1), CastMatters.LATE.get(2));
    assertThat(late.getFirst() + late.get(1) + late.getLast()).contains("7 号院门口的地砖松了");
  }

  /** Of those two, both steps of the ladder come at once, as after downtime; neither is lost. */
  @Test
  void whatIsLateForLongComesUpToTheStreet() {
    for (var piece : alarms()) {
      deadlines().run(piece);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(
                        texts(
                            "select escalation::text from needs.need where summary in ('"
                                + CastMatters.LATE.get(1)
                                + "', '"
                                + CastMatters.LATE.get(2)
                                + "')"))
                    .containsExactly("2", "2"));
  }

  private QueuedJob deadlines() {
    return jobs.stream()
        .filter(job -> job.name().equals("calendar.deadline"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> alarms() {
    return jdbc.sql(
            """
            select task_instance from platform.scheduled_tasks
            where task_name = 'calendar.deadline' and execution_time <= :now
              and task_instance like :first
            """)
        .param("first", first() + "/%")
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .list();
  }

  /** Numbers have no gap and follow the order of time, besides those of the start. */
  @Test
  void numbersFollowTheOrderOfTimeWithoutGaps() {
    var gaps =
        """
        select count(*) from (
          select max(sequence) - count(*) as gap from needs.need group by community_id, year) g
        where gap <> 0
        """;
    assertThat(count(gaps)).isZero();
    var turned =
        """
        select count(*) from (
          select raised_at < lag(raised_at) over (partition by community_id order by year, sequence)
            as turned, sequence
          from needs.need) n
        where turned and sequence > %d
        """;
    assertThat(count(turned.formatted(AT_THE_START + 1))).isZero();
  }

  /** Every step was possible where the matter stood, and the last one says where it stands. */
  @Test
  void everyMatterCameByStepsOfTheTable() {
    record Step(String need, String action, String status, String stands) {}
    var steps =
        jdbc.sql(
                """
                select s.need_id::text as need, s.action, s.status, n.status as stands
                from needs.step s join needs.need n using (community_id, need_id)
                order by s.community_id, s.need_id, s.sequence
                """)
            .query(Step.class)
            .list();
    var byNeed = steps.stream().collect(Collectors.groupingBy(Step::need));
    byNeed.forEach(
        (need, all) -> {
          assertThat(all.getFirst().action()).isEqualTo("RAISE");
          for (var index = 1; index < all.size(); index++) {
            var before = NeedStatus.valueOf(all.get(index - 1).status());
            assertThat(before.allows(NeedAction.valueOf(all.get(index).action()))).isTrue();
          }
          assertThat(all.getLast().status()).isEqualTo(all.getLast().stands());
        });
    assertThat(
            count(
                "select count(*) from needs.need where version + 1 <> (select count(*) from"
                    + " needs.step s where s.community_id = need.community_id and s.need_id = need.need_id)"))
        .isZero();
    assertThat(count("select count(*) from evidence.outbox where kind = 'needs.step'"))
        .isEqualTo(count("select count(*) from needs.step where published"));
  }

  /** 46 reports, a refusal, the street, three working days. */
  @Test
  void darkStairwellIsToldToItsEnd() {
    record Stairwell(String id, String status, int affected) {}
    var stairwell =
        jdbc.sql(
                "select need_id::text as id, status, affected from needs.need"
                    + " where summary = :summary and affected > 1")
            .param("summary", FiveStories.STAIRWELL)
            .query(Stairwell.class)
            .single();
    assertThat(stairwell.affected()).isEqualTo(FiveStories.REPORTS - NOT_CONTENT);
    assertThat(stairwell.status()).isEqualTo("CLOSED");
    assertThat(
            count("select count(*) from needs.need where merged_into = '" + stairwell.id() + "'"))
        .isEqualTo(FiveStories.REPORTS - 1 - NOT_CONTENT);
    assertThat(
            count(
                "select count(*) from needs.step s join needs.need n using (community_id, need_id)"
                    + " where s.action = 'MERGE' and n.summary = '"
                    + FiveStories.STAIRWELL
                    + "'"))
        .isEqualTo(FiveStories.REPORTS - 1);
    assertThat(
            texts(
                "select action from needs.step where need_id = '"
                    + stairwell.id()
                    + "' order by sequence"))
        .containsSubsequence(
            "ROUTE", "REFUSE", "ESCALATE", "INSTRUCT", "ROUTE", "ACCEPT", "COMPLETE", "CLOSE");
    var days =
        calendar.workingDaysBetween(
            day(stairwell.id(), "INSTRUCT"), day(stairwell.id(), "COMPLETE"));
    assertThat(days).isLessThanOrEqualTo(3);
  }

  /** All forty-six said how it went; whoever was not content went on alone and was called. */
  @Test
  void fortyThreeOfFortySixWereContentWithTheStairwell() {
    record Rated(int year, int sequence, int asked, int bad) {}
    var rated =
        jdbc.sql(
                """
                select n.year, n.sequence, r.asked, r.dissatisfied + r.very_dissatisfied as bad
                from evaluation.round r join needs.need n using (community_id, need_id)
                where n.summary = :summary and n.affected > 1 and r.published
                """)
            .param("summary", FiveStories.STAIRWELL)
            .query(Rated.class)
            .single();
    assertThat(rated.asked()).isEqualTo(FiveStories.REPORTS);
    assertThat(rated.bad()).isEqualTo(NOT_CONTENT);
    var number = new ShortNumber(rated.year(), rated.sequence());
    assertThat(web.get().uri("/c/" + DemoData.COMMUNITY + "/needs/" + number))
        .hasStatusOk()
        .bodyText()
        .contains(">43/46<");
    var alone =
        """
        select n.status from needs.need n
        join evaluation.call_back c on c.community_id = n.community_id
          and c.account_id = n.raiser_id and c.state = 'REOPENED'
        where n.affected = 1 and n.merged_into is null and n.summary = '%s'
        """;
    assertThat(texts(alone.formatted(FiveStories.STAIRWELL)))
        .containsExactly("CLOSED", "CLOSED", "CLOSED");
    assertThat(count("select count(*) from evaluation.call_back where state = 'OPEN'")).isZero();
  }

  @Test
  void theOtherStoriesStandWhereTheModulesBringThem() {
    assertThat(status(FiveStories.ROOMS)).isEqualTo("CLOSED");
    assertThat(affected(FiveStories.ROOMS)).isEqualTo(28);
    assertThat(count("select count(*) from matching.request where status = 'AGREED'")).isEqualTo(1);
    assertThat(status(FiveStories.LIFT)).isEqualTo("IN_PROGRESS");
    assertThat(affected(FiveStories.LIFT)).isEqualTo(24);
    assertThat(status(FiveStories.BUDGET)).isEqualTo("IN_PROGRESS");
    assertThat(status(FiveStories.NO_ANSWER)).isEqualTo("CLOSED");
  }

  @Test
  void unitsLendAndClaimAndAreAsked() {
    assertThat(texts("select distinct status from resources.resource"))
        .containsExactlyInAnyOrder("LISTED", "OFFERED");
    assertThat(count("select count(*) from matching.request where status = 'ASKED'")).isEqualTo(1);
    assertThat(texts("select distinct grade from evaluation.rating"))
        .containsExactlyInAnyOrder(
            StairwellRatings.GRADES.stream()
                .map(StairwellRatings.Given::grade)
                .toArray(String[]::new));
    assertThat(count("select count(distinct community_id) from needs.survey"))
        .isEqualTo(towns.all().size());
    assertThat(texts("select distinct about from needs.need"))
        .containsExactlyInAnyOrder("NOBODY", "PROPERTY", "COMMUNITY", "UNIT");
    assertThat(texts("select distinct held from needs.need")).contains("ADVERTISING");
    assertThat(count("select count(*) from needs.need where paused_at is not null")).isPositive();
  }

  /** MATCH-2: a claim in parts and one that two units share. */
  @Test
  void unitsShareWhatOneOfThemDoesNotDoAlone() {
    assertThat(
            texts(
                "select amount::text from matching.claim where amount is not null order by amount"))
        .containsExactly("5", "8");
    assertThat(count("select count(*) from matching.claim where led_by is not null")).isEqualTo(1);
  }

  /** Each unit that a story tells of has claimed or taken what it was given, and no other one. */
  @Test
  void unitsClaimWhatTheyAreToldToClaim() {
    for (var population : towns.all()) {
      var told =
          needs.matters(population, FilledTowns.MATTERS).stream()
              .flatMap(matter -> matter.deeds().stream())
              .filter(deed -> HELD.contains(deed.act()))
              .map(Deed::who)
              .collect(Collectors.toSet());
      assertThat(told).hasSizeGreaterThan(1);
      assertThat(
              texts(
                  "select distinct o.name from matching.claim c join directory.organization o"
                      + " using (community_id, organization_id)"
                      + " where c.amount is null and c.led_by is null and c.community_id = "
                      + towns.community(population).id()))
          .containsExactlyInAnyOrderElementsOf(told);
    }
  }

  @Test
  void fillingAgainAddsNothing() {
    var before = count("select count(*) from needs.step");
    towns.fill(towns.all().getFirst());
    assertThat(count("select count(*) from needs.step")).isEqualTo(before);
  }

  private LocalDate day(String need, String action) {
    var at =
        jdbc.sql(
                "select happened_at from needs.step where need_id = cast(:need as uuid) and action = :action")
            .param("need", need)
            .param("action", action)
            .query(Timestamp.class)
            .single();
    return Dates.day(at.toInstant());
  }

  private String status(String summary) {
    return jdbc.sql("select status from needs.need where summary = :summary")
        .params(Map.of("summary", summary))
        .query(String.class)
        .single();
  }

  private int affected(String summary) {
    return jdbc.sql("select affected from needs.need where summary = :summary")
        .params(Map.of("summary", summary))
        .query(Integer.class)
        .single();
  }

  private long first() {
    return communities.byCode(DemoData.COMMUNITY).orElseThrow().id();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }
}
