package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.AskUnit;
import org.linli.matching.UnitRequestManagement;
import org.linli.platform.Dates;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.ResourceManagement;

/** Offers and lists resources, and asks units, through the product's own facades. */
public final class ResourceBuilder {

  private final ResourceManagement resources;
  private final UnitRequestManagement requests;
  private final Clock clock;

  public ResourceBuilder(
      ResourceManagement resources, UnitRequestManagement requests, Clock clock) {
    this.resources = resources;
    this.requests = requests;
    this.clock = clock;
  }

  /** A venue for thirty on Tuesday evenings that serves matters of housing. */
  public static OfferResource venue(String name, String contact) {
    return with(name, contact, "VENUE", "30", "2 18:00-21:00", "housing", "");
  }

  public static OfferResource with(
      String name,
      String contact,
      String kind,
      String capacity,
      String slots,
      String categories,
      String validUntil) {
    return new OfferResource(
        "",
        kind,
        name,
        "有桌有椅",
        "5 栋一楼",
        "",
        "",
        capacity,
        slots,
        "用完打扫",
        "residents",
        categories,
        "",
        "",
        "",
        contact,
        "13800000000",
        validUntil,
        "",
        "");
  }

  /** Offered and not checked yet. */
  public UUID offered(Actor liaison, OfferResource command) {
    return resources.offer(liaison, command);
  }

  /** Checked and listed. */
  public UUID listed(Actor liaison, Actor worker, OfferResource command) {
    var id = offered(liaison, command);
    resources.move(worker, id, new MoveResource("LIST", ""));
    return id;
  }

  /** A request to a unit about a need that is open to claims. */
  public UUID asked(Actor worker, ShortNumber number, UUID unit, String what) {
    var today = Dates.day(clock.instant());
    var byDay = today.plusDays(7).toString();
    var answerBy = today.plusDays(3).toString();
    return requests.ask(
        worker, number, unit, new AskUnit(what, "2", "people", byDay, answerBy, "yes"));
  }
}
