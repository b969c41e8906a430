package org.linli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.ReturnNeed;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.linli.web.Todo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Once a day everybody who works somewhere hears what is late and due, in place of pings. */
@IntegrationTest
class DayDigestTest {

  @Autowired private DayDigest digest;
  @Autowired private DayNight night;
  @Autowired private HomeReading home;
  @Autowired private OwnNotices inbox;
  @Autowired private NeedManagement needs;
  @Autowired private CommunityDirectory communities;
  @Autowired private JobQueue queue;
  @Autowired private NeedBuilder aNeed;
  @Autowired private WhistleBuilder aWhistle;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
  }

  /** The unique key (community, event, recipient) of notices guards it. */
  @Test
  void ofSeveralRunsAtOnceEachIsToldOnceWhatIsOnTheirDesk() {
    var here = town.newStreet(1).getFirst();
    var worker = town.actor(here, "community-worker");
    var resident = town.actor(here, "resident");
    var need = need(here, resident, worker, NeedStatus.RAISED);
    clock.advance(Duration.ofDays(3));
    var late = home.todo(worker).stream().filter(it -> it.late(clock.instant())).count();
    assertThat(late).isPositive();
    AtOnce.times(4, () -> run(here)).forEach(outcome -> assertThat(outcome.succeeded()).isTrue());
    assertThat(told(worker))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.content()).startsWith("[\"" + late + "\",");
              assertThat(it.href()).isEqualTo(here.path() + "/home/desk");
            });
    assertThat(told(resident)).isEmpty();
    clock.advance(Duration.ofDays(3));
    run(here);
    assertThat(told(worker)).as("another day").hasSize(2);
    needs.sendBack(worker, need, new ReturnNeed("不归社区管"));
    clock.advance(Duration.ofDays(1));
    run(here);
    assertThat(told(worker)).as("nothing to do, nothing told").hasSize(2);
  }

  /** What a whistle asks of a department stands on its day, with one tap to check in. */
  @Test
  void peopleOfAStreetAreToldOnceByItsFirstCommunity() {
    var street = town.newStreet(2);
    var here = street.getFirst();
    var area = communities.areaByCode(here.code().substring(0, 9) + "000").orElseThrow();
    var body = town.actor(area, "department-officer");
    var officer = town.actor(area, "street-officer");
    var worker = town.actor(here, "community-worker");
    var need = need(here, town.actor(here, "resident"), worker, NeedStatus.VERIFIED);
    var id = aWhistle.issued(officer, here, need, "换灯", body);
    assertThat(home.above(body))
        .singleElement()
        .satisfies(it -> assertThat(it.tap()).map(Todo.Tap::value).contains("CHECK_IN"));
    street.forEach(this::run);
    run(here);
    assertThat(told(in(here, body)))
        .singleElement()
        .satisfies(it -> assertThat(it.href()).isEqualTo("/home/area/" + area.code()));
    assertThat(told(in(street.getLast(), body))).isEmpty();
    aWhistle.done(body, id);
    assertThat(home.above(body)).isEmpty();
    assertThat(home.above(officer)).extracting(Todo::act).contains("dispatch.todo.confirm");
  }

  @Test
  void isPlannedForWorkingDaysAtTheTimeOfTheRule() {
    var here = town.newCommunity();
    var tuesday = LocalDate.of(2026, 9, 8);
    night.run();
    assertThat(planned(here, tuesday)).containsExactly("2026-09-08 00:30:00+00");
    clock.advance(Duration.ofDays(4));
    var saturday = Dates.day(clock.instant());
    night.run();
    assertThat(planned(here, saturday)).isEmpty();
    queue.cancelAll(
        DayDigest.NAME,
        communities.ids().stream().map(it -> DayDigest.piece(it, tuesday)).toList());
    assertThat(planned(here, tuesday)).isEmpty();
  }

  private List<String> planned(Community at, LocalDate day) {
    return Sql.of(url)
        .list(
            """
            select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00'
            from platform.scheduled_tasks where task_name = '%s' and task_instance = '%s'
            """
                .formatted(DayDigest.NAME, DayDigest.piece(at.id(), day)));
  }

  private boolean run(Community at) {
    digest.run(DayDigest.piece(at.id(), Dates.day(clock.instant())));
    return true;
  }

  private List<OwnNotice> told(Actor actor) {
    return inbox.mine(actor, Paging.first()).rows().stream()
        .filter(it -> it.template().equals(DayTemplates.DAY))
        .toList();
  }

  private Actor in(Community at, Actor actor) {
    return town.actor(actor.accountId(), at);
  }

  private ShortNumber need(Community at, Actor resident, Actor worker, NeedStatus status) {
    return aNeed.in(status, resident, worker, town.actor(at, "liaison"));
  }
}
