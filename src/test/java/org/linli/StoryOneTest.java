package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.calendar.WorkCalendar;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first story, from page to page: 46 reports of a dark stairwell become one matter, the
 * property company refuses, the street is called, it is repaired in three days and 43 of 46 are
 * content (NEED-1 to NEED-6, EVAL-1). What neighbours do 46 times over, they do through the facade.
 */
@IntegrationTest
class StoryOneTest {

  private static final int REPORTS = 46;
  private static final int CONTENT = 43;
  private static final String WORDS = "12 栋楼道灯从二楼到七楼都不亮";

  @Autowired private Town town;
  @Autowired private NeedIntake intake;
  @Autowired private NeedReading reading;
  @Autowired private RatingManagement ratings;
  @Autowired private AccountManagement accounts;
  @Autowired private WorkCalendar calendar;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;

  @LocalServerPort private int port;

  private Community community;
  private Actor watcher;
  private PlainBrowser worker;
  private PlainBrowser street;
  private PlainBrowser property;
  private String unit;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    watcher = town.actor(community, "community-secretary");
    comeToWork();
  }

  /** Sessions do not outlast a night; whoever comes in the morning may be a colleague. */
  private void comeToWork() {
    worker = as("community-worker", Town.nextPhone());
    street = as("street-officer", Town.nextPhone());
    var phone = Town.nextPhone();
    property = as("liaison", phone);
    var account = accounts.byPhone(phone).orElseThrow();
    unit = town.actor(account, community).grants().organizationId().orElseThrow().toString();
  }

  @Test
  void darkStairwellIsRepairedBecauseFortySixPeopleSaidSo() {
    var neighbours = IntStream.range(0, REPORTS).mapToObj(i -> newNeighbour()).toList();
    var numbers = neighbours.stream().map(this::report).toList();
    var first = numbers.getFirst();

    // The same evening: one is verified, the others are put together with it.
    post(worker, "/needs/desk/" + first + "/verify", "summary", WORDS, "note", "去看过，都不亮");
    var chosen = numbers.stream().map(ShortNumber::toString).collect(Collectors.joining(","));
    var together =
        worker.get(
            at("/needs/desk/together?act=merge&numbers=" + chosen.replace(",", "&numbers=")));
    assertThat(together.body()).contains("选中 46 件");
    post(
        worker,
        "/needs/desk/together",
        "act",
        "merge",
        "numbers",
        chosen,
        "summary",
        WORDS,
        "note",
        "同一件事");
    assertThat(numbers.stream().skip(1).map(this::status)).containsOnly(NeedStatus.MERGED);
    assertThat(open("/needs/" + first)).contains("另有 45 人说“我也一样”");

    // The property company refuses, and everybody reads why.
    clock.advance(Duration.ofHours(14));
    comeToWork();
    var step = "/needs/desk/" + first + "/step";
    post(worker, step, "action", "ROUTE", "toUnit", unit, "ask", "请修楼道照明");
    post(property, "/needs/asked/" + first, "takes", "no", "reason", "合同里没有换线路");
    assertThat(status(first)).isEqualTo(NeedStatus.VERIFIED);
    post(worker, step, "action", "ESCALATE", "said", "物业不接，46 户摸黑上下楼");

    // The street says what is to be done; the company takes it by a day.
    var told = Dates.day(clock.instant());
    post(street, step, "action", "INSTRUCT", "order", "属于物业服务，三个工作日修好", "by", day(3));
    post(worker, step, "action", "ROUTE", "toUnit", unit, "ask", "按街道的意见修");
    post(property, "/needs/asked/" + first, "takes", "yes", "plan", "换线路和灯", "promisedOn", day(3));
    clock.advance(Duration.ofDays(3));
    property = colleagueInTheUnit();
    post(property, "/matching/" + first + "/done", "note", "换了 14 盏声控灯");
    assertThat(status(first)).isEqualTo(NeedStatus.COMPLETED);
    assertThat(calendar.workingDaysBetween(told, Dates.day(clock.instant()))).isBetween(1, 3);

    for (var index = 0; index < REPORTS; index++) {
      var grade = index < CONTENT ? "SATISFIED" : "DISSATISFIED";
      ratings.rate(neighbours.get(index), numbers.get(index), new RateNeed(grade, ""));
    }
    assertThat(status(first)).isEqualTo(NeedStatus.CLOSED);
    assertThat(numbers.stream().skip(CONTENT).map(this::status))
        .as("who is not content goes on alone")
        .containsOnly(NeedStatus.IN_PROGRESS);
    assertThat(open("/needs/" + first)).contains("合同里没有换线路", "三个工作日修好", "换了 14 盏声控灯", "43/46");
  }

  private Actor newNeighbour() {
    return town.actor(community, "resident");
  }

  private ShortNumber report(Actor neighbour) {
    clock.advance(Duration.ofSeconds(19)); // all of them within a quarter of an hour
    return intake.raise(neighbour, new RaiseNeed("housing", WORDS, "12 栋", "某人", "13800000000"));
  }

  private PlainBrowser as(String role, String phone) {
    town.grantByPhone(phone, community, role);
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    browser.get(at("/home/desk"));
    return browser;
  }

  private PlainBrowser colleagueInTheUnit() {
    var phone = Town.nextPhone();
    var account = accounts.enter(phone, "测试人", Optional.empty());
    accounts.grant(account, community.id(), "liaison", Optional.of(UUID.fromString(unit)));
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    return browser;
  }

  /** Sends what a page's form would send, and is not refused. */
  private void post(PlainBrowser browser, String path, String... fields) {
    var form = new HashMap<String, String>();
    for (var index = 0; index < fields.length; index += 2) {
      form.put(fields[index], fields[index + 1]);
    }
    var answer = browser.post(at(path), Map.copyOf(form));
    assertThat(answer.location().orElse("refused: " + answer.body())).startsWith(at("/needs/"));
  }

  private String open(String path) {
    return new PlainBrowser(port).get(at(path)).body();
  }

  private NeedStatus status(ShortNumber number) {
    return reading.file(watcher, number).need().status();
  }

  private String day(int later) {
    return Dates.day(clock.instant()).plusDays(later).toString();
  }

  private String at(String path) {
    return community.path() + path;
  }
}
