package org.linli.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ClaimStep;
import org.linli.matching.SetTerms;
import org.linli.matching.ShareReading;
import org.linli.matching.ShareStep;
import org.linli.matching.SharedClaims;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Units that share a matter (MATCH-2): twenty chairs, of which two units give some, and a claim
 * that one unit leads and another one joins before it is filed.
 */
@Component
@Profile("demo")
class TownShares implements TownPart {

  private static final String ELECTRICIANS = "江汉里电工服务队";

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final NeedReading needs;
  private final ClaimManagement claims;
  private final SharedClaims shared;
  private final ShareReading shares;
  private final DemoClock clock;

  TownShares(
      TownStaff staff,
      TownSpeakers speakers,
      NeedReading needs,
      ClaimManagement claims,
      SharedClaims shared,
      ShareReading shares,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.needs = needs;
    this.claims = claims;
    this.shared = shared;
    this.shares = shares;
    this.clock = clock;
  }

  /** Also where nobody asked for chairs. */
  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return chairs(worker)
        .filter(need -> shares.shared(worker.scope(), need.id()).terms().amount().isEmpty())
        .isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var number = chairs(worker).orElseThrow().number();
    var units = speakers.units(population.town(), community);
    var names = population.units().stream().map(unit -> unit.name()).toList();
    var electricians = speaker(ELECTRICIANS, units, population, community);
    var school = speaker(names.get(0), units, population, community);
    var days = new StoryDays(clock.instant());
    clock.at(days.hoursAgo(44), () -> shared.set(worker, number, new SetTerms("20", "把椅子", "")));
    clock.at(days.hoursAgo(28), () -> claim(school, number, 15, "8", "教室换下来的，擦干净送来"));
    clock.at(days.hoursAgo(26), () -> claims.file(worker, number));
    clock.at(
        days.hoursAgo(9),
        () -> claims.take(school, number, new ClaimStep(ClaimStep.REPORT, "挑好了，星期五拉过来。")));
    clock.at(days.hoursAgo(6), () -> claim(electricians, number, 9, "5", "凑五把，腿都紧一遍"));
    needs.publishedIn(worker, NeedStatus.CLAIMED).stream()
        .map(NeedView::number)
        .findFirst()
        .ifPresent(claimed -> join(worker, claimed, school, units, population, community));
  }

  /** Whoever claimed it leads; the school lends a room and says so. */
  private void join(
      Actor worker,
      ShortNumber number,
      Actor school,
      Map<String, UUID> units,
      Population population,
      Community community) {
    var holder = shares.work(worker, number).toFile().getFirst().holder();
    var leader = speaker(holder, units, population, community);
    var unit = school.grants().organizationId().orElseThrow().toString();
    var does = "借一间屋放材料";
    if (!leader.grants().organizationId().equals(school.grants().organizationId())) {
      shared.take(leader, number, new ShareStep(ShareStep.INVITE, unit, "", does, ""));
      shared.take(school, number, new ShareStep(ShareStep.JOIN, "", "", does, ""));
    }
  }

  private void claim(Actor unit, ShortNumber number, int days, String amount, String does) {
    var until = Dates.day(clock.instant()).plusDays(days);
    claims.claim(unit, number, new ClaimNeed(until, amount, does, ""));
  }

  private Actor speaker(
      String unit, Map<String, UUID> units, Population population, Community community) {
    var id = Optional.ofNullable(units.get(unit)).orElseThrow();
    return speakers.of(unit, id, population, community);
  }

  private Optional<NeedView> chairs(Actor worker) {
    return needs.publishedIn(worker, NeedStatus.VERIFIED).stream()
        .filter(need -> need.title().equals(CastMatters.CHAIRS))
        .findFirst();
  }
}
