package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a need leaves in the evidence and in tables that only grow (EVI-1). */
@IntegrationTest
class NeedEvidenceTest {

  private static final String WORDS = "三楼王桂兰家门口的灯不亮 138 0013 8000";
  private static final RaiseNeed RAISE =
      new RaiseNeed("housing", WORDS, "3 栋 2 单元 301", "王桂兰", "13800138000");
  private static final VerifyNeed VERIFY = new VerifyNeed("3 栋楼道灯不亮", "线路老化，情况属实。");

  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
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
  void everyPublishedStepIsInTheEvidenceWithACommitmentThatOpens() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var recorded = evidence();
    assertThat(recorded)
        .extracting(each -> each.get("action"))
        .containsExactlyInAnyOrder("VERIFY", "CLAIM", "FILE", "COMPLETE", "CLOSE");
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
  void whoeverReadsThePublicWordsCanOpenTheCommitment() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var story = reading.story(Scope.publicOf(community.id()), number);
    var step = story.steps().getFirst();
    var words = String.join("\n", story.need().title(), step.party(), step.note());
    var said = evidence().getFirst().getOrDefault("said", "");
    assertThat(new Commitment(step.salt(), said).opens(words)).isTrue();
    assertThat(reading.mine(resident, number).story().steps())
        .as("salts are for the public page only")
        .allSatisfy(own -> assertThat(own.salt()).isEmpty());
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
    var number = intake.raise(resident, RAISE);
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
  @ValueSource(strings = {"needs.step", "evidence.entry", "evaluation.rating"})
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
