package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SecretBuilder;
import org.linli.testing.SecretBuilder.Urn;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * DELIB-4: somebody with a full copy of the database, with transaction numbers, places, sequences
 * and the write-ahead log, and with the program's log, but without the trustees' keys, cannot tell
 * who voted how. Votes come in the most dangerous way, from browsers without scripts, so that each
 * choice passes through the server.
 */
@IntegrationTest
class SecretLinkageTest {

  private static final List<String> CHOICES = List.of("YES", "NO", "ABSTAIN", "YES", "NO", "NO");
  private static final List<String> SWAPPED = List.of("NO", "YES", "ABSTAIN", "NO", "YES", "YES");
  private static final List<String> MOVED = List.of("NO", "ABSTAIN", "NO", "YES", "NO", "YES");

  @Autowired private BallotManagement ballots;
  @Autowired private BallotReading reading;
  @Autowired private SecretBuilder aSecret;
  @Autowired private BallotBuilder aBallot;
  @Autowired private AccountManagement accounts;
  @Autowired private Known aKnown;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;
  @Autowired private JsonMapper json;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  /** Each ballot is looted once, and nothing changes it after that. */
  private static final Map<List<String>, Loot> LOOTED = new ConcurrentHashMap<>();

  /**
   * What an attacker copied of one ballot.
   *
   * @param cast rows that were written while people voted
   * @param castLog the write-ahead log of that time
   * @param opened rows that were written by the opening
   * @param all everything that there is after it
   */
  private record Loot(
      Community community,
      Urn urn,
      List<String> lines,
      List<Copies.Row> cast,
      byte[] castLog,
      List<Copies.Row> opened,
      byte[] openedLog,
      Set<Copies.Row> all,
      String archive,
      List<String> log) {

    /** Rows of this ballot's community, and of sessions and events, which are of all. */
    private List<Copies.Row> own(Collection<Copies.Row> rows) {
      return rows.stream()
          .filter(
              row ->
                  row.content().startsWith("(" + community.id() + ",")
                      || row.table().startsWith("platform.session")
                      || row.table().startsWith("platform.event"))
          .toList();
    }
  }

  private Loot ballot(List<String> choices) {
    return LOOTED.computeIfAbsent(choices, this::loot);
  }

  private Loot loot(List<String> choices) {
    var logged = new ListAppender<ILoggingEvent>();
    logged.start();
    var root = (Logger) LoggerFactory.getLogger("ROOT");
    var own = (Logger) LoggerFactory.getLogger("org.linli");
    var levels = new Level[] {root.getLevel(), own.getLevel()};
    root.setLevel(Level.INFO); // as an operator has it, and all that the program itself can say
    own.setLevel(Level.ALL);
    root.addAppender(logged);
    try {
      return loot(choices, logged);
    } finally {
      root.detachAppender(logged);
      root.setLevel(levels[0]);
      own.setLevel(levels[1]);
    }
  }

  private Loot loot(List<String> choices, ListAppender<ILoggingEvent> logged) {
    var community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    var secretary = town.actor(community, "community-secretary");
    var voters = new ArrayList<Actor>();
    for (var each = 0; each < choices.size(); each++) {
      voters.add(aKnown.as(worker, community, aBallot.person(worker, "居民" + each)));
    }
    var plan = aBallot.secretly(aBallot.plan("选楼栋长", "simple-persons", "yes", "0", ""));
    var supervisor = town.actor(community, "owners-committee");
    var urn = aSecret.open(secretary, supervisor, voters.getFirst(), plan);
    var browsers = voters.stream().map(this::browser).toList();
    var lines = voters.stream().map(it -> "" + aBallot.line(it, urn.number())).toList();
    var copies = new Copies(sql());

    var before = copies.rows();
    var sequences = copies.sequences();
    var start = copies.logEnd();
    for (var each = 0; each < choices.size(); each++) {
      casts(browsers.get(each), community, urn, lines.get(each), choices.get(each));
    }
    stranger(community, urn, lines.getFirst(), choices.getFirst());
    var cast = copies.rows();
    var castLog = copies.log(start, copies.logEnd());
    assertThat(copies.sequences()).isEqualTo(sequences);

    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, urn.number());
    aSecret.prove(urn);
    var closed = copies.rows();
    var opening = copies.logEnd();
    opens(supervisor, community, urn);
    var all = copies.rows();
    return new Loot(
        community,
        urn,
        lines,
        Copies.written(before, cast),
        castLog,
        Copies.written(closed, all),
        copies.log(opening, copies.logEnd()),
        all,
        reading.archive(Scope.of(community.id()), urn.number()),
        log(logged));
  }

  private Sql sql() {
    return Sql.of(url);
  }

  private PlainBrowser browser(Actor actor) {
    TestServer.get().run(sql().database(), "delete from access.rate_bucket");
    var browser = new PlainBrowser(port);
    var phone = accounts.phone(actor.accountId());
    assertThat(browser.logIn(phone, messages, "/").status()).isEqualTo(303);
    return browser;
  }

  private static String page(Community community, Urn urn, String rest) {
    return community.path() + "/ballot/" + urn.number() + rest;
  }

  /** First nothing, so that the form is refused with what was typed, then the vote. */
  private static void casts(
      PlainBrowser browser, Community community, Urn urn, String line, String choice) {
    var form = browser.get(page(community, urn, "/vote?line=" + line)).body();
    assertThat(form).contains("data-seal", "<noscript>");
    var to = page(community, urn, "/envelope");
    var wrong = Map.of("rollLine", line, "envelope", "", "answer.q1", choice + " " + choice + "X");
    assertThat(browser.post(to, wrong).status()).isEqualTo(422);
    var vote = Map.of("rollLine", line, "envelope", "", "answer.q1", choice);
    assertThat(browser.post(to, vote).status()).isEqualTo(303);
  }

  /** Somebody whose session has ended: their form is not kept for later, as others are. */
  private void stranger(Community community, Urn urn, String line, String choice) {
    var browser = new PlainBrowser(port);
    browser.get(page(community, urn, ""));
    var vote = Map.of("rollLine", line, "envelope", "", "answer.q1", choice);
    var sent = browser.post(page(community, urn, "/envelope"), vote);
    assertThat(sent.location().orElseThrow())
        .startsWith("/access/login")
        .contains(URLEncoder.encode(page(community, urn, ""), StandardCharsets.UTF_8));
    assertThat(browser.get("/access/continue").body()).doesNotContain(choice);
  }

  /** With a mistyped sheet first, then with the right ones. */
  private void opens(Actor supervisor, Community community, Urn urn) {
    var browser = new PlainBrowser(port);
    browser.enrol(accounts.phone(supervisor.accountId()), messages, clock, "/");
    browser.get(page(community, urn, "/opening"));
    var first = urn.first().written();
    var wrong = Map.of("firstSheet", first, "secondSheet", TrusteeKey.generate().written());
    var refused = browser.post(page(community, urn, "/opening"), wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain(first);
    var right = Map.of("firstSheet", first, "secondSheet", urn.second().written());
    assertThat(browser.post(page(community, urn, "/opening"), right).status()).isEqualTo(303);
  }

  private static List<String> log(ListAppender<ILoggingEvent> logged) {
    return logged.list.stream()
        .map(
            it ->
                it.getFormattedMessage()
                    + (it.getThrowableProxy() == null
                        ? ""
                        : " " + it.getThrowableProxy().getMessage()))
        .toList();
  }

  @Test
  void nothingThatIsWrittenWhilePeopleVoteDependsOnTheirChoice() {
    var loot = ballot(CHOICES);
    assertThat(loot.cast()).isNotEmpty();
    for (var said : words()) {
      assertThat(loot.cast()).as(said).filteredOn(row -> row.content().contains(said)).isEmpty();
      assertThat(Copies.text(loot.castLog())).as(said).doesNotContain(said);
      assertThat(loot.log()).as(said).filteredOn(line -> line.contains(said)).isEmpty();
    }
    // The search finds what is there: the opening writes the same words down.
    assertThat(Copies.text(loot.openedLog())).contains("ABSTAIN");

    // The only thing in which two ballots with other choices differ is what is sealed.
    assertThat(shapes(loot)).isEqualTo(shapes(ballot(SWAPPED)));
    assertThat(shapes(loot)).anyMatch(it -> it.startsWith("ballot.envelope"));
  }

  /** A choice as it stands in forms, in JSON and in words, and hashes that could be tried out. */
  private static Set<String> words() {
    return Set.of("YES", "NO", "ABSTAIN").stream()
        .flatMap(
            choice ->
                List.of(
                    "answer.q1=" + choice,
                    "q1=" + choice,
                    "[\"" + choice + "\"]",
                    "q1\":\"" + choice)
                    .stream())
        .flatMap(said -> List.of(said, hash("SHA-256", said), hash("MD5", said)).stream())
        .collect(Collectors.toSet());
  }

  private static String hash(String algorithm, String text) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Rows of the ballot's community in the order in which they were written, with what is random in
   * each replaced by its kind and length: two ballots that differ in choices alone look the same.
   */
  private static List<String> shapes(Loot loot) {
    return loot.own(loot.cast()).stream()
        .map(row -> row.table() + " " + shape(row.content()))
        .toList();
  }

  /** The length of what is sealed in letters, since digits are all alike. */
  private static String shape(String content) {
    return Pattern.compile("[A-Za-z0-9_-]{300,}")
        .matcher(content)
        .replaceAll(found -> "sealed" + "x".repeat(found.group().length() / 4))
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("\\\\x[0-9a-f]+", "bytes")
        .replaceAll("[0-9a-f]{32,}", "hash")
        .replaceAll("[0-9]+", "9");
  }

  /** Same key, same address, another choice: what is kept of a request does not tell. */
  @Test
  void whatIsKeptOfARequestIsTheSameWhateverWasChosen() {
    var loot = ballot(CHOICES);
    var commands =
        loot.own(loot.cast()).stream().filter(row -> row.table().equals("web.command")).toList();
    assertThat(commands).hasSize(CHOICES.size());
    var hashes =
        commands.stream().map(row -> row.content().replaceAll(".*?([0-9a-f]{64}).*", "$1"));
    assertThat(hashes.distinct()).hasSize(1);
    assertThat(loot.cast())
        .as("a kept form")
        .filteredOn(row -> row.content().contains("kept-form"))
        .isEmpty();
  }

  @Test
  void afterTheOpeningAllVotesAreOfOneTransactionInNoOrderAndEnvelopesAreGone() {
    var loot = ballot(CHOICES);
    var telling =
        loot.own(loot.all()).stream()
            .filter(row -> row.table().startsWith("ballot."))
            .filter(row -> !row.table().equals("ballot.question"))
            .filter(row -> row.content().contains("ABSTAIN"))
            .toList();
    assertThat(telling).extracting(Copies.Row::table).contains("ballot.archive", "ballot.result");
    assertThat(telling.stream().map(Copies.Row::xmin).distinct()).hasSize(1);
    assertThat(telling).extracting(Copies.Row::table).doesNotHaveDuplicates();
    assertThat(loot.own(loot.all()))
        .extracting(Copies.Row::table)
        .contains("ballot.mark")
        .doesNotContain("ballot.envelope", "ballot.vote");

    // Voters in another order, the same choices: the same list.
    var votes = json.readTree(loot.archive()).at("/archive/votes");
    assertThat(votes.size()).isEqualTo(CHOICES.size());
    assertThat(votes.toString()).doesNotContain("居民");
    assertThat(votes).allMatch(vote -> vote.get("reference").asString().isEmpty());
    assertThat(json.readTree(ballot(MOVED).archive()).at("/archive/votes")).isEqualTo(votes);
    var receipts = new ArrayList<String>();
    json.readTree(loot.archive())
        .at("/archive/receipts")
        .forEach(it -> receipts.add(it.asString()));
    assertThat(receipts).hasSize(CHOICES.size()).isSorted();
  }

  @Test
  void theKeysOfTheTrusteesAreNowhere() {
    var loot = ballot(CHOICES);
    for (var key : List.of(loot.urn().first(), loot.urn().second())) {
      for (var written : written(key)) {
        assertThat(loot.all())
            .as(written)
            .filteredOn(row -> row.content().contains(written))
            .isEmpty();
        assertThat(Copies.text(loot.openedLog())).doesNotContain(written);
        assertThat(loot.log()).filteredOn(line -> line.contains(written)).isEmpty();
      }
    }
    assertThat(loot.all()) // the search finds the public half, which is there
        .anyMatch(row -> row.content().contains(loot.urn().first().open().encoded()));
    assertThat(loot.opened()).filteredOn(row -> row.content().contains("firstSheet")).isEmpty();
  }

  /** As it stands on the sheet, or parts of it that are enough to find it. */
  private static List<String> written(TrusteeKey key) {
    var groups = key.written();
    var spare = groups.replace(" ", "");
    return List.of(
        groups.substring(0, 24),
        spare.substring(0, 20),
        spare.toLowerCase(Locale.ROOT).substring(0, 20),
        Base64.getEncoder().encodeToString(spare.getBytes(StandardCharsets.UTF_8)),
        hash("SHA-256", groups));
  }
}
