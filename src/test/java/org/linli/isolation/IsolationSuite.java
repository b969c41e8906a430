package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.matching.AcrossAction;
import org.linli.matching.ClaimStep;
import org.linli.matching.ShareStep;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PictureBook;
import org.linli.testing.ProgramBook;
import org.linli.testing.Roles;
import org.linli.testing.Route;
import org.linli.testing.SecretRoutes;
import org.linli.testing.TestBeans;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every route, found from the mappings, as somebody of every role of one community against
 * the objects of another, and checks that each also succeeds for its own.
 */
@IntegrationTest
@Import(Locks.class)
abstract class IsolationSuite extends IsolationObjects {

  private static final String NOBODY = "nobody";
  private static final int BETWEEN_READINGS = 12;
  private static final byte[] SAMPLE_SHEET = RegisterBuilder.sheet("样例");

  /** One row for each form that a sheet fills: slips, resources and rounds of asking. */
  private static final byte[] FILLED = Samples.filled();

  private static final byte[] PICTURE = PictureBook.png(Color.BLUE);
  private static final byte[] GRIDS =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"样例网格"},
      "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]]]}}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  /** One that failed stays: with a lock open, a listener may be refused what it wants to write. */
  private static final String OUTSTANDING =
      """
      select count(*) from platform.event_publication
      where completion_date is null and coalesce(status, '') <> 'FAILED'
      """;

  private static final String TENANT_TABLES =
      "select table_name from platform.placement where kind = 'sharded'";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private MockMvc mvc;
  @Autowired private JsonMapper json;
  private TenantRows tenantRows;
  private Actor everybody;

  @BeforeEach
  void found() {
    logBook.signed(own.community()); // so that the log has something to show
    everybody = town.everybodyInOne(own.community(), Roles.different(rules));
    tenantRows = TenantRows.of(database(), jdbc.sql(TENANT_TABLES).query(String.class).list());
    // Numbers of the two communities do not meet, so a foreign number means nothing at home.
    TestServer.get()
        .run(
            database(),
            "insert into needs.number_counter values ("
                + foreign.community().id()
                + ", 2026, 500)");
  }

  @AfterEach
  void lock() {
    Locks.lock();
    tenantRows.close();
  }

  final List<Route> routes() {
    return Route.all(mappings);
  }

  final Site own() {
    return own;
  }

  final Site foreign() {
    return foreign;
  }

  final Town town() {
    return town;
  }

  final String database() {
    return databaseUrl.substring(databaseUrl.lastIndexOf('/') + 1);
  }

  /** Whoever might send a request: everybody of one's own community, and nobody. */
  final Map<String, Optional<Actor>> senders() {
    var senders = new LinkedHashMap<String, Optional<Actor>>();
    own.people().forEach((role, actor) -> senders.put(role, Optional.of(actor)));
    senders.put(NOBODY, Optional.empty());
    return senders;
  }

  /**
   * Who attacks what is not theirs: somebody with every role of one's own community at once, who
   * gets in wherever any of them would, a resident, and nobody.
   */
  final Map<String, Optional<Actor>> attackers() {
    var attackers = new LinkedHashMap<String, Optional<Actor>>();
    attackers.put("everybody in one", Optional.of(everybody));
    attackers.put("resident", Optional.of(own.person("resident")));
    attackers.put(NOBODY, Optional.empty());
    return attackers;
  }

  /**
   * Who reads a page: everybody in one, nobody, and of the single roles every third, another third
   * for another page.
   */
  final Map<String, Optional<Actor>> readers(Route route) {
    var readers = new LinkedHashMap<>(controls(route));
    var turn = Math.floorMod(route.toString().hashCode(), 3);
    var roles = List.copyOf(own.people().keySet());
    for (var index = 0; index < roles.size(); index++) {
      if (index % 3 != turn) {
        readers.remove(roles.get(index));
      }
    }
    return readers;
  }

  /**
   * Who may be expected to succeed: at home everybody, above communities the administrator, with
   * what is lent a neighbour.
   */
  final Map<String, Optional<Actor>> controls(Route route) {
    var senders = new LinkedHashMap<String, Optional<Actor>>();
    senders.put("everybody in one", Optional.of(everybody)); // whoever succeeds most often
    senders.putAll(senders());
    if (!route.inCommunity()) {
      senders.put("administrator of everything", Optional.of(administrator));
    }
    if (route.takes(Neighbour.class)) {
      senders.put("neighbour", Optional.of(neighbour));
    }
    if (route.pattern().contains("/compensation/mine/{workshop}")) {
      senders.put("owner", Optional.of(workshop(route, own).owner()));
    }
    if (route.pattern().contains("/supervision/")) {
      senders.put("inspector", Optional.of(supervision.inspector(own)));
      senders.put("reviewer", Optional.of(supervision.reviewer(own)));
    }
    if (SecretRoutes.takes(route)) {
      senders.put("resident of the register", Optional.of(urnKeeper(own)));
    }
    if (route.names("area")) {
      senders.put("officer of the street", Optional.of(town.actor(street(own), "street-officer")));
      senders.put("department of the street", Optional.of(department(own)));
    }
    return senders;
  }

  /** Sends a request with right fields and a fresh key. */
  final Sent sent(Route route, String path, String as, Optional<Actor> sender) {
    var key = UUID.randomUUID().toString();
    var form = fitting(route, Samples.form());
    var what = path + " as " + as;
    return new Sent(what, path, sender, key, form, send(route, path, sender, key, form));
  }

  final Answer send(
      Route route, String path, Optional<Actor> sender, String key, Map<String, String> form) {
    try {
      var builder = route.takesFile() ? upload(path) : request(route.method(), path);
      fill(builder, route, key, form);
      sender.ifPresent(actor -> builder.with(authentication(token(actor))));
      var answer = new Answer(mvc.perform(builder.with(csrf())).andReturn());
      if (route.post() && answer.succeeded()) {
        own.refresh();
      }
      return answer;
    } catch (Exception unexpected) {
      throw new AssertionError(route + " " + path, unexpected);
    }
  }

  /** Sends a request with right fields and a token, and nothing that a browser would add. */
  final Answer sendWithToken(Route route, String path, String token) {
    try {
      var builder = request(route.method(), path);
      fill(builder, route, UUID.randomUUID().toString(), fitting(route, Samples.form()));
      var answer =
          new Answer(mvc.perform(builder.header("Authorization", "Bearer " + token)).andReturn());
      if (route.post() && answer.succeeded()) {
        own.refresh();
      }
      return answer;
    } catch (Exception unexpected) {
      throw new AssertionError(route + " " + path, unexpected);
    }
  }

  final ProgramBook programs() {
    return programBook;
  }

  private static AbstractMockHttpServletRequestBuilder<?> upload(String path) throws Exception {
    var csv = new ClassPathResource("demo/areas.csv").getContentAsByteArray();
    return multipart(path)
        .file(new MockMultipartFile("areas", "areas.csv", "text/csv", csv))
        .file(
            new MockMultipartFile("register", "样例.xlsx", "application/octet-stream", SAMPLE_SHEET))
        .file(new MockMultipartFile("filled", "样例.xlsx", "application/octet-stream", FILLED))
        .file(new MockMultipartFile("report", "样例.pdf", "application/pdf", csv))
        .file(new MockMultipartFile("document", "样例.pdf", "application/pdf", csv))
        .file(new MockMultipartFile("picture", "样例.png", "image/png", PICTURE))
        .file(new MockMultipartFile("receiptFile", "样例.png", "image/png", PICTURE))
        .file(new MockMultipartFile("bankFile", "样例.csv", "text/csv", FundObjects.BANK))
        .file(new MockMultipartFile("votesFile", "样例.pb", "text/plain", Samples.VOTES))
        .file(new MockMultipartFile("geojson", "grids.geojson", "application/geo+json", GRIDS));
  }

  /**
   * What one form calls like another and means otherwise. Needs name a building by its id, other
   * forms by its name; a need goes without.
   */
  final Map<String, String> fitting(Route route, Map<String, String> form) {
    var fields = new LinkedHashMap<>(form);
    if (route.post() && route.pattern().endsWith("/exchange/desk")) {
      fields.put("integration", program());
    }
    if (route.pattern().endsWith("/matching/{number}/step")) {
      fields.put("action", ClaimStep.REPORT);
    }
    if (route.pattern().endsWith("/matching/across/{across}")) {
      fields.put("action", AcrossAction.AGREE.name());
    }
    if (route.pattern().endsWith("/stall") && "its-own".equals(form.get("shows"))) {
      fields.put("shows", ownResource());
    }
    if (route.pattern().contains("/alliances")) {
      fields.put("answer", "AGREE");
    }
    if ("its-own".equals(form.get("coordinator"))) {
      fields.put("coordinator", ownUnit().toString());
    }
    if (route.post() && route.pattern().endsWith("/alliances")) {
      fields.put("brings", brought());
    }
    if (route.pattern().endsWith("/matching/{number}/share")) {
      fields.put("action", ShareStep.INVITE);
      fields.put("partner", partner());
    }
    if (route.post() && route.pattern().endsWith("/merge") && route.names("proposal")) {
      fields.put("intoProposal", proposals.other(own));
    }
    if (route.post() && route.names("pact") && route.pattern().endsWith("/vote")) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.put(
          "decidingBallot",
          another // making one is a change
              ? "2026-999999"
              : pacts.ballot(own, Objects.requireNonNull(form.get("name"))));
    }
    if (route.pattern().contains("/spending/desk")) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.putAll(spending.fields(route, own, another));
    }
    if (route.pattern().contains("/dispatch/")) {
      fields.putAll(dispatch(route, form));
    }
    if (route.pattern().contains("/needs")) {
      fields.remove("building");
    }
    if (route.pattern().contains("/ballot")) {
      fields.put("about", "样例内容");
    }
    if (SecretRoutes.takes(route)) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.putAll(secretRoutes.fields(route, own.person("owners-committee"), another));
    }
    if (route.post() && route.pattern().contains("/juries/")) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.put("fromDraw", juryDraw(own, Objects.requireNonNull(form.get("name"))));
      fields.put("jurySeat", askedSeat().toString());
      fields.put("juryReply", another ? "DECLINED" : "ACCEPTED");
      fields.put("verdict", another ? "DECLINED" : "ADOPTED");
    }
    if (route.pattern().contains("/budgets")) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.putAll(Samples.budgets(another));
    }
    if (route.pattern().contains("/proposals")) {
      fields.put("where", "样例地方");
      fields.put("reference", "样例会议");
    }
    if (route.post() && route.pattern().endsWith("/advice")) {
      fields.put("fromBody", elders(own).toString());
    }
    if (route.post() && route.pattern().contains("/supervision")) {
      fields.putAll(supervision.fields(route, own));
    }
    if (route.post() && route.pattern().contains("/funds")) {
      var another = Objects.requireNonNull(form.get("content")).endsWith("改");
      fields.putAll(funds.fields(route, own, another));
    }
    if (route.pattern().contains("/assembly")) {
      fields.put("heldOn", Dates.day(TestBeans.START).toString());
      fields.put("day", Dates.day(TestBeans.START).plusDays(20).toString());
    }
    return fields;
  }

  /** Steps that a whistle allows which was issued just now; the words are those of the form. */
  private Map<String, String> dispatch(Route route, Map<String, String> form) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("action", route.pattern().contains("/received/") ? "CHECK_IN" : "WITHDRAW");
    fields.put("why", Objects.requireNonNull(form.get("matter")));
    fields.put("outcome", "REACHED");
    fields.put("settled", "yes");
    var another = Objects.requireNonNull(form.get("content")).endsWith("改");
    fields.put("content", another ? "no" : "yes");
    fields.put("granted", "yes");
    fields.put("rate", "RESPONSE");
    fields.put("days", "5");
    fields.put("mandate", "none");
    if (route.post() && route.pattern().matches(".*/(new|whistles)")) {
      fields.put("from", own.community().code());
      fields.put("need", another ? "2026-999999" : unwhistled(form)); // making one is a change
      fields.put(
          "organizations", department(own).grants().organizationId().orElseThrow().toString());
    }
    return fields;
  }

  private void fill(
      AbstractMockHttpServletRequestBuilder<?> builder,
      Route route,
      String key,
      Map<String, String> form) {
    if (!route.post()) {
      return;
    }
    if (route.api() && route.takesFile()) {
      builder.header("Idempotency-Key", key);
      form.forEach(builder::param);
    } else if (route.api()) {
      builder.header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON);
      route
          .body()
          .ifPresent(type -> builder.content(json.writeValueAsBytes(Samples.body(type, form))));
    } else {
      form.forEach(builder::param);
      builder.param("_key", key);
    }
  }

  private static Authentication token(Actor actor) {
    return Town.token(actor.accountId());
  }

  /**
   * Every sender tries, and every path is tried, the rest of them by the first: all of them times
   * all of the others would take longer than everything else here. A path is asked for when it is
   * sent, as the sender before may have done what can be done once.
   */
  final void everySender(
      Route route,
      Map<String, Optional<Actor>> senders,
      IntFunction<String> named,
      Consumer<Sent> check) {
    var most = statuses(route).size();
    var all = List.copyOf(senders.entrySet());
    for (var turn = 0; turn < all.size() || turn < most; turn++) {
      var sender = all.get(turn < all.size() ? turn : 0);
      var path = named.apply(turn % most);
      check.accept(sent(route, path, sender.getKey(), sender.getValue()));
    }
  }

  /**
   * Attacks what a site has by every one of these routes; not a row of the guarded community may
   * change. Reading all its rows takes longer than an attack, so that some routes share a reading:
   * their objects are made first.
   */
  final void attack(
      Stream<Route> routes, Function<Route, List<String>> paths, Community guarded, Attack attack) {
    routes
        .gather(Gatherers.windowFixed(BETWEEN_READINGS))
        .forEach(
            some -> {
              var named = new LinkedHashMap<Route, List<String>>();
              some.forEach(route -> named.put(route, paths.apply(route)));
              var before = rows(guarded);
              named.forEach(attack::on);
              assertThat(rows(guarded)).as(some.toString()).isEqualTo(before);
            });
  }

  /** What stands in every tenant table of a community, when the listeners are done. */
  final Map<String, String> rows(Community community) {
    awaitListeners();
    return tenantRows.in(community);
  }

  private void awaitListeners() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (jdbc.sql(OUTSTANDING).query(Long.class).single() > 0) {
      assertThat(System.nanoTime()).as("listeners are done in time").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  /** What is sent by one route to the objects that its paths name. */
  interface Attack {
    void on(Route route, List<String> paths);
  }

  /** A request and its answer. */
  record Sent(
      String what,
      String path,
      Optional<Actor> sender,
      String key,
      Map<String, String> form,
      Answer answer) {}

  /** What came back. */
  record Answer(MvcResult result) {

    int status() {
      return result.getResponse().getStatus();
    }

    @Nullable String location() {
      return result.getResponse().getHeader("Location");
    }

    String body() {
      return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Done or shown; being sent to the log-in is neither. */
    boolean succeeded() {
      var location = location();
      return status() < 300
          || (status() == 303 && (location == null || !location.startsWith("/access/login")));
    }

    boolean refused() {
      return !succeeded() && status() < 500;
    }
  }
}
