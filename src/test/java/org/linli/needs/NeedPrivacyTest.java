package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
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

/** What of a need the public sees, and what only its raiser and the staff do (NEED-3). */
@IntegrationTest
class NeedPrivacyTest {

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
  void nothingIsPublicBeforeVerification() {
    var number = intake.raise(resident, RAISE);
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
    var number = intake.raise(resident, RAISE);
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
        "phone from access.account",
        "content from evidence.outbox"
      })
  void publicRoleMayNotReadWhatIsPrivate(String column) {
    intake.raise(resident, RAISE);
    assertThatThrownBy(() -> as(Scope.publicOf(community.id()), "select " + column))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
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
        .allSatisfy(step -> assertThat(step.note() + step.salt()).isEmpty());
  }

  @Test
  void onlyTheRaiserReadsTheirOwnWords() {
    var number = intake.raise(resident, RAISE);
    assertThat(reading.mine(resident, number).contactPhone()).isEqualTo("13800138000");
    var neighbour = town.actor(community, "resident");
    assertRefused(KernelError.NOT_FOUND, () -> reading.mine(neighbour, number));
    assertThat(reading.mine(neighbour, Paging.first()).rows()).isEmpty();
  }

  @Test
  void rawTextComesBackAsItWasTyped() {
    var odd = "<script>alert('𠮷')</script>\n{0} ${x} '; drop table needs.need;-- 👨‍👩‍👧 㐂";
    var number =
        intake.raise(resident, new RaiseNeed("other", odd, "𪚥", "Ünïcödé", "13800138000"));
    var file = reading.mine(resident, number);
    assertThat(file.content()).isEqualTo(odd);
    assertThat(file.place()).isEqualTo("𪚥");
    assertThat(file.contactName()).isEqualTo("Ünïcödé");
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
