package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedStatus;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Town;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every failure is answered with its code: as a page in Chinese or as problem JSON. */
@IntegrationTest
class ErrorAnswersTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private JsonMapper json;

  private Community community;
  private Actor resident;
  private String pages;
  private String api;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    pages = "/c/" + community.code();
    api = "/api" + pages;
  }

  @Test
  void unknownNumberIsNotFound() throws Exception {
    problem(get(api + "/needs/2026-999999"), 404, "kernel.not-found");
    page(get(pages + "/needs/2026-999999"), 404, "没有找到这一页");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/needs/2026", "/needs/2026-1", "/needs/9'--", "/nothing/here"})
  void guessedPathIsNotFound(String path) throws Exception {
    problem(get(api + path), 404, "kernel.not-found");
    page(get(pages + path), 404, "没有找到这一页");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/000000000000", "/c/1", "/c/999999999999/needs", "/nothing"})
  void unknownCommunityIsNotFound(String path) throws Exception {
    problem(get("/api" + path + "/needs"), 404, "kernel.not-found");
    page(get(path), 404, "没有找到这一页");
  }

  @Test
  void apiAsksForALogIn() throws Exception {
    problem(raise("{}").with(csrf()), 401, "kernel.login-required");
  }

  @Test
  void pageLeadsToTheLogInAndBack() throws Exception {
    var answer = answer(get(pages + "/needs/mine?size=3"));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location"))
        .isEqualTo(
            "/access/login?to=%2Fc%2F"
                + community.code()
                + "%2Fneeds%2Fmine%3Fsize%3D3&community="
                + community.code());
  }

  @Test
  void missingPermissionIsForbidden() throws Exception {
    problem(as(resident, get(api + "/needs/desk/2026-000001")), 403, "kernel.forbidden");
    page(as(resident, get(pages + "/needs/desk")), 403, "您的身份不能做这件事");
  }

  @Test
  void strangerIsForbiddenToActInACommunity() throws Exception {
    var stranger = town.actor(town.newCommunity(), "resident");
    problem(as(stranger, raise("{}")), 403, "kernel.forbidden");
  }

  @Test
  void wrongFieldsAreNamedWithTheirCodes() throws Exception {
    var answer =
        problem(
            as(resident, raise("{\"category\":\"housing\",\"contactPhone\":\"12\"}")),
            422,
            "kernel.invalid");
    assertThat(answer.get("errors").valueStream().map(each -> each.get("field").asString()))
        .containsExactly("content", "contactName", "contactPhone");
    assertThat(answer.get("errors").valueStream().map(each -> each.get("code").asString()))
        .containsExactly("kernel.required", "kernel.required", "kernel.not-a-phone");
    assertThat(answer.get("errors").valueStream().map(each -> each.get("title").asString()))
        .first()
        .isEqualTo("请说说是什么事");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"content\":{}}", "\u0000", "<xml/>"})
  void unreadableJsonIsABadRequest(String body) throws Exception {
    problem(as(resident, raise(body)), 400, "web.bad-request");
  }

  @Test
  void endlessJsonIsRefused() throws Exception {
    var body = "{\"content\":\"" + "字".repeat(1_400_000) + "\"}";
    problem(as(resident, raise(body)), 413, "web.body-too-large");
  }

  @Test
  void otherMediaTypeIsNotTaken() throws Exception {
    problem(as(resident, raise("x").contentType(MediaType.TEXT_PLAIN)), 415, "web.media-type");
  }

  @Test
  void otherFormOfAnswerIsNotServed() throws Exception {
    problem(get(api + "/needs").accept(MediaType.IMAGE_PNG), 406, "web.not-acceptable");
  }

  @Test
  void valueOfTheWrongTypeIsABadRequest() throws Exception {
    problem(get(api + "/needs?status=NOTHING"), 400, "web.bad-request");
  }

  @Test
  void garbageInPagingIsTheFirstPage() throws Exception {
    assertThat(answer(get(api + "/needs?after=%00x&size=-7")).getStatus()).isEqualTo(200);
    assertThat(answer(get(pages + "/needs?after=AAAA&size=99999999999")).getStatus())
        .isEqualTo(200);
  }

  @Test
  void wrongMethodIsToldApart() throws Exception {
    problem(put(api + "/needs").with(csrf()), 405, "web.method-not-allowed");
    page(put(pages + "/needs").with(csrf()), 405, "不能这样打开");
  }

  @Test
  void formWithoutItsTokenIsRefusedAndNothingTypedIsLost() throws Exception {
    var answer =
        page(
            post(pages + "/needs").param("content", "三楼的灯不亮 <b>").param("_key", "key-00000001"),
            403,
            "请刷新页面后再提交一次");
    assertThat(answer).contains("三楼的灯不亮 &lt;b&gt;").doesNotContain("key-00000001");
  }

  /** Whoever runs the platform can tell a browser without cookies from a foreign site. */
  @Test
  void logSaysWhichHalfOfTheTokenWasMissingAndNotWhatItHeld() throws Exception {
    var said = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(ForgedRequests.class);
    said.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(said);
    try {
      page(post(pages + "/needs").param("_csrf", "typed-value"), 403, "请刷新页面");
      page(post(pages + "/needs").cookie(new Cookie("XSRF-TOKEN", "kept-value")), 403, "请刷新页面");
    } finally {
      logger.detachAppender(said);
      logger.setLevel(null);
    }
    var refused = "Refused POST " + pages + "/needs as forged: ";
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            refused + "cookie missing, parameter there, header missing",
            refused + "cookie there, parameter missing, header missing");
  }

  @Test
  void rejectedFormShowsWhatWasTypedAndWhatIsWrong() throws Exception {
    var answer =
        page(
            as(
                resident,
                post(pages + "/needs")
                    .param("_key", "key-00000001")
                    .param("category", "housing")
                    .param("content", "<script>alert('𠮷😀')</script>")
                    .param("contactName", "\"><img>")
                    .param("contactPhone", "12")),
            422,
            "电话号码不对");
    assertThat(answer)
        .contains("&lt;script&gt;alert('𠮷😀')", "&#34;>&lt;")
        .doesNotContain("<script>alert", "<img>");
  }

  @Test
  void formThatCameTooLateShowsWhatWasTyped() throws Exception {
    var worker = town.actor(community, "community-worker");
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, town.actor(community, "liaison"));
    var answer =
        page(
            as(
                worker,
                post(pages + "/needs/desk/" + number + "/verify")
                    .param("_key", "key-00000001")
                    .param("summary", "我的摘要")
                    .param("note", "我写的话")),
            409,
            "状态已经变了");
    assertThat(answer).contains("我的摘要", "我写的话", "您刚才填的");
  }

  @Test
  void longTextIsRefusedByItsNumberOfCharacters() throws Exception {
    var answer =
        page(
            as(
                resident,
                post(pages + "/needs")
                    .param("_key", "key-00000001")
                    .param("category", "housing")
                    .param("content", "𠮷".repeat(10_000))
                    .param("contactName", "张三")
                    .param("contactPhone", "13800138000")),
            422,
            "现在 10,000 个字，最多 2,000 个字");
    assertThat(answer).contains("𠮷".repeat(10_000));
  }

  @Test
  void visitorWhoChoseEnglishReadsEnglish() throws Exception {
    var answer =
        text(answer(get(pages + "/needs/2026-999999").cookie(new Cookie("language", "en"))));
    assertThat(answer).contains("lang=\"en\"").doesNotContain("没有找到这一页");
  }

  private JsonNode problem(MockHttpServletRequestBuilder request, int status, String code)
      throws Exception {
    var response = answer(request);
    assertThat(text(response)).contains(code);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    var problem = json.readTree(response.getContentAsByteArray());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asString()).isEqualTo("urn:linli:error:" + code);
    assertThat(problem.get("title").asString()).isNotBlank();
    return problem;
  }

  private String page(MockHttpServletRequestBuilder request, int status, String sentence)
      throws Exception {
    var response = answer(request);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentType()).startsWith("text/html");
    assertThat(text(response)).contains("lang=\"zh-CN\"", sentence);
    return text(response);
  }

  private MockHttpServletRequestBuilder raise(String body) {
    return post(api + "/needs")
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static MockHttpServletRequestBuilder as(
      Actor actor, MockHttpServletRequestBuilder request) {
    var token = Town.token(actor.accountId());
    return request.with(authentication(token)).with(csrf());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
