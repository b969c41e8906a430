package org.linli.testing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.Say;
import org.linli.needs.VerifyNeed;
import org.linli.platform.Dates;

/** Takes a need through the product's own facades to the status a test starts from. */
public final class NeedBuilder {

  private final NeedIntake intake;
  private final NeedManagement needs;
  private final ClaimManagement claims;
  private final RatingManagement ratings;
  private final Clock clock;
  private String content = "三楼的灯不亮";
  private String summary = "楼道灯不亮";
  private String contactName = "张三";
  private Optional<UUID> building = Optional.empty();

  public NeedBuilder(
      NeedIntake intake,
      NeedManagement needs,
      ClaimManagement claims,
      RatingManagement ratings,
      Clock clock) {
    this.intake = intake;
    this.needs = needs;
    this.claims = claims;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** A builder with other words. */
  public NeedBuilder saying(String words, String publicSummary, String name) {
    var other = new NeedBuilder(intake, needs, claims, ratings, clock);
    other.content = words;
    other.summary = publicSummary;
    other.contactName = name;
    return other;
  }

  /** A builder of needs that name a building. */
  public NeedBuilder at(UUID place) {
    var other = saying(content, summary, contactName);
    other.building = Optional.of(place);
    return other;
  }

  /** A need of that status, raised, verified and claimed by these people. */
  public ShortNumber in(NeedStatus status, Actor resident, Actor worker, Actor liaison) {
    var number = raise(resident);
    switch (status) {
      case RAISED -> {}
      case RETURNED -> needs.sendBack(worker, number, new ReturnNeed("不归社区管"));
      case VERIFIED -> verify(worker, number);
      case ROUTED -> {
        verify(worker, number);
        var unit = liaison.grants().organizationId().orElseThrow();
        needs.route(worker, number, unit, new Say("请看看"));
      }
      case MERGED -> {
        var other = raise(resident);
        verify(worker, other);
        needs.merge(worker, number, other);
      }
      case CLAIMED -> claim(worker, liaison, number);
      case IN_PROGRESS -> file(worker, liaison, number);
      case COMPLETED -> complete(worker, liaison, number);
      case CLOSED -> {
        complete(worker, liaison, number);
        ratings.rate(resident, number, new RateNeed("SATISFIED", ""));
      }
    }
    return number;
  }

  private ShortNumber raise(Actor resident) {
    return intake.raise(
        resident,
        new RaiseNeed(
            "housing",
            content,
            "3 栋",
            building,
            contactName,
            "13800000000",
            false,
            "",
            List.of(),
            false));
  }

  private void verify(Actor worker, ShortNumber number) {
    needs.verify(worker, number, new VerifyNeed(summary, "属实", VerifyNeed.NONE));
  }

  private void claim(Actor worker, Actor liaison, ShortNumber number) {
    verify(worker, number);
    var nextWeek = Dates.day(clock.instant()).plusDays(7);
    claims.claim(liaison, number, new ClaimNeed(nextWeek));
  }

  private void file(Actor worker, Actor liaison, ShortNumber number) {
    claim(worker, liaison, number);
    claims.file(worker, number);
  }

  private void complete(Actor worker, Actor liaison, ShortNumber number) {
    file(worker, liaison, number);
    claims.report(liaison, number, new ReportDone("换好了"));
  }
}
