package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.NightlyJob;
import org.linli.search.Grams;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two invariants: a need is found in public by exactly what is public of it (NEED-3), and by those
 * who work on needs by exactly what is still kept of the words that they may read (NEED-1, DATA-2).
 */
@IntegrationTest
class NeedGramsTest {

  private static final String CONTENT = "蓝色铁门锈住了，推不开";
  private static final String PLACE = "7 栋 1 单元";
  private static final String PHONE = "13812342207";

  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedPersonalData personalData;
  @Autowired private NeedBuilder aNeed;
  @Autowired private List<NightlyJob> jobs;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

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

  @ParameterizedTest
  @EnumSource(NeedStatus.class)
  void publicIsFoundByExactlyWhatIsPublic(NeedStatus status) {
    aNeed.saying(CONTENT, "单元门锈住了", "王桂兰").in(status, resident, worker, liaison);
    assertThatPublicIsFoundByWhatIsPublic();
  }

  @Test
  void publicWordsFollowMergingAndSeparating() {
    var other =
        aNeed.saying("灯", "楼道灯不亮", "王桂兰").in(NeedStatus.VERIFIED, resident, worker, liaison);
    var verified =
        aNeed.saying(CONTENT, "单元门锈住了", "王桂兰").in(NeedStatus.VERIFIED, resident, worker, liaison);
    var raised = raise("");
    needs.merge(worker, verified, other);
    needs.merge(worker, raised, other);
    assertThatPublicIsFoundByWhatIsPublic();
    assertThat(grams("summary", raised)).isEmpty();
    needs.separate(worker, verified, new Say("不是一回事"));
    needs.separate(worker, raised, new Say("不是一回事"));
    assertThatPublicIsFoundByWhatIsPublic();
    needs.verify(worker, raised, new VerifyNeed("铁门推不开", "属实"));
    assertThat(grams("summary", raised)).isEqualTo(Grams.withInitials("铁门推不开"));
  }

  @Test
  void staffFindsByWordsPlaceAndEndOfThePhone() {
    var number = raise("");
    var grams = new HashSet<>(Grams.of(CONTENT));
    grams.addAll(Grams.of(PLACE));
    grams.addAll(Grams.tail(PHONE));
    assertThat(grams("statement", number)).isEqualTo(grams);
  }

  /** Whoever it is about does not read it, so they do not find it either (NEED-1). */
  @Test
  void complaintAboutTheCommunityHasNoWords() {
    assertThat(grams("statement", raise("COMMUNITY"))).isEmpty();
    assertThat(grams("statement", raise("PROPERTY"))).isNotEmpty();
  }

  @Test
  void erasedContactIsNotFound() {
    var closed =
        aNeed.saying(CONTENT, "单元门锈住了", "王桂兰").in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(grams("statement", closed)).containsAll(Grams.tail("13800000000"));
    clock.advance(Duration.ofDays(4_000));
    job("needs.contacts-erased").run();
    var grams = new HashSet<>(Grams.of(CONTENT));
    grams.addAll(Grams.of("3 栋"));
    assertThat(grams("statement", closed)).isEqualTo(grams);
  }

  @Test
  void erasedWordsAreNotFound() {
    var closed =
        aNeed.saying(CONTENT, "单元门锈住了", "王桂兰").in(NeedStatus.CLOSED, resident, worker, liaison);
    var open = raise("");
    Scope.in(
        resident.scope(),
        () ->
            new TransactionTemplate(transactions)
                .execute(status -> personalData.erase(resident, resident.accountId())));
    assertThat(grams("statement", closed)).isEmpty();
    assertThat(grams("statement", open)).isNotEmpty();
    assertThatPublicIsFoundByWhatIsPublic();
  }

  /** A release that cuts words otherwise, or none before it, leaves nothing behind. */
  @Test
  void wordsOfAnEarlierReleaseAreCutAnewAtNight() {
    var verified =
        aNeed.saying(CONTENT, "单元门锈住了", "王桂兰").in(NeedStatus.VERIFIED, resident, worker, liaison);
    var raised = raise("");
    var hidden = raise("COMMUNITY");
    var before = List.of(grams("summary", verified), grams("statement", raised));
    superuser("delete from needs.statement_gram where community_id = " + community.id());
    superuser(
        "update needs.summary_gram set gram = gram + 1 where community_id = " + community.id());
    job("needs.words-cut").run();
    assertThat(List.of(grams("summary", verified), grams("statement", raised))).isEqualTo(before);
    assertThat(grams("statement", hidden)).isEmpty();
    superuser("delete from needs.statement_gram where community_id = " + community.id());
    job("needs.words-cut").run();
    assertThat(grams("statement", raised)).as("done once").isEmpty();
  }

  @Test
  void publicMayNotReadWhatStaffFindBy() {
    raise("");
    for (var sql :
        List.of(
            "select gram from needs.statement_gram",
            "select ordinal from needs.statement_gram",
            "select edition from needs.gram_edition")) {
      assertThatThrownBy(
              () ->
                  Scope.in(
                      Scope.publicOf(community.id()),
                      () ->
                          new TransactionTemplate(transactions)
                              .execute(status -> jdbc.sql(sql).query().listOfRows())))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void ordinalIsTheNumber() {
    var number = raise("");
    assertThat(
            Sql.of(url)
                .number(
                    "select ordinal from needs.need where community_id = %d and sequence = %d"
                        .formatted(community.id(), number.sequence())))
        .isEqualTo(Ordinal.of(number));
    assertThat(Ordinal.of(new ShortNumber(2027, 1)))
        .isGreaterThan(Ordinal.of(new ShortNumber(2026, 9_999_999)));
  }

  private void assertThatPublicIsFoundByWhatIsPublic() {
    var sequences =
        Sql.of(url).list("select sequence from needs.need where community_id = " + community.id());
    assertThat(sequences).isNotEmpty();
    for (var sequence : sequences) {
      var said =
          Sql.of(url)
              .value(
                  "select case when published then summary else '' end from needs.need"
                      + " where community_id = %d and sequence = %s"
                          .formatted(community.id(), sequence));
      var number = new ShortNumber(2026, Integer.parseInt(sequence));
      assertThat(grams("summary", number)).as(said).isEqualTo(Grams.withInitials(said));
    }
  }

  private ShortNumber raise(String about) {
    return intake.raise(
        resident,
        new RaiseNeed(
            "housing",
            CONTENT,
            PLACE,
            Optional.empty(),
            "王桂兰",
            PHONE,
            false,
            about,
            List.of(),
            false));
  }

  private Set<Integer> grams(String of, ShortNumber number) {
    return Sql.of(url)
        .list(
            "select gram from needs.%s_gram where community_id = %d and ordinal = %d"
                .formatted(of, community.id(), Ordinal.of(number)))
        .stream()
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private void superuser(String sql) {
    TestServer.get().run(url.substring(url.lastIndexOf('/') + 1), sql);
  }

  private NightlyJob job(String name) {
    return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
  }
}
