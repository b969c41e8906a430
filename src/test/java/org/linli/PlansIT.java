package org.linli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.linli.boards.BoardKind;
import org.linli.boards.Handover;
import org.linli.demo.scale.ScaleData;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedStatus;
import org.linli.needs.web.StreetPanel;
import org.linli.platform.Rules;
import org.linli.privacy.PersonalData;
import org.linli.projects.ProjectAside;
import org.linli.search.SearchSource;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.Plan;
import org.linli.testing.PostBook;
import org.linli.testing.Roles;
import org.linli.testing.Route;
import org.linli.testing.StatementProbe;
import org.linli.testing.StatementProbe.Seen;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.FrontCard;
import org.linli.web.Neighbour;
import org.linli.web.TodoSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page, found from the mappings, as people of different roles, in a community with
 * 100,000 of 1,000,000 needs and in one with a handful, and looks at every statement that the pages
 * issue.
 */
@IntegrationTest
@Import(StatementProbe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT extends PlanObjects {

  private static final ScaleData.Size SIZE = new ScaleData.Size(100_000, 900_000, 1_000);
  private static final int LARGE_TABLE = 10_000;
  private static final int MAX_ROUND_TRIPS = 6;
  private static final long MAX_BLOCKS = 1_000; // of 8 KB each
  private static final String DESK = "/home/desk";
  private static final String SECRETARY = "community-secretary";

  /** Beside whoever may do everything: pages for those who may not show less, or only their own. */
  private static final List<String> READERS =
      List.of(RESIDENT, "community-worker", SECRETARY, "liaison", "administrator");

  /** Who looks at further pages and filters too: whoever may do everything, and at their own. */
  private static final Set<String> FURTHER = Set.of(ALL, RESIDENT);

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)\\?([^\"#]*)\"");

  /** Somewhere in the middle of the year that the generated needs fill. */
  private static final Cursor MIDDLE =
      new Cursor(Instant.parse("2025-07-02T00:00:00Z"), new UUID(0, 0));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private MockMvc mvc;
  @Autowired private MandateBook mandates;
  @Autowired private PostBook posts;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private AccountManagement accounts;
  @Autowired private Rules rules;
  @Autowired private List<TodoSource> todoSources;
  @Autowired private List<NeedPanel> needPanels;
  @Autowired private List<ProjectAside> projectAsides;
  @Autowired private List<FrontCard> frontCards;
  @Autowired private List<SearchSource> searchSources;
  @Autowired private List<StreetPanel> streetPanels;
  @Autowired private List<PersonalData> personalData;
  @Autowired private PlatformTransactionManager transactionManager;

  private final List<Request> requests = new ArrayList<>();
  private final Map<String, Seen> known = new HashMap<>();
  private Place many;

  @BeforeAll
  void openEveryPage() throws Exception {
    many = many();
    var places = List.of(few(), many);
    assertAll(
        pages().stream().flatMap(route -> places.stream().map(place -> () -> open(route, place))));
  }

  @AfterAll
  void freeTheDisk() {
    TestServer.get().run(database(), "truncate needs.need cascade");
  }

  @Test
  void everyPageWasSeenToAnswer() {
    var answered = requests.stream().filter(Request::answered).map(Request::route).toList();
    assertThat(pages()).isNotEmpty();
    assertThat(pages().stream().filter(route -> !answered.contains(route))).isEmpty();
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
    var longer =
        requests.stream()
            .filter(it -> it.statements().size() > MAX_ROUND_TRIPS + gathered(it.route().pattern()))
            .map(it -> it + ": " + it.statements().stream().map(Seen::sql).toList());
    assertThat(longer).isEmpty();
  }

  private int gathered(String pattern) {
    return Map.of(
            "/(api/)?c/\\{community}/needs/((desk|mine)/)?\\{number}",
            needPanels.size(),
            "/c/\\{community}/projects/(desk/)?\\{project}",
            projectAsides.size(),
            "/c/\\{community}",
            frontCards.size(),
            ".*" + DESK + "|.*/home/area/.*",
            todoSources.size(),
            ".*/privacy/mine",
            personalData.size(),
            ".*/needs/escalated/\\{area}",
            streetPanels.size(),
            ".*/search",
            searchSources.size(),
            ".*/juries/desk/\\{jury}",
            1, // the names are those of the draw
            ".*/boards/area/.*",
            BoardKind.values().length,
            ".*/boards/handover.*",
            2 * Handover.CHAPTERS.size())
        .entrySet()
        .stream()
        .filter(each -> pattern.matches(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
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
    sizes.values().removeIf(seen -> seen.size() == 1);
    assertThat(sizes).isEmpty();
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

  /** A community with one need of each status, and with something in the log. */
  private Place few() {
    var community = town.newCommunity();
    logBook.signed(community);
    var people = new LinkedHashMap<String, Actor>();
    READERS.forEach(role -> people.put(role, town.actor(community, role)));
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
        readers(community, people),
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
      town.newNeighbourOf(community);
      var people = new LinkedHashMap<String, Actor>();
      for (var role : READERS) {
        var account = role.equals(RESIDENT) ? resident : town.newAccount();
        var unit =
            Town.OF_A_UNIT.contains(role) ? Optional.of(loaded.unit()) : Optional.<UUID>empty();
        accounts.grant(account, community.id(), role, unit);
        people.put(role, town.actor(account, community));
      }
      var made = aRegister.fill(person(people, "community-worker"), "甲");
      return new Place(
          community,
          readers(community, people),
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

  /** Some of a community, one who has every role, the administrator of everything, and nobody. */
  private Map<String, Optional<Actor>> readers(Community community, Map<String, Actor> people) {
    var readers = new LinkedHashMap<String, Optional<Actor>>();
    people.forEach((role, actor) -> readers.put(role, Optional.of(actor)));
    readers.put(ALL, Optional.of(town.everybodyInOne(community, Roles.different(rules))));
    readers.put("administrator of everything", Optional.of(administrator));
    readers.put("nobody", Optional.empty());
    return readers;
  }

  private static Actor person(Map<String, Actor> people, String role) {
    return Optional.ofNullable(people.get(role)).orElseThrow();
  }

  /** Of the statuses a need can have who may do everything looks at all, others at every third. */
  private void open(Route route, Place place) throws Exception {
    var first = 0;
    var readers = readers(route, place);
    for (var reader : readers.entrySet()) {
      var further = !readers.containsKey(ALL) || FURTHER.contains(reader.getKey());
      if (route.names("number")) {
        for (var number : place.numbers().entrySet()) {
          if (reader.getKey().equals(ALL) || number.getKey().ordinal() % 3 == first % 3) {
            var kind = route + " as " + reader.getKey() + " at " + number.getKey();
            open(route, kind, path(route, place, number.getValue()), reader.getValue(), further);
          }
        }
      } else {
        var kind = route + " as " + reader.getKey();
        open(route, kind, path(route, place, new ShortNumber(2025, 1)), reader.getValue(), further);
      }
      first++;
    }
  }

  /**
   * What belongs to a street is for its officers, who have no role in the community alone; what is
   * lent is for neighbours. What waits for somebody depends on each role: nobody has all that waits
   * for all.
   */
  private Map<String, Optional<Actor>> readers(Route route, Place place) {
    if (route.takes(Neighbour.class)) {
      return Map.of("neighbour", Optional.of(neighbour));
    }
    if (route.pattern().contains("/compensation/mine/{workshop}")) {
      return Map.of("owner", Optional.of(workshop(place).owner()));
    }
    if (route.pattern().endsWith(DESK)) {
      return Roles.different(rules).stream()
          .collect(
              Collectors.toMap(
                  Function.identity(), role -> Optional.of(town.actor(place.community(), role))));
    }
    if (!route.names("area")) {
      return place.readers();
    }
    var readers = new LinkedHashMap<>(place.readers());
    var officer = town.actor(street(place), "street-officer");
    readers.put("officer of the street", Optional.of(officer));
    readers.put("department of the street", Optional.of(department(place)));
    return readers;
  }

  /**
   * Opens a page.
   *
   * @param further its further pages as well, and what its filters lead to
   */
  private void open(Route route, String kind, String path, Optional<Actor> reader, boolean further)
      throws Exception {
    var queries = new LinkedHashSet<String>(List.of(""));
    if (further && route.takes(Paging.class)) {
      queries.addAll(List.of("size=1", "size=100", "size=100&after=" + MIDDLE));
    }
    var links = new LinkedHashSet<String>();
    for (var query : queries) {
      links.addAll(open(route, kind, path, query, reader));
    }
    links.removeAll(queries);
    if (further) {
      for (var link : links) {
        open(route, kind, path, link, reader);
      }
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
    if (first.getStatus() == HttpStatus.FORBIDDEN.value()) {
      return List.of(); // before anything was read
    }
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
   * What a page is asked for, beside how much of it: a search looks further than an empty field,
   * and {@code of} names one of several lists.
   */
  private static String filters(String query) {
    return Pattern.compile("&")
        .splitAsStream(query)
        .map(each -> each.startsWith("of=") ? each : each.replaceFirst("=.*", ""))
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
