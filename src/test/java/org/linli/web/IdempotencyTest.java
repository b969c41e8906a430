package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Invariant: the same command sent twice has one effect and one answer. */
@IntegrationTest
class IdempotencyTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;
  @Autowired private JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private Actor resident;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
  }

  @ParameterizedTest
  @EnumSource
  void sameKeyAndSameRequestHaveOneEffectAndOneAnswer(Door door) throws Exception {
    var first = raise(door, "key-00000001", "灯不亮");
    var second = raise(door, "key-00000001", "灯不亮");
    assertThat(first.getStatus()).isEqualTo(door.success);
    assertThat(second.getStatus()).isEqualTo(door.success);
    assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location")).isNotNull();
    assertThat(text(second)).isEqualTo(text(first));
    assertThat(effects()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void sameKeyWithAnotherRequestIsRefused(Door door) throws Exception {
    raise(door, "key-00000002", "灯不亮");
    var other = raise(door, "key-00000002", "门坏了");
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(text(other)).contains("web.idempotency-key-reused");
    assertThat(effects()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void anotherKeyIsAnotherCommand(Door door) throws Exception {
    raise(door, "key-00000003", "灯不亮");
    raise(door, "key-00000004", "灯不亮");
    assertThat(effects()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with space in it", "号码号码号码号码号码", "tab\tinside-the-key"})
  void missingOrUnusableKeyIsABadRequest(String key) throws Exception {
    for (var door : Door.values()) {
      var answer = raise(door, key, "灯不亮");
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(text(answer)).contains("web.idempotency-key-missing");
    }
    assertThat(effects()).isZero();
  }

  @Test
  void keyMayBeAtMost128Characters() throws Exception {
    assertThat(raise(Door.PAGE, "k".repeat(129), "灯不亮").getStatus()).isEqualTo(400);
    assertThat(raise(Door.PAGE, "k".repeat(128), "灯不亮").getStatus()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void rejectedFormMayComeBackCorrectedWithTheSameKey(Door door) throws Exception {
    assertThat(raise(door, "key-00000005", " ").getStatus()).isEqualTo(422);
    assertThat(keys()).isZero();
    assertThat(raise(door, "key-00000005", "灯不亮").getStatus()).isEqualTo(door.success);
    assertThat(effects()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void formRejectedByTheFacadeMayComeBackWithTheSameKey(Door door) throws Exception {
    assertThat(raise(door, "key-00000006", "灯不亮", "no-such-category").getStatus()).isEqualTo(422);
    assertThat(keys()).isZero();
    assertThat(raise(door, "key-00000006", "灯不亮").getStatus()).isEqualTo(door.success);
  }

  @Test
  void refusedCommandGivesItsKeyBack() throws Exception {
    var worker = town.actor(community, "community-worker");
    var path = "/needs/desk/2026-000001/verify";
    var fields = Map.of("summary", "灯不亮", "note", "属实");
    assertThat(send(Door.API, worker, "key-00000007", path, fields).getStatus()).isEqualTo(404);
    raise(Door.PAGE, "key-00000008", "灯不亮");
    assertThat(send(Door.API, worker, "key-00000007", path, fields).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void equalRequestsAtTheSameMomentHaveOneEffect(Door door) {
    var answers = AtOnce.times(8, () -> raise(door, "key-00000009", "灯不亮"));
    assertThat(answers)
        .allSatisfy(
            each -> assertThat(each.value().orElseThrow().getStatus()).isEqualTo(door.success));
    assertThat(answers)
        .extracting(each -> each.value().orElseThrow().getHeader("Location"))
        .containsOnly(answers.getFirst().value().orElseThrow().getHeader("Location"));
    assertThat(effects()).isOne();
  }

  @Test
  void differentRequestsWithOneKeyAtTheSameMomentHaveOneEffect() {
    var works =
        IntStream.range(0, 6)
            .<Callable<Integer>>mapToObj(
                each -> () -> raise(Door.API, "key-00000010", "第 " + each + " 件").getStatus())
            .toList();
    assertThat(AtOnce.all(works))
        .extracting(each -> each.value().orElseThrow())
        .containsExactlyInAnyOrder(201, 422, 422, 422, 422, 422);
    assertThat(effects()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void keyIsKeptFor24HoursAndNotLonger(Door door) throws Exception {
    raise(door, "key-00000011", "灯不亮");
    clock.advance(Duration.ofHours(24));
    raise(door, "key-00000011", "灯不亮");
    assertThat(effects()).as("after 24 hours").isOne();
    clock.advance(Duration.ofSeconds(1));
    assertThat(raise(door, "key-00000011", "门坏了").getStatus()).isEqualTo(door.success);
    assertThat(effects()).as("a second later").isEqualTo(2);
  }

  @Test
  void oldKeysOfAnAccountAreDroppedOnTheWay() throws Exception {
    raise(Door.PAGE, "key-00000012", "灯不亮");
    raise(Door.PAGE, "key-00000013", "灯不亮");
    clock.advance(Duration.ofHours(25));
    raise(Door.PAGE, "key-00000014", "灯不亮");
    assertThat(keys()).isOne();
  }

  @Test
  void oldKeysOfOthersInTheCommunityAreDroppedAsWell() throws Exception {
    raise(Door.PAGE, "key-00000017", "灯不亮");
    clock.advance(Duration.ofHours(25));
    var neighbour = town.actor(community, "resident");
    send(Door.PAGE, neighbour, "key-00000018", "/needs", words("门坏了", "housing"));
    assertThat(keys()).isOne();
  }

  @Test
  void keptAnswersAreSealed() throws Exception {
    var answer = raise(Door.API, "key-00000019", "灯不亮");
    var number = json.readTree(text(answer)).get("number").asString();
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from web.command where position('%s' in answer_sealed) > 0"
                        .formatted(number)))
        .isZero();
    assertThat(text(raise(Door.API, "key-00000019", "灯不亮"))).isEqualTo(text(answer));
  }

  @Test
  void keysOfDifferentPeopleDoNotMeet() throws Exception {
    raise(Door.PAGE, "key-00000015", "灯不亮");
    var neighbour = town.actor(community, "resident");
    var answer = send(Door.PAGE, neighbour, "key-00000015", "/needs", words("门坏了", "housing"));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void sameKeyWithAnotherFileIsRefused() {
    var phone = Town.nextPhone();
    var browser = new PlainBrowser(port);
    town.grantByPhone(phone, Community.ROOT, "administrator");
    browser.enrol(phone, messages, clock, "/");
    browser.get("/directory/areas/import");
    var key = Map.of("_key", "key-00000016");
    var path = "/directory/areas/import";
    var first = browser.upload(path, key, "areas", "a.csv", csv("code,name,parent\n81,甲省,\n"));
    var again = browser.upload(path, key, "areas", "a.csv", csv("code,name,parent\n81,甲省,\n"));
    var other = browser.upload(path, key, "areas", "a.csv", csv("code,name,parent\n81,乙省,\n"));
    assertThat(first.status()).isEqualTo(303);
    assertThat(again.location()).isEqualTo(first.location());
    assertThat(other.status()).as("another file under the same key").isEqualTo(422);
  }

  /** The advice finds handlers by their annotation, so there must be no other way to write one. */
  @Test
  void everythingThatChangesSomethingIsAPostMapping() {
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              var methods = mapping.getMethodsCondition().getMethods();
              if (handler.getBeanType().getName().startsWith("org.linli")
                  && !ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                assertThat(methods)
                    .as("%s", handler)
                    .isSubsetOf(RequestMethod.GET, RequestMethod.POST)
                    .isNotEmpty();
                assertThat(handler.hasMethodAnnotation(PostMapping.class))
                    .as("%s", handler)
                    .isEqualTo(methods.contains(RequestMethod.POST));
              }
            });
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse raise(Door door, String key, String content) throws Exception {
    return raise(door, key, content, "housing");
  }

  private MockHttpServletResponse raise(Door door, String key, String content, String category)
      throws Exception {
    return send(door, resident, key, "/needs", words(content, category));
  }

  private static Map<String, String> words(String content, String category) {
    return Map.of(
        "category",
        category,
        "content",
        content,
        "contactName",
        "张三",
        "contactPhone",
        "13800138000");
  }

  private MockHttpServletResponse send(
      Door door, Actor actor, String key, String path, Map<String, String> fields)
      throws Exception {
    var request = post(door.start + "/c/" + community.code() + path);
    fill(door, request, key, fields);
    var token = Town.token(actor.accountId());
    return mvc.perform(request.with(authentication(token)).with(csrf())).andReturn().getResponse();
  }

  private void fill(
      Door door, MockHttpServletRequestBuilder request, String key, Map<String, String> fields) {
    if (door == Door.API) {
      request.header("Idempotency-Key", key);
      request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(fields));
    } else {
      request.param("_key", key);
      fields.forEach(request::param);
    }
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private int effects() {
    return count("needs.need");
  }

  private int keys() {
    return count("web.command");
  }

  private int count(String table) {
    return Sql.of(url)
        .number("select count(*) from %s where community_id = %d".formatted(table, community.id()));
  }

  /** The two ways in. */
  enum Door {
    PAGE("", 303),
    API("/api", 201);

    private final String start;
    private final int success;

    Door(String start, int success) {
      this.start = start;
      this.success = success;
    }
  }
}
