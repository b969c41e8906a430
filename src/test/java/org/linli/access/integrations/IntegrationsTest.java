package org.linli.access.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.access.integrations.IntegrationManagement.Issued;
import org.linli.audit.AuditTrail;
import org.linli.home.HomeReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.ProgramBook;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.vault.Vault;
import org.linli.web.Todo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs use the API with a token of their own, within their scopes and place (DATA-1). */
@IntegrationTest
class IntegrationsTest {

  private static final String NEED =
      """
      {"category":"housing","content":"热线转来：楼道灯不亮","place":"3 栋","contactName":"热线",
       "contactPhone":"13900000000"}
      """;

  @Autowired private IntegrationManagement integrations;
  @Autowired private ProgramBook programs;
  @Autowired private HomeReading home;
  @Autowired private AuditTrail audit;
  @Autowired private SentMessages messages;
  @Autowired private Vault vault;
  @Autowired private NeedBuilder aNeed;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private Community community;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
  }

  @Test
  void tokenIsKeptAsAKeyedHashOnly() {
    var issued = programs.program(secretary, "needs:raise");
    assertThat(issued.token()).matches("linli_[a-z2-7]{10}_[A-Za-z0-9_-]{43}");
    var tables = Set.of("access.integration_token", "access.integration", "access.account");
    var secret = issued.token().substring("linli_".length() + 11);
    for (var table : tables) {
      assertThat(Sql.of(url).list("select t::text from " + table + " t"))
          .noneMatch(row -> row.contains(secret));
    }
    var hash = Sql.of(url).value(ofProgram("encode(hash, 'hex')", issued));
    var keyed = vault.lookup(IntegrationManagement.PURPOSE, issued.token());
    assertThat(hash).isEqualTo(HexFormat.of().formatHex(keyed));
  }

  @Test
  void noTwoTokensAreAlike() {
    var tokens = new HashSet<String>();
    IntStream.range(0, 200).forEach(each -> tokens.add(Token.next().text()));
    assertThat(tokens).hasSize(200).allMatch(text -> Token.parse(text).isPresent());
    assertThat(Token.parse("linli_short_x")).isEmpty();
  }

  /** No cookie, no forgery token, but the key of every command; steps and audit show its name. */
  @Test
  void programRaisesANeedUnderItsOwnName() throws Exception {
    var issued = programs.program(secretary, "needs:raise");
    var first = raise(issued.token(), "key-" + UUID.randomUUID());
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    var steps =
        "select raiser_id || ' ' || channel from needs.need where community_id = " + community.id();
    assertThat(Sql.of(url).value(steps)).isEqualTo(issued.integrationId() + " API");
    assertThat(Sql.of(url).value(ofAccount("display_name", issued))).isEqualTo("样例系统");
    assertThat(Sql.of(url).value(ofAccount("phone is null", issued))).isEqualTo("t");
    var number = Pattern.compile("2026-\\d{6}").matcher(first.body());
    assertThat(number.find()).isTrue();
    assertThat(get(issued.token(), "/needs/mine/" + number.group()).statusCode()).isEqualTo(200);
  }

  @Test
  void programsKeysAreIdempotent() throws Exception {
    var token = programs.program(secretary, "needs:raise").token();
    var key = "key-" + UUID.randomUUID();
    var first = raise(token, key);
    assertThat(raise(token, key).body()).isEqualTo(first.body());
    assertThat(
            Sql.of(url)
                .number("select count(*) from needs.need where community_id = " + community.id()))
        .isEqualTo(1);
    assertRefused(raise(token, "short"), 400, "web.idempotency-key-missing");
  }

  @Test
  void scopeThatIsMissingIsSaid() throws Exception {
    var token = programs.program(secretary, "matching:file").token();
    assertRefused(raise(token, "key-" + UUID.randomUUID()), 403, "kernel.forbidden");
    assertRefused(get(programs.program(secretary).token(), "/home/desk"), 403, "kernel.forbidden");
  }

  @Test
  void tokenOfAnotherCommunityOpensNothingHere() throws Exception {
    var other = town.actor(town.newCommunity(), "community-secretary");
    var token = programs.program(other, "needs:raise").token();
    assertRefused(raise(token, "key-" + UUID.randomUUID()), 403, "kernel.forbidden");
  }

  /** As roles do, what is given for a street holds in its communities and in no others. */
  @Test
  void tokenOfAnAreaHoldsInItsCommunities() throws Exception {
    var administrator = town.actor(Community.ROOT, "administrator");
    var token = programs.program(administrator, "needs:raise").token();
    assertThat(raise(token, "key-" + UUID.randomUUID()).statusCode()).isEqualTo(201);
  }

  @Test
  void unknownRevokedAndExpiredTokensAreRefusedAlike() throws Exception {
    var unknown = Token.next().text();
    var forged = programs.program(secretary, "needs:raise").token();
    var revoked = programs.program(secretary, "needs:raise");
    integrations.revoke(secretary, revoked.integrationId());
    var expired = programs.program(secretary, "needs:raise").token();
    assertThat(get(expired, "/needs").statusCode()).isEqualTo(200);
    var changed = forged.substring(0, 59) + (forged.endsWith("A") ? "B" : "A");
    for (var token : List.of(unknown, changed, revoked.token(), "x", "")) {
      assertRefused(get(token, "/needs"), 401, "web.token-refused");
    }
    clock.advance(Duration.ofDays(31));
    for (var token : List.of(unknown, changed, revoked.token(), expired, "x", "")) {
      var answer = get(token, "/needs");
      assertRefused(answer, 401, "web.token-refused");
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void replacedTokenWorksForTheOverlapOnly() throws Exception {
    var before = programs.program(secretary, "needs:raise");
    var after = integrations.rotate(secretary, before.integrationId());
    assertThat(get(before.token(), "/needs").statusCode()).isEqualTo(200);
    assertThat(get(after.token(), "/needs").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofHours(72));
    assertThat(get(before.token(), "/needs").statusCode()).isEqualTo(401);
    assertThat(get(after.token(), "/needs").statusCode()).isEqualTo(200);
  }

  @Test
  void tooManyRequestsAreRefusedForAWhile() throws Exception {
    var token = programs.program(secretary).token();
    for (var each = 0; each < 120; each++) {
      assertThat(get(token, "/needs").statusCode()).isEqualTo(200);
    }
    var refused = get(token, "/needs");
    assertRefused(refused, 429, "access.too-many-requests");
    var pause = refused.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow();
    assertThat(pause).isBetween(1, 60);
    clock.advance(Duration.ofSeconds(pause));
    assertThat(get(token, "/needs").statusCode()).isEqualTo(200);
  }

  /** Whoever is logged in beside it: a request with a token is the program's. */
  @Test
  void tokenBesideACookieCountsAlone() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, "/");
    var desk = "/api" + community.path() + "/home/desk";
    assertThat(browser.get(desk).status()).isEqualTo(200);
    assertThat(browser.get(desk, programs.program(secretary).token()).status()).isEqualTo(403);
    assertThat(browser.get(desk, "linli_wrong").status()).isEqualTo(401);
    assertThat(browser.get(desk).status()).isEqualTo(200);
    var page = community.path() + "/home/desk";
    assertThat(browser.get(page, "linli_wrong").status()).as("pages take no token").isEqualTo(200);
  }

  /** With a cookie, and with anything else that is no token, a command needs the forgery token. */
  @Test
  void whatIsNoTokenStillNeedsTheForgeryToken() throws Exception {
    var request =
        request("/needs")
            .header("Authorization", "Basic bGlubGk6bGlubGk=")
            .header("Idempotency-Key", "key-" + UUID.randomUUID())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(NEED));
    assertRefused(client.send(request.build(), BodyHandlers.ofString()), 403, "web.forged");
  }

  @Test
  void nobodyGivesWhatTheyMayNotDoNorWhatShowsPersonalData() {
    assertThat(integrations.scopes(secretary)).contains("needs:raise", "matching:file");
    for (var scope : List.of("needs:verify", "directory:reveal-people", "access:manage-members")) {
      assertRejected("scopes", KernelError.NOT_A_CHOICE.code(), command(Set.of(scope), 30));
    }
    var officer = town.actor(community, "street-officer");
    assertThat(integrations.scopes(officer)).doesNotContain("directory:manage-organizations");
  }

  @Test
  void anIntegrationHoldsForAYearAtMost() {
    assertRejected("validUntil", AccessError.VALID_TOO_LONG.code(), command(Set.of(), 366));
    assertRejected("validUntil", AccessError.ALREADY_OVER.code(), command(Set.of(), -1));
    assertThat(integrations.register(secretary, command(Set.of(), 365)).token()).isNotEmpty();
  }

  @Test
  void useIsNotedWithoutTheWholeAddress() throws Exception {
    var issued = programs.program(secretary);
    get(issued.token(), "/needs");
    var seen = integrations.all(secretary).getFirst();
    assertThat(seen.usedAt()).isEqualTo(clock.instant());
    assertThat(seen.usedFrom()).isEqualTo("127.0.0.0/24");
  }

  @Test
  void whatHappensToAnIntegrationIsWrittenDown() {
    var id = programs.program(secretary).integrationId();
    integrations.rotate(secretary, id);
    integrations.revoke(secretary, id);
    assertThat(audit.about(secretary, id, Paging.first()).rows())
        .extracting(entry -> entry.action())
        .containsExactly(
            "access.integration-revoked",
            "access.integration-rotated",
            "access.integration-registered");
  }

  @Test
  void deskWarnsBeforeTheEnd() {
    integrations.register(secretary, command(Set.of(), 31));
    assertThat(warnings()).isEmpty();
    clock.advance(Duration.ofDays(2));
    assertThat(warnings()).hasSize(1);
    integrations.rotate(secretary, integrations.all(secretary).getFirst().integrationId());
    assertThat(warnings()).isEmpty();
  }

  @Test
  void pageShowsTheTokenOnce() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-secretary");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, "/");
    var path = community.path() + "/access/integrations";
    browser.get(path);
    var typed =
        Map.of(
            "name", "城管系统",
            "responsible", "城管科",
            "purpose", "对接工单",
            "scope-needs:raise", "yes",
            "validUntil", Dates.day(clock.instant()).plusDays(365).toString());
    var rejected = browser.post(path, Map.of("name", "城管系统"));
    assertThat(rejected.status()).isEqualTo(422);
    assertThat(rejected.body()).contains("value=\"城管系统\"", "请填谁负责");
    var shown = browser.post(path, typed).location().orElseThrow();
    assertThat(browser.get(shown).body()).containsPattern("linli_[a-z2-7]{10}_[\\w-]{43}");
    assertThat(browser.get(shown).body()).doesNotContainPattern("linli_[a-z2-7]{10}_[\\w-]{43}");
    assertThat(browser.get(path).body()).contains("城管系统", "提需求", "还没有用过");
  }

  /** MATCH-2: the system of a unit speaks for that unit, and for none without one. */
  @Test
  void programOfAUnitReadsWhatItsUnitWasAsked() throws Exception {
    var liaison = town.actor(community, "liaison");
    var unit = liaison.grants().organizationId().orElseThrow().toString();
    var scopes = Set.of("needs:respond", "matching:claim", "resources:offer");
    assertRejected("organization", "kernel.required", ofUnit(scopes, ""));
    assertRejected(
        "organization", "kernel.not-a-choice", ofUnit(scopes, UUID.randomUUID().toString()));
    assertThatThrownBy(() -> ofUnit(scopes, "x")).isInstanceOf(Invalid.class);
    var number =
        aNeed.in(
            NeedStatus.ROUTED,
            town.actor(community, "resident"),
            town.actor(community, "community-worker"),
            liaison);
    var theirs = integrations.register(secretary, ofUnit(scopes, unit));
    assertThat(get(theirs.token(), "/needs/asked").body()).contains(number.toString());
    var office = programs.program(secretary, "needs:raise");
    assertThat(get(office.token(), "/needs/asked").statusCode()).isEqualTo(403);
    var other = town.actor(community, "social-organization");
    var others =
        integrations.register(
            secretary, ofUnit(scopes, other.grants().organizationId().orElseThrow().toString()));
    assertThat(get(others.token(), "/needs/asked").body()).doesNotContain(number.toString());
  }

  private RegisterIntegration ofUnit(Set<String> scopes, String unit) {
    var lastDay = Dates.day(clock.instant()).plusDays(30).toString();
    return RegisterIntegration.of("样例系统", "信息科", "样例用途", scopes, lastDay, unit);
  }

  @Test
  void openApiShowsBothWaysIn() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/openapi"));
    var body = client.send(request.build(), BodyHandlers.ofString()).body();
    assertThat(body).contains("\"scheme\":\"bearer\"", "\"in\":\"cookie\"");
  }

  private List<Todo> warnings() {
    return home.todo(secretary).stream()
        .filter(todo -> todo.act().equals("access.todo.integration-ends"))
        .toList();
  }

  private RegisterIntegration command(Set<String> scopes, int days) {
    var lastDay = Dates.day(clock.instant()).plusDays(days).toString();
    return RegisterIntegration.of("样例系统", "信息科", "样例用途", scopes, lastDay);
  }

  private void assertRejected(String field, String code, RegisterIntegration command) {
    var invalid =
        catchThrowableOfType(Invalid.class, () -> integrations.register(secretary, command));
    assertThat(invalid.errors().getFirst().field()).isEqualTo(field);
    assertThat(invalid.errors().getFirst().code().code()).isEqualTo(code);
  }

  private static String ofProgram(String column, Issued issued) {
    return "select "
        + column
        + " from access.integration_token where integration_id = '"
        + issued.integrationId()
        + "'";
  }

  private static String ofAccount(String column, Issued issued) {
    return "select "
        + column
        + " from access.account where account_id = '"
        + issued.integrationId()
        + "'";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + port + "/api" + community.path() + path));
  }

  private HttpResponse<String> get(String token, String path) throws Exception {
    var request = request(path).header("Authorization", "Bearer " + token);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> raise(String token, String key) throws Exception {
    var request =
        request("/needs")
            .header("Authorization", "bearer " + token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(NEED));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .isEqualTo(Optional.of("application/problem+json"));
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }
}
