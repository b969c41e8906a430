package org.linli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.access.AccountManagement;
import org.linli.access.residents.ResidentManagement;
import org.linli.demo.scale.ScaleData;
import org.linli.directory.AddLocalArea;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.people.CorrectionBuilder;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.platform.Rules;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.linli.privacy.PersonalData;
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
import org.linli.testing.Plan;
import org.linli.testing.PostBook;
import org.linli.testing.ProgramBook;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Roles;
import org.linli.testing.Route;
import org.linli.testing.SignBuilder;
import org.linli.testing.Sql;
import org.linli.testing.StatementProbe;
import org.linli.testing.StatementProbe.Seen;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.TodoSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page, found from the mappings, as somebody of every role, in a community with 100,000
 * of 1,000,000 needs and in one with a handful, and looks at every statement that the pages issue.
 */
@IntegrationTest
@Import(StatementProbe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT {

  private static final ScaleData.Size SIZE = new ScaleData.Size(100_000, 900_000, 1_000);
  private static final int LARGE_TABLE = 10_000;
  private static final int MAX_ROUND_TRIPS = 6;
  private static final long MAX_BLOCKS = 1_000; // of 8 KB each
  private static final String RESIDENT = "resident";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)\\?([^\"#]*)\"");

  /** Somewhere in the middle of the year that the generated needs fill. */
  private static final Cursor MIDDLE =
      new Cursor(Instant.parse("2025-07-02T00:00:00Z"), new UUID(0, 0));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private MandateBook mandates;
  @Autowired private PostBook posts;
  @Autowired private PictureBook pictures;
  @Autowired private ProgramBook programs;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private ResourceBuilder aResource;
  @Autowired private AcrossBuilder across;
  @Autowired private DonationBuilder aDonation;
  @Autowired private BookingBuilder aBooking;
  @Autowired private FairBuilder aFair;
  @Autowired private AllianceBuilder anAlliance;
  @Autowired private GoodsBuilder aThing;
  @Autowired private ProjectBuilder aProject;
  @Autowired private RatingManagement ratings;
  @Autowired private CallBackReading callReading;
  @Autowired private Known aKnown;
  @Autowired private CorrectionBuilder aCorrection;
  @Autowired private AreaManagement areas;
  @Autowired private ResidentManagement residents;
  @Autowired private LocalAreaManagement localAreas;
  @Autowired private LocalAreaReading localReading;
  @Autowired private AccountManagement accounts;
  @Autowired private CommunityDirectory communities;
  @Autowired private Rules rules;
  @Autowired private OwnData privacy;
  @Autowired private List<TodoSource> todoSources;
  @Autowired private List<PersonalData> personalData;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactionManager;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private final List<Request> requests = new ArrayList<>();
  private final Map<String, Seen> known = new HashMap<>();
  private final Map<Long, UUID> dataRequests = new HashMap<>();
  private final Map<Long, UUID> buildings = new HashMap<>();
  private final Map<Long, UUID> grants = new HashMap<>();
  private final Map<Long, UUID> resources = new HashMap<>();
  private final Map<Long, UUID> donations = new HashMap<>();
  private final Map<Long, UUID> booked = new HashMap<>();
  private final Map<Long, UUID> fairs = new HashMap<>();
  private final Map<Long, UUID> alliances = new HashMap<>();
  private final Map<Long, ShortNumber> projects = new HashMap<>();
  private final Map<Long, UUID> letters = new HashMap<>();
  private final Map<Long, UUID> things = new HashMap<>();
  private final Map<Long, UUID> lent = new HashMap<>();
  private final Map<Long, UUID> asked = new HashMap<>();
  private final Map<Long, UUID> signs = new HashMap<>();
  private final Map<Long, UUID> callBacks = new HashMap<>();
  private Actor administrator;
  private UUID imported;
  private Place many;

  @BeforeAll
  void openEveryPage() throws Exception {
    administrator = town.actor(Community.ROOT, "administrator");
    many = many();
    var places = List.of(few(), many);
    imported =
        areas.importAreas(
            administrator, "areas.csv", new ClassPathResource("demo/areas.csv"), false);
    for (var route : pages()) {
      for (var place : places) {
        open(route, place);
      }
    }
  }

  @AfterAll
  void freeTheDisk() {
    TestServer.get().run(database(), "truncate needs.need cascade");
  }

  @Test
  void everyPageWasSeenToAnswer() {
    var answered = requests.stream().filter(Request::answered).map(Request::route).toList();
    assertThat(pages()).isNotEmpty();
    assertThat(pages()).allSatisfy(route -> assertThat(answered).contains(route));
  }

  @Test
  void noStatementReadsALargeTenantTableFromEndToEnd() throws SQLException {
    var tables = tenantTables(LARGE_TABLE);
    assertThat(tables).contains("needs.need", "needs.statement", "needs.step", "needs.step_note");
    assertThat(scans(tables, Seen::plan)).isEmpty();
  }

  @Test
  void everyStatementHasAnIndexOnEveryTenantTable() throws SQLException {
    assertThat(scans(tenantTables(-1), Seen::planWithoutScans)).isEmpty();
  }

  /** Pages that gather from every module may ask each of them once more. */
  @Test
  void noPageTakesMoreThanSixRoundTrips() {
    assertThat(requests)
        .allSatisfy(
            request ->
                assertThat(request.statements().stream().map(Seen::sql))
                    .as(request.toString())
                    .hasSizeLessThanOrEqualTo(
                        MAX_ROUND_TRIPS + gathered(request.route().pattern())));
  }

  private int gathered(String pattern) {
    return pattern.endsWith("/home/desk")
        ? todoSources.size()
        : pattern.endsWith("/privacy/mine") ? personalData.size() : 0;
  }

  /** Same page, same reader, same filters and status: among few rows and among many. */
  @Test
  void roundTripsDoNotDependOnTheNumberOfRows() {
    var sizes = new TreeMap<String, Set<Integer>>();
    for (var request : requests) {
      sizes
          .computeIfAbsent(request.kind(), kind -> new TreeSet<>())
          .add(request.statements().size());
    }
    assertThat(sizes).isNotEmpty();
    assertThat(sizes).allSatisfy((kind, seen) -> assertThat(seen).as(kind).hasSize(1));
  }

  /** An index may still lead to every row of a community. A spreadsheet is as long as its list. */
  @Test
  void noStatementReadsMoreThanEightMegabytes() {
    var found = new TreeSet<String>();
    for (var request : requests) {
      if (request.address().contains("/sheet")) {
        continue;
      }
      for (var seen : request.statements()) {
        var blocks = Plan.of(seen.plan()).blocks();
        if (blocks > MAX_BLOCKS) {
          found.add(blocks + " blocks for " + request + ", by\n" + seen.sql());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** A scan that nobody should miss is not missed. */
  @Test
  void aPlantedScanIsFound() throws Exception {
    var seen = StatementProbe.of(() -> Scope.in(Scope.of(many.community().id()), this::scan));
    var plans =
        seen.stream().filter(each -> !each.framing()).map(Seen::plan).map(Plan::of).toList();
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().scans(tenantTables(LARGE_TABLE))).containsExactly("needs.need");
    assertThat(plans.getFirst().blocks()).isGreaterThan(MAX_BLOCKS);
  }

  private Object scan() {
    return new TransactionTemplate(transactionManager)
        .execute(
            status -> {
              for (var way : List.of("indexscan", "indexonlyscan", "bitmapscan")) {
                jdbc.sql("set local enable_" + way + " = off").update();
              }
              return jdbc.sql("select count(*) from needs.need").query(Long.class).single();
            });
  }

  /** All of them; {@code -Dlinli.plans=/needs/mine} looks at some, for whoever repairs one. */
  private List<Route> pages() {
    return Route.all(mappings).stream()
        .filter(route -> route.method() == HttpMethod.GET)
        .filter(route -> route.pattern().contains(System.getProperty("linli.plans", "")))
        .toList();
  }

  private List<String> scans(Set<String> tables, Function<Seen, String> plan) {
    var found = new LinkedHashMap<String, String>();
    for (var request : requests) {
      for (var seen : request.statements()) {
        for (var table : Plan.of(plan.apply(seen)).scans(tables)) {
          found.putIfAbsent(
              table + " is read from end to end by\n" + seen.sql(), "\nfor " + request);
        }
      }
    }
    return found.entrySet().stream().map(each -> each.getKey() + each.getValue()).toList();
  }

  /** Tenant tables with at least so many rows. */
  private Set<String> tenantTables(int rows) throws SQLException {
    var names = new TreeSet<String>();
    try (var connection = TestServer.get().superuser(database());
        var statement =
            connection.prepareStatement(
                """
                select p.table_name from platform.placement p
                join pg_class c on c.oid = p.table_name::regclass
                where p.kind = 'sharded' and c.reltuples >= ?
                """)) {
      statement.setInt(1, rows);
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
    }
    return names;
  }

  private String database() {
    return databaseUrl.substring(databaseUrl.lastIndexOf('/') + 1);
  }

  /** A community with one need of each status. */
  private Place few() {
    var community = town.newCommunity();
    var people = new LinkedHashMap<String, Actor>();
    roles().forEach(role -> people.put(role, town.actor(community, role)));
    var numbers = new EnumMap<NeedStatus, ShortNumber>(NeedStatus.class);
    for (var status : NeedStatus.values()) {
      numbers.put(
          status,
          aNeed.in(
              status,
              person(people, RESIDENT),
              person(people, "community-worker"),
              person(people, "liaison")));
    }
    var made = aRegister.fill(person(people, "community-worker"), "甲");
    return new Place(
        community,
        readers(people),
        numbers,
        mandate(people),
        posts.held(person(people, "community-worker")),
        posts.unit(community, person(people, "community-worker"), "单位"),
        made);
  }

  /** The generated community; its resident raised some of its needs. */
  private Place many() throws SQLException {
    var resident = town.newAccount();
    try (var superuser = TestServer.get().superuser(database())) {
      var loaded = ScaleData.load(superuser, SIZE, List.of(resident));
      var community = communities.byCode(ScaleData.COMMUNITY).orElseThrow();
      var people = new LinkedHashMap<String, Actor>();
      for (var role : roles()) {
        var account = role.equals(RESIDENT) ? resident : town.newAccount();
        var unit =
            Town.OF_A_UNIT.contains(role) ? Optional.of(loaded.unit()) : Optional.<UUID>empty();
        accounts.grant(account, community.id(), role, unit);
        people.put(role, town.actor(account, community));
      }
      var made = aRegister.fill(person(people, "community-worker"), "甲");
      return new Place(
          community,
          readers(people),
          numbers(superuser, community, resident),
          mandate(people),
          posts.held(person(people, "community-worker")),
          loaded.unit(),
          made);
    }
  }

  /** A list in force and a matter of the next draft. */
  private UUID mandate(Map<String, Actor> people) {
    var editor = person(people, "administrator");
    mandates.inForce(editor, MandateBook.matter("楼道灯不亮", "housing", "DOES"));
    return mandates.drafted(editor);
  }

  private static Map<NeedStatus, ShortNumber> numbers(
      Connection superuser, Community community, UUID raiser) throws SQLException {
    var numbers = new EnumMap<NeedStatus, ShortNumber>(NeedStatus.class);
    try (var statement =
        superuser.prepareStatement(
            """
            select distinct on (status) status, year, sequence from needs.need
            where community_id = ? and raiser_id = ? order by status, sequence desc
            """)) {
      statement.setLong(1, community.id());
      statement.setObject(2, raiser);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.put(
              NeedStatus.valueOf(rows.getString(1)),
              new ShortNumber(rows.getInt(2), rows.getInt(3)));
        }
      }
    }
    assertThat(numbers).containsOnlyKeys(NeedStatus.values());
    return numbers;
  }

  private List<String> roles() {
    return Roles.different(rules);
  }

  /** Everybody of a community, the administrator of everything, and nobody. */
  private Map<String, Optional<Actor>> readers(Map<String, Actor> people) {
    var readers = new LinkedHashMap<String, Optional<Actor>>();
    people.forEach((role, actor) -> readers.put(role, Optional.of(actor)));
    readers.put("administrator of everything", Optional.of(administrator));
    readers.put("nobody", Optional.empty());
    return readers;
  }

  private static Actor person(Map<String, Actor> people, String role) {
    return Optional.ofNullable(people.get(role)).orElseThrow();
  }

  /** Of the statuses a need can have each reader looks at every third, all of them at all. */
  private void open(Route route, Place place) throws Exception {
    var first = 0;
    for (var reader : readers(route, place).entrySet()) {
      if (route.names("number")) {
        for (var number : place.numbers().entrySet()) {
          if (number.getKey().ordinal() % 3 == first % 3) {
            var kind = route + " as " + reader.getKey() + " at " + number.getKey();
            open(route, kind, path(route, place, number.getValue()), reader.getValue());
          }
        }
      } else {
        var kind = route + " as " + reader.getKey();
        open(route, kind, path(route, place, new ShortNumber(2025, 1)), reader.getValue());
      }
      first++;
    }
  }

  /** What belongs to a street is for its officers, who have no role in the community alone. */
  private Map<String, Optional<Actor>> readers(Route route, Place place) {
    if (!route.names("area")) {
      return place.readers();
    }
    var readers = new LinkedHashMap<>(place.readers());
    var street = place.community().code().substring(0, 9) + "000";
    var officer = town.actor(communities.areaByCode(street).orElseThrow(), "street-officer");
    readers.put("officer of the street", Optional.of(officer));
    return readers;
  }

  /** Opens a page, its further pages and what its filters lead to. */
  private void open(Route route, String kind, String path, Optional<Actor> reader)
      throws Exception {
    var queries = new LinkedHashSet<String>(List.of(""));
    if (route.takes(Paging.class)) {
      queries.addAll(List.of("size=1", "size=100", "size=100&after=" + MIDDLE));
    }
    var links = new LinkedHashSet<String>();
    for (var query : queries) {
      links.addAll(open(route, kind, path, query, reader));
    }
    links.removeAll(queries);
    for (var link : links) {
      open(route, kind, path, link, reader);
    }
  }

  /**
   * @return the queries with which the page links to itself
   */
  private List<String> open(
      Route route, String kind, String path, String query, Optional<Actor> reader)
      throws Exception {
    var address = query.isEmpty() ? path : path + "?" + query;
    var first = answer(address, reader); // what is kept in memory for a while is there from now on
    var seen = StatementProbe.of(() -> answer(address, reader), known);
    assertThat(first.getStatus()).as(address).isLessThan(500);
    requests.add(
        new Request(
            route,
            kind + filters(query) + " → " + first.getStatus(),
            address,
            seen.stream().filter(each -> !each.framing()).toList()));
    return LINK.matcher(first.getContentAsString())
        .results()
        .filter(link -> link.group(1).equals(path))
        .map(link -> link.group(2).replace("&amp;", "&"))
        .toList();
  }

  /**
   * What a page is asked for, beside how much of it: a search looks further than an empty field.
   */
  private static String filters(String query) {
    return Pattern.compile("&")
        .splitAsStream(query)
        .map(each -> each.replaceFirst("=.*", ""))
        .filter(name -> !name.isEmpty() && !name.equals("size") && !name.equals("after"))
        .sorted()
        .distinct()
        .map(" by "::concat)
        .collect(Collectors.joining());
  }

  private MockHttpServletResponse answer(String address, Optional<Actor> reader) throws Exception {
    var request = get(URI.create(address));
    reader.ifPresent(actor -> request.with(authentication(token(actor))));
    return mvc.perform(request).andReturn().getResponse();
  }

  private static Authentication token(Actor actor) {
    return Town.token(actor.accountId());
  }

  private UUID request(Community community) {
    var resident = town.actor(community, RESIDENT);
    return privacy.ask(resident, community, new AskRequest(RequestKind.CORRECT, "说明"));
  }

  private String path(Route route, Place place, ShortNumber number) throws IOException {
    var path = route.pattern();
    for (var variable : route.variables()) {
      var value =
          switch (variable) {
            case "community", "code" -> place.community().code();
            case "area" -> place.community().code().substring(0, 9) + "000";
            case "grant" -> grant(route, place).toString();
            case "number" -> number.toString();
            case "request" ->
                dataRequests
                    .computeIfAbsent(place.community().id(), id -> request(place.community()))
                    .toString();
            case "person" -> person(route, place).toString();
            case "correction" -> aCorrection.ask(worker(place), place.community()).toString();
            case "letter" -> residents.invite(worker(place), place.made().person()).toString();
            case "invitation" -> "AAAA-BBBB-CCCC";
            case "household" -> place.made().household().toString();
            case "dwelling" -> place.made().dwelling().toString();
            case "upload" ->
                (route.pattern().contains("/organizations/")
                        ? place.made().unitsUpload()
                        : place.made().upload())
                    .toString();
            case "id" -> imported.toString();
            case "edition" -> "1";
            case "mandate" -> place.mandate().toString();
            case "post" -> place.post().toString();
            case "organization" -> place.unit().toString();
            case "place" -> place.made().dwelling().toString();
            case "building" -> building(place).toString();
            case "unit" -> unit(place).toString();
            case "sha256" -> sha256(route, place, number);
            case "subscription" ->
                programs.subscription(town.actor(place.community(), "administrator")).toString();
            case "resource" -> resource(place).toString();
            case "donation" -> donation(place).toString();
            case "booking" -> booking(place).toString();
            case "sign" -> sign(place).toString();
            case "alliance" -> alliance(place).toString();
            case "fair" -> fair(place).toString();
            case "project" -> project(place).toString();
            case "projectLetter" ->
                letters
                    .computeIfAbsent(
                        place.community().id(),
                        id -> aProject.letter(Sql.of(databaseUrl), project(place), id))
                    .toString();
            case "thing" -> thing(place).toString();
            case "loan" -> loan(place).toString();
            case "asked" -> asked(place).toString();
            case "across" -> acrossRequest(place).toString();
            case "callBack" -> callBack(place).toString();
            default -> throw new AssertionError("No object for {" + variable + "}: add one here");
          };
      path = path.replace("{" + variable + "}", value);
    }
    return path;
  }

  /** A picture of the resident's need or draft, or the file of an import. */
  private String sha256(Route route, Place place, ShortNumber number) throws IOException {
    var raiser = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow().orElseThrow();
    return route.names("number")
        ? pictures.released(raiser, number)
        : route.pattern().contains("/needs/")
            ? pictures.ofDraft(raiser)
            : areas.report(administrator, imported).sha256();
  }

  /** One's own entry is that of a person whom the resident is confirmed to be. */
  private UUID person(Route route, Place place) {
    var person = place.made().person();
    if (route.pattern().contains("/mine/")) {
      var resident = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow();
      aKnown.confirm(worker(place), resident.orElseThrow(), person);
    }
    return person;
  }

  /** Of whoever works where the route leads. */
  private UUID grant(Route route, Place place) {
    var street = place.community().code().substring(0, 9) + "000";
    var area =
        route.names("area")
            ? communities.areaByCode(street).orElseThrow()
            : route.inCommunity() ? place.community() : Community.ROOT;
    return grants.computeIfAbsent(area.id(), id -> newGrant(area));
  }

  private UUID newGrant(Community area) {
    var account = town.actor(area, "auditor").accountId();
    return jdbc.sql("select grant_id from access.role_grant where account_id = :account")
        .param("account", account)
        .query(UUID.class)
        .single();
  }

  private UUID resource(Place place) {
    return resources.computeIfAbsent(place.community().id(), id -> newResource(place));
  }

  private UUID newResource(Place place) {
    return aResource.listed(liaison(place), worker(place), ResourceBuilder.venue("会议室", "联络员"));
  }

  private UUID donation(Place place) {
    return donations.computeIfAbsent(
        place.community().id(),
        id -> aDonation.offered(town.actor(place.community(), RESIDENT), "血压计"));
  }

  private UUID booking(Place place) {
    return booked.computeIfAbsent(place.community().id(), id -> newBooking(place));
  }

  private UUID newBooking(Place place) {
    var resident = town.actor(place.community(), RESIDENT);
    return aBooking.next(resident, place.community(), resource(place), "合唱队排练");
  }

  private UUID acrossRequest(Place place) {
    var area =
        communities.areaByCode(place.community().code().substring(0, 9) + "000").orElseThrow();
    var number = Optional.ofNullable(place.numbers().get(NeedStatus.VERIFIED)).orElseThrow();
    return across.asked(Sql.of(databaseUrl), area, liaison(place), number, resource(place), "借会议室");
  }

  private UUID sign(Place place) {
    return signs.computeIfAbsent(
        place.community().id(),
        id -> SignBuilder.open(Sql.of(databaseUrl), place.community(), "3 栋"));
  }

  private ShortNumber project(Place place) {
    return projects.computeIfAbsent(
        place.community().id(),
        id ->
            aProject.running(
                worker(place), town.actor(place.community(), "community-secretary"), "院落环境改造"));
  }

  private UUID alliance(Place place) {
    return alliances.computeIfAbsent(place.community().id(), id -> newAlliance(place));
  }

  private UUID newAlliance(Place place) {
    var other = town.actor(place.community(), "liaison");
    return anAlliance.formed(worker(place), other, liaison(place), "会议室联盟", "互相借");
  }

  private UUID fair(Place place) {
    return fairs.computeIfAbsent(place.community().id(), id -> newFair(place));
  }

  private UUID newFair(Place place) {
    var fair = aFair.today(worker(place));
    aFair.stall(liaison(place), fair);
    aFair.deal(liaison(place), fair, "每周五借教室");
    return fair;
  }

  private UUID thing(Place place) {
    return things.computeIfAbsent(
        place.community().id(), id -> aThing.thing(worker(place), "人字梯", 5));
  }

  private UUID loan(Place place) {
    return lent.computeIfAbsent(
        place.community().id(), id -> aThing.lent(worker(place), thing(place), 0, "赵奶奶"));
  }

  private UUID asked(Place place) {
    return asked.computeIfAbsent(place.community().id(), id -> ask(place));
  }

  private UUID ask(Place place) {
    var number = Optional.ofNullable(place.numbers().get(NeedStatus.VERIFIED)).orElseThrow();
    var unit = liaison(place).grants().organizationId().orElseThrow();
    return aResource.asked(worker(place), number, unit, "来两位师傅");
  }

  private UUID callBack(Place place) {
    return callBacks.computeIfAbsent(place.community().id(), id -> newCallBack(place));
  }

  private UUID newCallBack(Place place) {
    var resident = town.actor(place.community(), RESIDENT);
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker(place), liaison(place));
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    var colleague = town.actor(place.community(), "community-worker");
    return callReading.open(colleague).stream()
        .filter(call -> call.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Actor liaison(Place place) {
    return Optional.ofNullable(place.readers().get("liaison")).orElseThrow().orElseThrow();
  }

  private UUID building(Place place) {
    return buildings.computeIfAbsent(place.community().id(), id -> newBuilding(worker(place)));
  }

  private UUID newBuilding(Actor worker) {
    var building = localAreas.addBuilding(worker, new AddLocalArea("1栋", ""));
    localAreas.generate(worker, building, DwellingScheme.plain(2, 30, 4).rule());
    return building;
  }

  private UUID unit(Place place) {
    return localReading.building(worker(place), building(place)).units().getFirst().id();
  }

  private Actor worker(Place place) {
    return Optional.ofNullable(place.readers().get("community-worker")).orElseThrow().orElseThrow();
  }

  /** A community, who looks at it, and a need of each status that its resident raised. */
  private record Place(
      Community community,
      Map<String, Optional<Actor>> readers,
      Map<NeedStatus, ShortNumber> numbers,
      UUID mandate,
      UUID post,
      UUID unit,
      RegisterBuilder.Made made) {}

  /**
   * A page that was opened.
   *
   * @param kind page, reader, status of the need and of the answer
   */
  private record Request(Route route, String kind, String address, List<Seen> statements) {

    boolean answered() {
      return kind.endsWith(" 200") || kind.endsWith(" 303");
    }

    @Override
    public String toString() {
      return kind + " (" + address + ")";
    }
  }
}
