package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** MATCH-4: residents order, units take, society rates, each with what it is a share of. */
@IntegrationTest
class OrdersTest {

  private static final int ENOUGH = 5;

  @Autowired private OrderReading reading;
  @Autowired private ProgressNight night;
  @Autowired private ClaimManagement claims;
  @Autowired private NeedManagement needs;
  @Autowired private NeedProgress progress;
  @Autowired private NeedIntake intake;
  @Autowired private RatingManagement ratings;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor department;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    department = town.actor(community, "property-company");
  }

  @Test
  void eachOrderTellsWhoTookItHowLongThatTookAndHowItWasRated() throws Exception {
    var number = aNeed.in(NeedStatus.ROUTED, resident, worker, department);
    var waits = aNeed.in(NeedStatus.ROUTED, resident, worker, department);
    for (var each = 1; each < ENOUGH; each++) {
      intake.join(town.actor(community, "resident"), number);
    }
    clock.advance(Duration.ofDays(3)); // from Tuesday to Friday
    progress.accept(department, number, new Promise("派人来", Dates.day(clock.instant()).plusDays(4)));
    claims.report(department, number, new ReportDone("修好了"));
    ratings.rate(resident, number, new RateNeed("SATISFIED", ""));

    var few = order(number);
    assertThat(few.taking().orElseThrow().unit()).startsWith("单位 ");
    assertThat(few.taking().orElseThrow().took().orElseThrow().workingDays()).isEqualTo(3);
    assertThat(few.inTime()).contains(true);
    assertThat(few.affected()).isEqualTo(ENOUGH);
    assertThat(few.rated()).as("one of five").isEmpty();
    assertThat(few.source()).as("not for anybody").isEmpty();
    assertThat(order(waits).taking().orElseThrow().took()).as("no answer yet").isEmpty();

    night.run();
    var unit = few.taking().orElseThrow().unit();
    var counted = book(Optional.empty()).units();
    assertThat(counted).extracting(UnitMonth::unit).containsExactly(unit);
    assertThat(counted.getFirst().ordered()).isEqualTo(2);
    assertThat(counted.getFirst().taken()).isOne();
    assertThat(counted.getFirst().due()).isOne();
    assertThat(counted.getFirst().inTime()).isOne();
    assertThat(counted.getFirst().figures().rated()).as("too few").isZero();

    assertThat(book(Optional.of(unit)).orders().rows()).hasSize(2);
    assertThat(book(Optional.of("")).orders().rows()).isEmpty();
    var open = page("/evaluation/orders", Optional.empty());
    assertThat(open).contains("第 3 个工作日接的", "评的人少", "（按时）", unit).doesNotContain("手机或电脑");
    assertThat(page("/evaluation/desk/orders", Optional.of(worker))).contains("手机或电脑");
    assertRefused(
        KernelError.FORBIDDEN,
        () -> reading.desk(resident, community, month(), Optional.empty(), Paging.first()));
    assertThat(
            reading
                .desk(worker, community, month(), Optional.empty(), Paging.first())
                .orders()
                .rows())
        .extracting(it -> it.source().orElseThrow())
        .containsOnly(NeedSource.ONLINE);
  }

  @Test
  void gradesAreShownOnceEnoughHaveRatedAndTheCommunitysOwnWorkNamesNobody() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, department);
    var others = new ArrayList<Actor>();
    for (var each = 1; each < ENOUGH; each++) {
      var neighbour = town.actor(community, "resident");
      intake.join(neighbour, number);
      others.add(neighbour);
    }
    needs.takeOn(worker, number, new Promise("自己办", Dates.day(clock.instant())));
    clock.advance(Duration.ofDays(2));
    needs.complete(worker, number, new Say("办好了"));
    ratings.rate(resident, number, new RateNeed("SATISFIED", ""));
    others.forEach(each -> ratings.rate(each, number, new RateNeed("VERY_SATISFIED", "")));
    night.run();
    assertThat(order(number).rated().orElseThrow().rated()).isEqualTo(ENOUGH);
    assertThat(order(number).inTime()).contains(false);
    var own = book(Optional.of("")).units().getFirst();
    assertThat(own.unit()).isEmpty();
    assertThat(own.claimed()).isOne();
    assertThat(own.inTime()).isZero();
    assertThat(own.figures().average()).hasValue(4.8);
  }

  private Order order(ShortNumber number) {
    return book(Optional.empty()).orders().rows().stream()
        .filter(it -> it.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private OrderBook book(Optional<String> unit) {
    return reading.book(Scope.publicOf(community.id()), community, month(), unit, Paging.first());
  }

  private YearMonth month() {
    return YearMonth.from(Dates.day(clock.instant()));
  }

  private String page(String path, Optional<Actor> reader) throws Exception {
    var request = get(community.path() + path);
    reader.ifPresent(it -> request.with(authentication(Town.token(it.accountId()))));
    return mvc.perform(request)
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
