package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.access.AddMember;
import org.linli.access.MemberManagement;
import org.linli.access.residents.ResidentManagement;
import org.linli.directory.AddLocalArea;
import org.linli.directory.AreaManagement;
import org.linli.directory.ClosePlace;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.LocalAreaReform;
import org.linli.directory.people.CorrectionBuilder;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.evaluation.CallBack;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.matching.AcrossAction;
import org.linli.matching.ClaimStep;
import org.linli.matching.ShareStep;
import org.linli.needs.NeedStatus;
import org.linli.notice.CallBuilder;
import org.linli.platform.Jobs;
import org.linli.platform.Rules;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.linli.privacy.RequestKind;
import org.linli.testing.AcrossBuilder;
import org.linli.testing.AllianceBuilder;
import org.linli.testing.BookingBuilder;
import org.linli.testing.DonationBuilder;
import org.linli.testing.FairBuilder;
import org.linli.testing.GoodsBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PictureBook;
import org.linli.testing.PostBook;
import org.linli.testing.ProgramBook;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Roles;
import org.linli.testing.Route;
import org.linli.testing.SignBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
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
abstract class IsolationSuite {

  private static final String NOBODY = "nobody";
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
  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private ResourceBuilder aResource;
  @Autowired private AcrossBuilder across;
  @Autowired private DonationBuilder aDonation;
  @Autowired private BookingBuilder aBooking;
  @Autowired private FairBuilder aFair;
  @Autowired private AllianceBuilder anAlliance;
  @Autowired private GoodsBuilder aThing;
  private final Map<Long, UUID> booked = new HashMap<>();
  private final Map<Long, AcrossBuilder.Pair> paired = new HashMap<>();
  @Autowired private Known aKnown;
  @Autowired private CorrectionBuilder aCorrection;
  @Autowired private CallBuilder aCall;
  @Autowired private AreaManagement areas;
  @Autowired private MemberManagement members;
  @Autowired private CommunityDirectory communities;
  @Autowired private ResidentManagement residents;
  @Autowired private MandateBook mandateBook;
  @Autowired private RatingManagement ratings;
  @Autowired private CallBackReading callBacks;
  @Autowired private PostBook postBook;
  @Autowired private PictureBook pictureBook;
  @Autowired private ProgramBook programBook;
  @Autowired private LocalAreaManagement localAreas;
  @Autowired private LocalAreaReading localReading;
  @Autowired private LocalAreaReform localReform;
  @Autowired private Rules rules;
  @Autowired private Jobs jobs;
  @Autowired private OwnData privacy;
  @Autowired private JsonMapper json;
  @Autowired private JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private TenantRows tenantRows;
  private Site own;
  private Site foreign;
  private Actor administrator;
  private Actor everybody;
  private @Nullable UUID imported;
  private @Nullable String program;
  private @Nullable String brought;
  private @Nullable String shown;
  private @Nullable String partner;

  @BeforeEach
  void found() {
    var roles = Roles.different(rules);
    own = Site.found(town, aNeed, aRegister, roles, "甲" + mark());
    foreign = Site.found(town, aNeed, aRegister, roles, "乙" + mark());
    administrator = town.actor(Community.ROOT, "administrator");
    everybody = everybodyInOne(roles);
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

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
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

  /** With one unit, because nobody speaks for two. */
  private Actor everybodyInOne(List<String> roles) {
    var account = town.newAccount();
    roles.stream()
        .filter(role -> role.equals("liaison") || !Town.OF_A_UNIT.contains(role))
        .forEach(role -> town.grant(account, own.community(), role));
    return town.actor(account, own.community());
  }

  /** Who may be expected to succeed: at home everybody, above communities the administrator. */
  final Map<String, Optional<Actor>> controls(Route route) {
    var senders = senders();
    if (!route.inCommunity()) {
      senders.put("administrator of everything", Optional.of(administrator));
    }
    if (route.names("area")) {
      senders.put("officer of the street", Optional.of(town.actor(street(own), "street-officer")));
    }
    return senders;
  }

  /**
   * The paths by which a route can name an object of a site, one for each state a need can have.
   */
  final List<String> paths(Route route, Community community, Site site) {
    return IntStream.range(0, statuses(route).size())
        .mapToObj(index -> path(route, community, site, index))
        .toList();
  }

  /** One of these paths; making its object takes longer than sending the request. */
  final String path(Route route, Community community, Site site, int index) {
    mandateBook.prepare(route.pattern(), site.person("administrator"));
    var status = statuses(route).get(index);
    var path = route.pattern().replace("{community}", community.code());
    if (route.pattern().endsWith("/matching/area/{area}")) {
      across.idle(Sql.of(databaseUrl), street(site));
    }
    for (var variable : route.variables()) {
      if (!variable.equals("community")) {
        path = path.replace("{" + variable + "}", value(variable, route, site, status));
      }
    }
    return path;
  }

  static List<NeedStatus> statuses(Route route) {
    return route.names("number") ? List.of(NeedStatus.values()) : List.of(NeedStatus.RAISED);
  }

  private String value(String variable, Route route, Site site, NeedStatus status) {
    var place =
        route.names("area")
            ? street(site)
            : route.inCommunity() ? site.community() : Community.ROOT;
    return switch (variable) {
      case "area" -> street(site).code();
      case "letter" -> residents.invite(worker(site), site.registered().person()).toString();
      case "invitation" -> "AAAA-BBBB-CCCC";
      case "integration" ->
          programBook.program(town.actor(place, "administrator")).integrationId().toString();
      case "subscription" -> programBook.subscription(operator(site)).toString();
      case "delivery" ->
          programBook
              .undelivered(operator(site), programBook.subscription(operator(site)))
              .toString();
      case "grant" -> grantToRevoke(place).toString();
      case "proposal" -> proposalToDecide(place).toString();
      case "delegation" -> delegation(place, site, false).toString();
      case "waiting" -> delegation(place, site, true).toString();
      case "number" -> site.need(status).toString();
      case "code" -> unopenedCommunity();
      case "job" -> jobs.all().getFirst().name();
      case "request" -> dataRequest(site.community()).toString();
      case "id" -> importReport().toString();
      case "edition" -> mandateBook.published(site.person("administrator"));
      case "mandate" -> mandateBook.drafted(site.person("administrator")).toString();
      case "post" -> postBook.held(site.person("community-worker")).toString();
      case "organization" -> organization(route, site).toString();
      case "liaison" -> postBook.liaison().toString();
      case "place" -> place(route, site).toString();
      case "building" -> localAreas.addBuilding(worker(site), aBuilding()).toString();
      case "unit" -> unit(site).toString();
      case "sha256" ->
          route.pattern().contains("/needs/")
              ? picture(route, site, status)
              : areas.report(administrator, importReport()).sha256();
      case "person" -> person(route, site).toString();
      case "correction" -> aCorrection.ask(worker(site), site.community()).toString();
      case "household" -> site.registered().household().toString();
      case "member" -> site.registered().member().toString();
      case "tag" -> site.registered().tag().toString();
      case "other" -> site.registered().tenant().toString();
      case "merge" -> site.registered().merge().toString();
      case "dwelling" -> site.registered().dwelling().toString();
      case "tenancy" -> site.registered().tenancy().toString();
      case "upload" -> upload(route, site).toString();
      case "committed" -> committed(route, site).toString();
      case "call" -> aCall.in(site.community(), site.privateMark()).toString();
      case "need" -> across(site).need().toString();
      case "across" -> acrossRequest(site).toString();
      case "resource" -> resource(route, site).toString();
      case "donation" -> donation(site).toString();
      case "booking" -> booking(route, site).toString();
      case "sign" ->
          SignBuilder.open(Sql.of(databaseUrl), site.community(), site.privateMark()).toString();
      case "alliance" -> alliance(route, site).toString();
      case "fair" -> fair(route, site).toString();
      case "deal" -> deal(site).toString();
      case "thing" -> thing(site).toString();
      case "loan" -> loan(route, site).toString();
      case "asked" -> asked(site).toString();
      case "callBack" -> callBack(site).toString();
      case "commitment" -> site.registered().commitment().toString();
      default -> throw new AssertionError("No object for {" + variable + "}: add one here");
    };
  }

  /** A need's picture that everybody may see, if it was published; or one of a draft. */
  private String picture(Route route, Site site, NeedStatus status) {
    var raiser = site.person("resident");
    return route.names("number")
        ? pictureBook.released(raiser, site.need(status))
        : pictureBook.ofDraft(raiser);
  }

  /** The site's own unit is asked about a need that nobody else was asked about. */
  private UUID asked(Site site) {
    site.refresh();
    var unit = site.person("liaison").grants().organizationId().orElseThrow();
    return aResource.asked(worker(site), site.need(NeedStatus.VERIFIED), unit, site.privateMark());
  }

  /** The same each time. */
  private String brought() {
    if (brought == null) {
      var other = town.actor(own.community(), "liaison");
      var pair = anAlliance.pair(worker(own), own.person("liaison"), other);
      brought = pair.get(0) + "\n" + pair.get(1);
    }
    return brought;
  }

  private UUID ownUnit() {
    return own.person("liaison").grants().organizationId().orElseThrow();
  }

  /** The site's resident was not content with what was done. */
  private UUID callBack(Site site) {
    var said = new RateNeed("DISSATISFIED", site.privateMark());
    ratings.rate(site.person("resident"), site.need(NeedStatus.COMPLETED), said);
    site.refresh();
    return callBacks.open(worker(site)).stream()
        .max(Comparator.comparing(CallBack::startedAt))
        .orElseThrow()
        .id();
  }

  /** A pair that waits for the officers of the site's street. */
  private AcrossBuilder.Pair across(Site site) {
    var sql = Sql.of(databaseUrl);
    var pair =
        across.proposed(sql, street(site), site.community(), UUID.randomUUID(), site.privateMark());
    paired.put(site.community().id(), pair);
    return pair;
  }

  /** The site's own unit is asked by the street. */
  private UUID acrossRequest(Site site) {
    var number = site.need(NeedStatus.VERIFIED);
    var sql = Sql.of(databaseUrl);
    var liaison = site.person("liaison");
    return across.asked(sql, street(site), liaison, number, UUID.randomUUID(), site.privateMark());
  }

  /** Its name becomes public with the decision, who runs it does not. */
  private UUID donation(Site site) {
    return aDonation.offered(site.person("resident"), site.publicMark(), site.privateMark());
  }

  /** The one of the pair, or proposed for all that waits, where the route says so. */
  private UUID resource(Route route, Site site) {
    if (route.names("need")) {
      return Objects.requireNonNull(paired.get(site.community().id())).resource();
    }
    var resource = resource(site);
    if (route.pattern().endsWith("/papers/check")) { // anew, for who checks them
      aResource.entered(worker(site), resource, LocalDate.of(2027, 9, 1));
    }
    if (route.pattern().endsWith("/upkeep")) {
      aDonation.planned(worker(site), resource);
    }
    if (!route.pattern().contains("/accept/")) {
      return resource;
    }
    var unit = town.newUnit(site.community(), site.privateMark() + UUID.randomUUID()); // not asked
    across.everywhere(Sql.of(databaseUrl), site.community(), resource, unit);
    return resource;
  }

  /** Listed, by the site's own unit. */
  private UUID resource(Site site) {
    var command = ResourceBuilder.venue(site.publicMark(), site.privateMark());
    return aResource.listed(site.person("liaison"), worker(site), command);
  }

  /** Nobody may have many at a time: the one before is given back. */
  private UUID booking(Route route, Site site) {
    var resident = site.person("resident");
    Optional.ofNullable(booked.remove(site.community().id()))
        .ifPresent(before -> aBooking.giveBack(resident, before));
    var id = aBooking.next(resident, site.community(), resource(site), site.privateMark());
    if (route.pattern().endsWith("/check")) {
      aBooking.begins(Sql.of(databaseUrl), id);
    } else {
      booked.put(site.community().id(), id);
    }
    return id;
  }

  /**
   * Coordinated by another unit; the site's own was asked, or agreed where that is not asked for.
   */
  private UUID alliance(Route route, Site site) {
    var worker = worker(site);
    var coordinator = town.actor(site.community(), "liaison");
    var own = site.person("liaison");
    return route.pattern().endsWith("/answer")
        ? anAlliance.invited(worker, coordinator, own, site.privateMark(), site.privateMark())
        : anAlliance.formed(worker, coordinator, own, site.publicMark(), site.publicMark());
  }

  /** One that goes on now, or can still be left; the site's own unit has a stall at it. */
  private UUID fair(Route route, Site site) {
    var worker = worker(site);
    var leaves = route.pattern().endsWith("/leave");
    var fair = leaves ? aFair.nextWeek(worker) : aFair.today(worker);
    aFair.stall(site.person("liaison"), fair);
    return fair;
  }

  /** Written down at one that goes on now. */
  private UUID deal(Site site) {
    var fair = aFair.today(worker(site));
    aFair.stall(site.person("liaison"), fair);
    return aFair.deal(site.person("liaison"), fair, site.privateMark());
  }

  private UUID thing(Site site) {
    return aThing.thing(worker(site), site.publicMark(), 90);
  }

  /**
   * Only what is out can be brought back, and only what is not out yet be handed out or given up.
   */
  private UUID loan(Route route, Site site) {
    var from = route.pattern().endsWith("/take-back") ? 0 : 1;
    return aThing.lent(worker(site), thing(site), from, site.privateMark());
  }

  private static UUID upload(Route route, Site site) {
    return route.pattern().contains("/organizations/")
        ? anew(site).unitsUpload()
        : site.registered().upload();
  }

  private static UUID committed(Route route, Site site) {
    return route.pattern().contains("/organizations/")
        ? anew(site).unitsCommitted()
        : site.registered().committed();
  }

  /** Other routes add units, and then a preview of units does not hold any more. */
  private static RegisterBuilder.Made anew(Site site) {
    site.refresh();
    return site.registered();
  }

  /** One's own entry is that of a person whom the site's resident is confirmed to be. */
  private UUID person(Route route, Site site) {
    var person = site.registered().person();
    if (route.pattern().contains("/mine/")) {
      aKnown.confirm(worker(site), site.person("resident"), person, Assurance.IDENTITY);
    }
    return person;
  }

  /** The same each time. */
  private String ownResource() {
    if (shown == null) {
      shown = resource(own).toString();
    }
    return shown;
  }

  /** The area above a site's community; nobody of the site has a role there. */
  private Community street(Site site) {
    return communities.areaByCode(site.community().code().substring(0, 9) + "000").orElseThrow();
  }

  /** Liaisons and commitments belong to units of their own. */
  private UUID organization(Route route, Site site) {
    if (route.pattern().contains("/fairs/")) {
      return site.person("liaison").grants().organizationId().orElseThrow();
    }
    return route.names("commitment")
        ? site.registered().organization()
        : postBook.unit(site.community(), site.person("community-worker"), site.privateMark());
  }

  private UUID grantToRevoke(Community place) {
    var role = communities.isCommunity(place.id()) ? "council-member" : "auditor";
    town.grant(town.newAccount(), place, role);
    return uuid("select grant_id from access.role_grant order by granted_at desc, grant_id desc");
  }

  /** Proposed by somebody whom nobody of the suite is, for somebody whom nobody is. */
  private UUID proposalToDecide(Community place) {
    var proposer = town.actor(place, "administrator");
    var role = communities.isCommunity(place.id()) ? "community-secretary" : "auditor";
    var phone = Town.nextPhone();
    var command = AddMember.of(phone, "样例", role, "", "", "");
    Scope.in(
        proposer.scope(),
        () -> {
          members.add(proposer, command);
          return true;
        });
    return uuid("select proposal_id from access.grant_proposal order by proposal_id desc");
  }

  /** Of a site's people the administrator gave it, and answers for it where it holds. */
  private UUID delegation(Community place, Site site, boolean waits) {
    var holder = site.person("administrator");
    var delegate = town.newAccount();
    town.grant(delegate, site.community(), "community-worker");
    jdbc.sql(
            """
            insert into access.delegation values (?, ?, ?, ?, 'administrator',
              timestamp '2026-09-01', timestamp '2026-10-01', timestamp '2026-09-01', null, ?)
            """)
        .params(Ids.next(), holder.accountId(), delegate, place.id(), waits)
        .update();
    return uuid("select delegation_id from access.delegation order by delegation_id desc");
  }

  private UUID uuid(String sql) {
    return jdbc.sql(sql + " limit 1").query(UUID.class).single();
  }

  /** Somebody new asks each time, so that it is undecided. */
  private UUID dataRequest(Community community) {
    var resident = town.actor(community, "resident");
    return privacy.ask(resident, community, new AskRequest(RequestKind.CORRECT, "样例说明"));
  }

  /** Whoever answers for the programs of a site. */
  final Actor operator(Site site) {
    return town.actor(site.community(), "administrator");
  }

  private Actor worker(Site site) {
    return town.actor(site.community(), "community-worker");
  }

  private UUID unit(Site site) {
    var worker = worker(site);
    var building = localAreas.addBuilding(worker, aBuilding());
    localAreas.generate(worker, building, DwellingScheme.plain(1, 1, 1).rule());
    return localReading.building(worker, building).units().getFirst().id();
  }

  /** Only what is closed can be reopened. */
  private UUID place(Route route, Site site) {
    var worker = worker(site);
    var place = localAreas.addBuilding(worker, aBuilding());
    if (route.pattern().endsWith("/reopen")) {
      localReform.close(worker, place, new ClosePlace("mistake", "", "0"));
    }
    return place;
  }

  private static AddLocalArea aBuilding() {
    return new AddLocalArea(mark(), "");
  }

  private UUID importReport() {
    if (imported == null) {
      imported = importAreas();
    }
    return imported;
  }

  private UUID importAreas() {
    try {
      return areas.importAreas(
          administrator, "areas.csv", new ClassPathResource("demo/areas.csv"), false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String unopenedCommunity() {
    return areas.page(administrator, "420102000000").children().stream()
        .flatMap(street -> areas.page(administrator, street.code()).children().stream())
        .filter(area -> !area.open())
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** Sends a request with right fields and a fresh key. */
  final Answer send(Route route, String path, Optional<Actor> sender) {
    return send(route, path, sender, UUID.randomUUID().toString(), Samples.form());
  }

  final Answer send(
      Route route, String path, Optional<Actor> sender, String key, Map<String, String> form) {
    try {
      var builder = route.takesFile() ? upload(path) : request(route.method(), path);
      fill(builder, route, key, fitting(route, form));
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

  /** A unit that the own community's may ask to join, the same each time. */
  private String partner() {
    if (partner == null) {
      var unit = postBook.unit(own.community(), own.person("community-worker"), own.privateMark());
      partner = unit.toString();
    }
    return partner;
  }

  /** One that works in the own community, the same each time. */
  private String program() {
    if (program == null) {
      program = programBook.program(operator(own)).integrationId().toString();
    }
    return program;
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
        .file(new MockMultipartFile("picture", "样例.png", "image/png", PICTURE))
        .file(new MockMultipartFile("geojson", "grids.geojson", "application/geo+json", GRIDS));
  }

  /**
   * What one form calls like another and means otherwise. Needs name a building by its id, other
   * forms by its name; a need goes without.
   */
  private Map<String, String> fitting(Route route, Map<String, String> form) {
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
    if (route.pattern().contains("/needs")) {
      fields.remove("building");
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
      BiConsumer<String, Answer> check) {
    var most = statuses(route).size();
    var all = List.copyOf(senders.entrySet());
    for (var turn = 0; turn < all.size() || turn < most; turn++) {
      var sender = all.get(turn < all.size() ? turn : 0);
      var path = named.apply(turn % most);
      check.accept(path + " as " + sender.getKey(), send(route, path, sender.getValue()));
    }
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
