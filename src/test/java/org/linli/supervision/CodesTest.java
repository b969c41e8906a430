package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.projects.Severity;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.DrawBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Sql;
import org.linli.testing.StatementProbe;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * SUP-1: everything public has a code for ever; whoever scans it needs no account and leaves no
 * trace.
 */
@IntegrationTest
@Import(StatementProbe.class)
class CodesTest {

  private static final int MOST_BYTES = 60 * 1024;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

  @Autowired private CodeIssuing issuing;
  @Autowired private CodeReading reading;
  @Autowired private Scanning scanning;
  @Autowired private Codes codes;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ProjectBuilder aProject;
  @Autowired private BallotBuilder aBallot;
  @Autowired private DrawBuilder aDraw;
  @Autowired private ResourceBuilder aResource;
  @Autowired private NeedBuilder aNeed;
  @Autowired private WhistleBuilder aWhistle;
  @Autowired private CommunityDirectory communities;
  @Autowired private Languages languages;
  @Autowired private TestClock clock;
  @Autowired private Town town;
  @LocalServerPort private int port;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Messages chinese;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    chinese = languages.chinese();
  }

  @Test
  void whateverIsPublicGetsOneCodeAndKeepsIt() {
    aProject.running(worker, secretary, "楼道照明改造");
    aBallot.estate(worker, "3 栋", "60", "62.4");
    aBallot.announced(secretary, "换电梯", BallotBuilder.LIFT);
    aDraw.sealed(worker, "评议团");
    aDraw.drafted(worker, "还没封存的");
    var liaison = town.actor(community, "social-organization");
    aResource.listed(liaison, worker, ResourceBuilder.venue("活动室", "王师傅"));
    assertThat(issuing.issue(worker)).as("a draft has none").isEqualTo(4);
    var before = all();
    assertThat(issuing.issue(worker)).isZero();
    assertThat(all()).containsExactlyInAnyOrderElementsOf(before).hasSize(4);
    assertThat(before).allMatch(it -> CodeText.read(it).filter(it::equals).isPresent());
    assertRefused(KernelError.FORBIDDEN, () -> issuing.issue(town.actor(community, "resident")));
  }

  @Test
  void aProjectsCodeShowsLightMoneyProgressAndWhatComesNext() {
    var number = aProject.running(worker, secretary, "楼道照明改造");
    var facts = facts(number);
    assertThat(facts.title()).isEqualTo("楼道照明改造");
    assertThat(facts.path()).isEqualTo("/projects/" + number);
    assertThat(facts.light().orElseThrow().kind()).isEqualTo("green");
    assertThat(facts.progress().orElseThrow()).extracting("done", "of").containsExactly(0, 3);
    assertThat(facts.next().orElseThrow().what()).isEqualTo("挨户问一遍");
    assertThat(facts.next().orElseThrow().at())
        .isEqualTo(Dates.end(today().plusWeeks(2)).minusSeconds(1));
    assertThat(facts.proof().orElseThrow().about()).isEqualTo(number.toString());
    assertThat(facts.said()).isEmpty();
    aProject.found(secretary, number, Severity.MINOR, "灯不亮");
    var kept = aProject.kept(worker, secretary, aProject.running(worker, secretary, "坡道"));
    assertThat(facts(number).said()).containsExactly("监督人查出 1 个问题，0 个已改好");
    assertThat(facts(kept).said()).containsExactly("3 人评价过");
  }

  /** What hangs on a wall still answers after its thing was given up. */
  @Test
  void theCodeOfWhatWasGivenUpSaysWhatBecameOfIt() {
    var number = aProject.running(worker, secretary, "楼道照明改造");
    var code = code(number);
    aProject.givenUp(secretary, number);
    assertThat(scanning.show(code, chinese).facts().orElseThrow().ended())
        .hasValue("项目不做了：选的地方要修路");
    assertThat(get("/s/" + code).body()).contains("选的地方要修路");
    Sql.of(url)
        .list(
            "with hidden as (update projects.project set published = false where community_id = "
                + community.id()
                + " returning title) select title from hidden");
    assertThat(scanning.show(code, chinese).facts()).isEmpty();
    var page = get("/s/" + code);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("这件事现在不公开了").doesNotContain("楼道照明改造");
  }

  @Test
  void aWhistlesCodeNamesWhomTheStreetCalled() {
    community = town.newStreet(1).getFirst();
    worker = town.actor(community, "community-worker");
    var area = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var officer = town.actor(area, "street-officer");
    var power = town.actor(area, "department-officer");
    var need = aNeed.in(NeedStatus.VERIFIED, town.actor(community, "resident"), worker, worker);
    var whistle = aWhistle.issued(officer, community, need, "只有街道看的话", power);
    Sql.of(url).awaitDelivered(area);
    issuing.issue(worker);
    var code = reading.of(everybody(), "whistle", whistle).orElseThrow();
    var facts = scanning.show(code, chinese).facts().orElseThrow();
    assertThat(facts.light().orElseThrow().kind()).isEqualTo("green");
    assertThat(facts.path()).isEqualTo("/needs/" + need);
    assertThat(facts.lines()).anyMatch(it -> it.heading().equals("哪些部门"));
    assertThat(get("/s/" + code).body()).contains("已吹哨").doesNotContain("只有街道看的话");
  }

  @Test
  void nobodyIsGivenACodeThatSomebodyHas() {
    var taken = CodeText.random();
    var fresh = CodeText.random();
    assertThat(issue("ballot", UUID.randomUUID(), List.of(taken))).isTrue();
    var second = UUID.randomUUID();
    assertThat(issue("ballot", second, List.of(taken, fresh))).isTrue();
    assertThat(codes.place(taken).orElseThrow().subject()).isNotEqualTo(second);
    assertThat(codes.place(fresh).orElseThrow().subject()).isEqualTo(second);
  }

  @Test
  void twoWhoIssueAtOnceGiveOneCode() {
    aProject.running(worker, secretary, "楼道照明改造");
    var other = town.actor(community, "community-worker");
    var outcomes = AtOnce.all(List.of(() -> issuing.issue(worker), () -> issuing.issue(other)));
    assertThat(outcomes).extracting(it -> it.value().orElseThrow()).containsExactlyInAnyOrder(0, 1);
    assertThat(all()).hasSize(1);
  }

  @Test
  void codesHaveNoSignsThatLookAlike() {
    assertThat(CodeText.ALPHABET)
        .doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B");
    var seen = new HashSet<Character>();
    IntStream.range(0, 400)
        .mapToObj(each -> CodeText.random())
        .forEach(code -> code.chars().forEach(sign -> seen.add((char) sign)));
    assertThat(seen).hasSize(CodeText.ALPHABET.length());
    assertThat(CodeText.read(" 7k3-m9 a")).hasValue("7K3M9A");
    assertThat(CodeText.read("7K3M9")).isEmpty();
    assertThat(CodeText.read("7K3M90")).isEmpty();
  }

  @Test
  void whoScansGetsNoCookieAndAPageThatMayBeKept() {
    var code = code(aProject.running(worker, secretary, "楼道照明改造"));
    var page = get("/s/" + code);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("set-cookie")).isEmpty();
    assertThat(page.headers().firstValue("cache-control")).hasValue("public, max-age=60");
    assertThat(page.body()).contains("楼道照明改造", "不用登录", code).doesNotContain("_csrf");
    var small = get("/s/" + code.toLowerCase(Locale.ROOT));
    assertThat(small.headers().firstValue("location").orElseThrow()).endsWith("/s/" + code);
    assertThat(get("/s/QQQQQ0").statusCode()).isEqualTo(404);
    assertThat(get("/s?code=" + code.toLowerCase(Locale.ROOT)).headers().firstValue("location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/s/" + code));
    assertThat(get("/s?code=7K3M90").statusCode()).isEqualTo(422);
    assertThat(get("/api/s/" + code).body()).contains("\"kind\":\"project\"", "楼道照明改造");
  }

  /** Page, style sheets, pictures and the script that checks: all that a telephone fetches. */
  @Test
  void aScanFetchesSixtyKilobytesAtMost() {
    var code = code(aProject.running(worker, secretary, "楼道照明改造"));
    var page = get("/s/" + code).body();
    var assets = ASSET.matcher(page).results().map(it -> it.group(1)).distinct().toList();
    assertThat(assets).anyMatch(it -> it.endsWith(".css")).anyMatch(it -> it.endsWith(".js"));
    var shown = bytes("/s/" + code, "identity");
    for (var asset : assets) {
      if (!asset.endsWith(".js")) {
        shown += bytes(asset, "identity");
      }
    }
    assertThat(shown).as("to show the page, not even compressed").isLessThan(MOST_BYTES);
    var sent = bytes("/s/" + code, "gzip");
    for (var asset : assets) {
      sent += bytes(asset, "gzip");
    }
    assertThat(sent).as("all that is sent").isLessThan(MOST_BYTES / 2);
    for (var sheet : assets.stream().filter(it -> it.endsWith(".css")).toList()) {
      assertThat(get(sheet).body())
          .as("fonts are the telephone's own")
          .doesNotContain("@font-face");
    }
  }

  /** The project, what stands beside it, and its money. */
  @Test
  void aScanCostsThreeStatements() throws Exception {
    var code = code(aProject.running(worker, secretary, "楼道照明改造"));
    scanning.scan(code, chinese);
    var seen = StatementProbe.of(() -> scanning.scan(code, chinese));
    assertThat(seen)
        .extracting(StatementProbe.Seen::sql)
        .filteredOn(sql -> !sql.startsWith("SET LOCAL"))
        .hasSize(3);
  }

  @Test
  void scansAreCountedByDayAndNothingElseIsKept() {
    var code = code(aProject.running(worker, secretary, "楼道照明改造"));
    AtOnce.times(20, () -> scanning.scan(code, chinese));
    scanning.show(code, chinese);
    clock.advance(Duration.ofDays(1));
    try {
      scanning.scan(code, chinese);
      scanning.settle();
      assertThat(reading.scans(everybody(), code))
          .extracting(ScanDay::scans)
          .containsExactly(20, 1);
      scanning.scan(code, chinese);
      clock.advance(Duration.ofSeconds(10));
      scanning.scan(code, chinese);
      assertThat(reading.scans(everybody(), code))
          .as("written by itself every few seconds")
          .extracting(ScanDay::scans)
          .containsExactly(20, 3);
    } finally {
      clock.advance(Duration.ofDays(-1).minusSeconds(10));
    }
    assertThat(
            Sql.of(url)
                .list(
                    """
                    select column_name from information_schema.columns
                    where table_schema = 'supervision' and table_name = 'scan_day'
                    order by ordinal_position
                    """))
        .containsExactly("community_id", "code", "day", "scans", "published");
  }

  @Test
  void thePosterLeadsToTheCodeAndIsOfItsCommunityOnly() {
    var code = code(aProject.running(worker, secretary, "楼道照明改造"));
    var poster = get(community.path() + "/supervision/codes/" + code + "/poster");
    assertThat(poster.body())
        .contains("class=\"sheet poster\"", "127.0.0.1:" + port + "/s/" + code, "楼道照明改造");
    var other = town.newCommunity();
    assertThat(get(other.path() + "/supervision/codes/" + code + "/poster").statusCode())
        .isEqualTo(404);
    assertThat(get(other.path() + "/supervision/codes").body()).doesNotContain(code);
    assertThat(get(community.path() + "/supervision/codes").body()).contains(code, "楼道照明改造");
    assertThat(get(community.path() + "/projects").body()).contains("楼道照明改造");
  }

  private boolean issue(String kind, UUID subject, List<String> offered) {
    var left = new ArrayDeque<>(offered);
    return Scope.in(
        worker.scope(),
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    status ->
                        codes.issue(
                            community.id(), kind, subject, clock.instant(), left::removeFirst))));
  }

  private String code(ShortNumber project) {
    issuing.issue(worker);
    return reading.of(everybody(), "project", id(project)).orElseThrow();
  }

  private CodeFacts facts(ShortNumber project) {
    return reading.facts(everybody(), community, "project", id(project), chinese).orElseThrow();
  }

  private UUID id(ShortNumber project) {
    return UUID.fromString(
        Sql.of(url)
            .value(
                "select project_id::text from projects.project where community_id = %d and year = %d and sequence = %d"
                    .formatted(community.id(), project.year(), project.sequence())));
  }

  private List<String> all() {
    return reading.kinds().stream()
        .flatMap(it -> reading.list(everybody(), it, Paging.first()).rows().stream())
        .map(CodeRow::code)
        .toList();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }

  private HttpResponse<String> get(String path) {
    return send(path, "identity", BodyHandlers.ofString());
  }

  private long bytes(String path, String encoding) {
    return send(path, encoding, BodyHandlers.ofByteArray()).body().length;
  }

  private <T> HttpResponse<T> send(
      String path, String encoding, HttpResponse.BodyHandler<T> handler) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Accept-Encoding", encoding)
              .build(),
          handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
