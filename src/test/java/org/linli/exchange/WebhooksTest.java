package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.integrations.IntegrationManagement;
import org.linli.calendar.DeadlineBreached;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.exchange.WebhookManagement.Subscribed;
import org.linli.home.HomeReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedMoved;
import org.linli.needs.NeedStatus;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ProgramBook;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What systems outside are told, signed, tried again and given up (DATA-1). */
@IntegrationTest
class WebhooksTest {

  @Autowired private WebhookManagement webhooks;
  @Autowired private IntegrationManagement integrations;
  @Autowired private Delivering delivering;
  @Autowired private WebhookTidying tidying;
  @Autowired private ProgramBook programs;
  @Autowired private HomeReading home;
  @Autowired private NeedBuilder aNeed;
  @Autowired private RatingManagement ratings;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;

  @Value("${spring.datasource.url}")
  private String url;

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private HttpServer server;
  private Community community;
  private Actor secretary;
  private UUID program;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
    program = programs.program(secretary).integrationId();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void verifiedNeedIsToldWithASignatureAndNothingPersonal() throws Exception {
    var told = told("needs.moved");
    var number = verified();
    awaitMessages(told, 1);
    runDue();
    assertThat(got).hasSize(1);
    var message = got.getFirst();
    assertSigned(message, told.secret());
    var body = json.readTree(message.body());
    assertThat(names(body)).containsExactly("type", "timestamp", "data");
    assertThat(body.get("type").asString()).isEqualTo("needs.moved");
    var data = body.get("data");
    assertThat(names(data)).containsExactly("community", "id", "number", "status", "link");
    assertThat(data.get("number").asString()).isEqualTo(number.toString());
    assertThat(data.get("status").asString()).isEqualTo("VERIFIED");
    assertThat(data.get("link").asString()).isEqualTo(community.path() + "/needs/" + number);
    assertThat(log(told).getFirst().state()).isEqualTo("DELIVERED");
    assertThat(log(told).getFirst().httpStatus()).contains(204);
  }

  @Test
  void needThatIsNotPublicHasNoLink() throws Exception {
    var told = told("needs.raised");
    aNeed.in(NeedStatus.RAISED, town.actor(community, "resident"), secretary, secretary);
    awaitMessages(told, 1);
    runDue();
    assertThat(names(json.readTree(got.getFirst().body()).get("data"))).doesNotContain("link");
  }

  /** Of deadlines and ratings: ids and states only, no grade of a person. */
  @Test
  void deadlinesAndRatingsAreToldWithoutAGrade() throws Exception {
    var told = told("evaluation.rated", "calendar.deadline");
    var resident = town.actor(community, "resident");
    var liaison = town.actor(community, "liaison");
    var number = aNeed.in(NeedStatus.COMPLETED, resident, secretary, liaison);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    publish(
        new DeadlineBreached(
            Ids.next(),
            community.id(),
            Ids.next(),
            "needs.answer",
            Ids.next(),
            clock.instant(),
            clock.instant()));
    awaitMessages(told, 2);
    runDue();
    assertThat(got).hasSize(2);
    var bodies = got.stream().map(message -> message.body()).toList();
    assertThat(bodies).noneMatch(body -> body.contains("DISSATISFIED") || body.contains("不亮"));
    assertThat(bodies)
        .anyMatch(body -> body.contains("\"number\":\"" + number + "\",\"status\":\"RATED\""));
    assertThat(bodies)
        .anyMatch(body -> body.contains("\"number\":\"needs.answer\",\"status\":\"LATE\""));
  }

  @Test
  void onlyWhatWasAskedForIsTold() {
    var other = told("needs.closed");
    var told = told("needs.moved");
    verified();
    awaitMessages(told, 1);
    assertThat(log(other)).isEmpty();
  }

  @Test
  void eventThatComesAgainMakesOneMessage() {
    var told = told("needs.moved");
    verified();
    awaitMessages(told, 1);
    var need =
        UUID.fromString(
            Sql.of(url).value("select need_id from needs.need where community_id = " + id()));
    var again =
        new NeedMoved(
            Ids.next(),
            community.id(),
            need,
            NeedAction.VERIFY,
            NeedStatus.VERIFIED,
            clock.instant());
    publish(again);
    awaitMessages(told, 2);
    publish(again);
    await().untilAsserted(() -> assertThat(outstanding()).isZero());
    assertThat(log(told)).hasSize(2);
  }

  @Test
  void failedMessageIsTriedAgainAfterGrowingPausesUnderTheSameId() throws Exception {
    var told = pinged(500, 503);
    runDue();
    assertThat(log(told).getFirst().state()).isEqualTo("WAITING");
    clock.advance(Duration.ofSeconds(29));
    runDue();
    assertThat(got).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    runDue();
    assertThat(got).hasSize(2);
    clock.advance(Duration.ofSeconds(299));
    runDue();
    assertThat(got).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    runDue();
    assertThat(got).extracting(Got::id).hasSize(3).containsOnly(got.getFirst().id());
    assertThat(got).extracting(Got::timestamp).doesNotHaveDuplicates();
    for (var each : got) {
      assertSigned(each, told.secret());
    }
    assertThat(log(told).getFirst().state()).isEqualTo("DELIVERED");
    assertThat(log(told).getFirst().attempts()).isEqualTo(3);
    assertThat(webhooks.subscription(secretary, told.subscriptionId()).failures()).isZero();
  }

  /** A node that died after it sent does the same piece again: one more request, noted once. */
  @Test
  void tryThatIsRepeatedIsNotedOnce() {
    var told = pinged();
    var piece = due().getFirst();
    delivering.run(piece);
    delivering.run(piece);
    assertThat(got).hasSize(1);
    assertThat(log(told).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void redirectIsNotFollowed() {
    var told = pinged(302);
    runDue();
    assertThat(got).extracting(Got::path).containsExactly("/hook");
    assertThat(log(told).getFirst().state()).isEqualTo("WAITING");
    assertThat(log(told).getFirst().httpStatus()).contains(302);
  }

  @Test
  void receiverThatIsNotThereIsNoAnswer() {
    server.stop(0);
    var told = pinged();
    runDue();
    assertThat(log(told).getFirst().problem()).contains("NO_ANSWER");
  }

  /** The certificate of nobody: what is sent over TLS goes to whom the name belongs only. */
  @Test
  void receiverWithoutACertificateGetsNothing() {
    var told = programs.told(secretary, program, address("https"), "needs.closed");
    webhooks.ping(secretary, told.subscriptionId());
    runDue();
    assertThat(got).isEmpty();
    assertThat(log(told).getFirst().problem()).contains("NO_ANSWER");
  }

  @Test
  void messageIsGivenUpAfterItsTriesAndSentAgainByHand() {
    var told = pinged(IntStream.range(0, 9).mapToObj(each -> 500).toArray(Integer[]::new));
    for (var each = 0; each < 12; each++) {
      runDue();
      clock.advance(Duration.ofDays(2));
    }
    assertThat(got).hasSize(9);
    var message = log(told).getFirst();
    assertThat(message.state()).isEqualTo("FAILED");
    webhooks.resend(secretary, told.subscriptionId(), message.deliveryId());
    var twice =
        catchThrowableOfType(
            Refused.class,
            () -> webhooks.resend(secretary, told.subscriptionId(), message.deliveryId()));
    assertThat(twice.code()).isEqualTo(ExchangeError.WAITS);
    runDue();
    assertThat(got).hasSize(10);
    assertThat(got.getLast().id()).isEqualTo(got.getFirst().id());
    assertThat(log(told).getFirst().state()).isEqualTo("DELIVERED");
  }

  @Test
  void subscriptionThatFailsTooOftenIsSwitchedOffAndTheDeskSaysSo() {
    var told = told("needs.moved");
    answers.addAll(IntStream.range(0, 60).mapToObj(each -> 500).toList());
    for (var each = 0; each < 4; each++) {
      webhooks.ping(secretary, told.subscriptionId());
    }
    assertThat(notices()).isZero();
    for (var each = 0; each < 12; each++) {
      runDue();
      clock.advance(Duration.ofDays(2));
    }
    assertThat(got).hasSize(30);
    var off = webhooks.subscription(secretary, told.subscriptionId());
    assertThat(off.off()).contains("FAILED");
    assertThat(notices()).isEqualTo(1);
    assertThat(log(told)).noneMatch(message -> message.state().equals("WAITING"));
    webhooks.on(secretary, told.subscriptionId());
    assertThat(notices()).isZero();
    answers.clear();
    webhooks.ping(secretary, told.subscriptionId());
    runDue();
    assertThat(log(told).getFirst().state()).isEqualTo("DELIVERED");
  }

  /** New messages wait until the first one that failed is tried again. */
  @Test
  void receiverThatIsDownIsNotAskedForEachNewMessage() {
    var told = told("needs.moved");
    answers.add(500);
    webhooks.ping(secretary, told.subscriptionId());
    runDue();
    verified();
    awaitMessages(told, 2);
    runDue();
    assertThat(got).hasSize(1);
    clock.advance(Duration.ofSeconds(30));
    runDue();
    assertThat(got).hasSize(3);
  }

  @Test
  void bothSecretsSignWhileOneIsReplaced() throws Exception {
    var told = pinged();
    var replaced = webhooks.rotate(secretary, told.subscriptionId());
    runDue();
    assertThat(got.getFirst().signatures()).hasSize(2);
    assertSigned(got.getFirst(), told.secret());
    assertSigned(got.getFirst(), replaced.secret());
    clock.advance(Duration.ofHours(24));
    webhooks.ping(secretary, told.subscriptionId());
    runDue();
    assertThat(got.getLast().signatures()).hasSize(1);
    assertSigned(got.getLast(), replaced.secret());
  }

  @Test
  void secretIsKeptSealed() {
    var told = told("needs.moved");
    var row = "select s::text || encode(s.secret, 'escape') from exchange.subscription s";
    assertThat(Sql.of(url).list(row))
        .noneMatch(text -> text.contains(told.secret().substring("whsec_".length())));
  }

  @Test
  void revokedIntegrationIsToldNothing() {
    var told = pinged();
    integrations.revoke(secretary, program);
    runDue();
    assertThat(got).isEmpty();
    assertThat(log(told).getFirst().problem()).contains("OFF");
  }

  @Test
  void integrationOfAnotherCommunityCannotSubscribe() {
    var other = town.actor(town.newCommunity(), "community-secretary");
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> programs.told(other, program, address("http"), "needs.moved"));
    assertThat(invalid.errors().getFirst().field()).isEqualTo("integration");
  }

  /** Two who take the last slot at once: one of them has it. */
  @Test
  void aCommunityHasTwentyWebhooksAtMost() {
    var all =
        AtOnce.all(
            IntStream.range(0, 25).<Callable<Object>>mapToObj(each -> this::toldOrRaced).toList());
    assertThat(all).anyMatch(AtOnce.Outcome::succeeded);
    while (webhooks.all(secretary).size() < 20) {
      told("needs.moved");
    }
    var invalid = catchThrowableOfType(Invalid.class, () -> told("needs.moved"));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(ExchangeError.TOO_MANY);
    webhooks.off(secretary, webhooks.all(secretary).getFirst().subscriptionId());
    told("needs.moved");
    assertThat(webhooks.all(secretary)).hasSize(21);
  }

  @Test
  void oldMessagesAreDropped() {
    var told = pinged();
    runDue();
    clock.advance(Duration.ofDays(31));
    webhooks.ping(secretary, told.subscriptionId());
    tidying.run();
    assertThat(log(told)).hasSize(1);
  }

  /** Pages and API answer a key that was taken just now with 409. */
  private Object toldOrRaced() {
    try {
      return told("needs.moved");
    } catch (DuplicateKeyException raced) {
      throw new Refused(KernelError.CONFLICT);
    }
  }

  private Subscribed told(String... types) {
    return programs.told(secretary, program, address("http"), types);
  }

  private Subscribed pinged(Integer... statuses) {
    var told = told("needs.closed");
    answers.addAll(Arrays.asList(statuses));
    webhooks.ping(secretary, told.subscriptionId());
    return told;
  }

  private String address(String scheme) {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private ShortNumber verified() {
    var resident = town.actor(community, "resident");
    return aNeed.in(NeedStatus.VERIFIED, resident, secretary, secretary);
  }

  private List<WebhookDelivery> log(Subscribed told) {
    return webhooks.log(secretary, told.subscriptionId(), Paging.first()).rows();
  }

  private void awaitMessages(Subscribed told, int many) {
    await().untilAsserted(() -> assertThat(log(told)).hasSize(many));
  }

  private long notices() {
    clock.advance(Duration.ofMinutes(1));
    return home.todo(secretary).stream()
        .filter(todo -> todo.act().equals("exchange.todo.broken"))
        .count();
  }

  /** What the scheduler would do by now; those of other communities stay. */
  private void runDue() {
    for (var piece : due()) {
      jdbc.sql("delete from platform.scheduled_tasks where task_instance = ?")
          .param(piece)
          .update();
      delivering.run(piece);
    }
  }

  private List<String> due() {
    return jdbc.sql(
            """
            select task_instance from platform.scheduled_tasks
            where task_name = 'exchange.deliver' and task_instance like :mine
              and execution_time <= :now order by execution_time, task_instance
            """)
        .param("mine", id() + "/%")
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .list();
  }

  private long id() {
    return community.id();
  }

  private void publish(DomainEvent event) {
    Scope.in(
        Scope.of(community.id()),
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(status -> events.publishEvent(event));
          return true;
        });
  }

  private int outstanding() {
    return Sql.of(url)
        .number("select count(*) from platform.event_publication where completion_date is null");
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    got.add(
        new Got(
            exchange.getRequestURI().getPath(),
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            List.of(headers.getFirst("webhook-signature").split(" ")),
            body));
    var status = answers.isEmpty() ? Integer.valueOf(204) : answers.poll();
    exchange.getResponseHeaders().add("Location", address("http") + "/other");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** As a receiver would check it, from the specification alone. */
  private void assertSigned(Got message, String secret) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    var signed = message.id() + "." + message.timestamp() + "." + message.body();
    var expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(message.signatures()).contains("v1," + Base64.getEncoder().encodeToString(expected));
    assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
        .isBetween(clock.instant().minus(Duration.ofDays(1)), clock.instant());
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  /** A request that arrived. */
  private record Got(
      String path, String id, String timestamp, List<String> signatures, String body) {}
}
