package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.LocalAreaManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Needs over JSON do what the pages do (NEED-1, NEED-10). */
@IntegrationTest
class NeedApiTest {

  private static final String FIGHT = "楼下有人打起来了，还拿刀";

  @Autowired private MockMvc mvc;
  @Autowired private LocalAreaManagement places;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private JsonMapper json;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
  }

  /** Nothing is kept before they were told, and nothing is dropped: it may be sent again. */
  @Test
  void otherDoorsAreToldWithAStableCodeAndTheSameMayBeSentAgain() throws Exception {
    for (var path : List.of("/needs", "/needs/desk/intake")) {
      var told = send(path, told(FIGHT), worker);
      assertThat(told.getStatus()).as(path).isEqualTo(422);
      var error = read(told).get("errors").get(0);
      assertThat(error.get("field").asString()).isEqualTo("content");
      assertThat(error.get("code").asString()).isEqualTo("needs.other-door");
      assertThat(error.get("title").asString()).contains("公安 110");
      assertThat(needs()).as(path).isEmpty();
      assertThat(send(path + "?told=true", told(FIGHT), worker).getStatus()).isLessThan(300);
      assertThat(needs()).hasSize(1);
      community = town.newCommunity();
      worker = town.actor(community, "community-worker");
    }
  }

  /** The whole command, as staff fill it in. */
  @Test
  void intakeKeepsBuildingSubjectAndHousehold() throws Exception {
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", "")).toString();
    var body = new HashMap<String, Object>(told("社区的人态度差"));
    body.put("building", building);
    body.put("about", "COMMUNITY");
    body.put("circumstances", List.of("ELDERLY"));
    var without = send("/needs/desk/intake", body, worker);
    assertThat(read(without).get("errors").get(0).get("code").asString())
        .isEqualTo("needs.consent-needed");
    body.put("consent", true);
    assertThat(send("/needs/desk/intake", body, worker).getStatus()).isEqualTo(200);
    assertThat(needs()).containsExactly("HOTLINE COMMUNITY 1 " + building);
  }

  @Test
  void unitsAndStreetsReadWhatTheyHaveToDo() throws Exception {
    var liaison = town.actor(community, "liaison");
    var number = aNeed.in(NeedStatus.ROUTED, resident, worker, liaison);
    assertThat(body("/needs/asked", liaison)).contains(number.toString());
    assertThat(body("/needs/lists", worker)).contains("quarter");
    assertThat(body("/needs/surveys", worker)).contains("\"asked\":0");
    var survey = Map.of("way", "VISIT", "households", "36", "askedOn", "2026-09-07");
    assertThat(send("/needs/surveys", survey, worker).getStatus()).isEqualTo(200);
    assertThat(body("/needs/surveys", worker)).contains("36");
  }

  @Test
  void whatWaitsIsReadWithItsBuilding() throws Exception {
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", "")).toString();
    var body = new HashMap<String, Object>(told("电梯停了"));
    body.put("building", building);
    send("/needs/desk/intake", body, worker);
    var today = json.readTree(body("/needs/desk/today", worker)).get("needs");
    assertThat(today).hasSize(1);
    assertThat(today.get(0).get("building").asString()).isEqualTo("3 栋");
  }

  @Test
  void manyAreReturnedTogetherAndWhatIsRefusedIsNamed() throws Exception {
    var one = aNeed.in(NeedStatus.RAISED, resident, worker, town.actor(community, "liaison"));
    var body =
        Map.of(
            "act", "return", "numbers", List.of(one.toString(), "2026-000999"), "reason", "不归社区");
    var done = read(send("/needs/desk/together", body, worker));
    assertThat(done).hasSize(2);
    assertThat(done.get(0).get("refused").isNull()).isTrue();
    assertThat(done.get(1).get("refused").asString()).isEqualTo("kernel.not-found");
    assertThat(send("/needs/desk/together", Map.of("act", "x"), worker).getStatus()).isEqualTo(422);
  }

  private static Map<String, Object> told(String words) {
    return Map.of(
        "cameBy", "HOTLINE",
        "category", "other",
        "content", words,
        "contactName", "王姐",
        "contactPhone", "13900000000");
  }

  private List<String> needs() {
    return Sql.of(url)
        .list(
            "select source || ' ' || about || ' ' || rank || ' ' || coalesce(building_id::text, '')"
                + " from needs.need where community_id = "
                + community.id());
  }

  private MockHttpServletResponse send(String path, Object body, Actor sender) throws Exception {
    var request =
        post("/api" + community.path() + path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsBytes(body))
            .with(csrf());
    return answer(request, sender);
  }

  private String body(String path, Actor reader) throws Exception {
    var response = answer(get("/api" + community.path() + path), reader);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor)
      throws Exception {
    return mvc.perform(request.with(authentication(Town.token(actor.accountId()))))
        .andReturn()
        .getResponse();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    return json.readTree(response.getContentAsByteArray());
  }
}
