package org.linli.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.AskUnit;
import org.linli.matching.UnitRequestManagement;
import org.linli.platform.Dates;
import org.linli.resources.CheckPapers;
import org.linli.resources.EnterPaper;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourceReading;
import org.linli.resources.Usable;

/** Offers and lists resources, and asks units, through the product's own facades. */
public final class ResourceBuilder {

  private final ResourceManagement resources;
  private final PaperManagement papers;
  private final ResourceReading reading;
  private final UnitRequestManagement requests;
  private final Clock clock;

  public ResourceBuilder(
      ResourceManagement resources,
      PaperManagement papers,
      ResourceReading reading,
      UnitRequestManagement requests,
      Clock clock) {
    this.resources = resources;
    this.papers = papers;
    this.reading = reading;
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
    return with(name, contact, kind, capacity, slots, "residents", categories, validUntil);
  }

  private static OfferResource with(
      String name,
      String contact,
      String kind,
      String capacity,
      String slots,
      String audience,
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
        audience,
        categories,
        "",
        contact,
        "13800000000",
        validUntil,
        "",
        "");
  }

  /** The same shown on the map. */
  public static OfferResource at(OfferResource it, String point) {
    return new OfferResource(
        it.organization(),
        it.resourceKind(),
        it.name(),
        it.description(),
        it.place(),
        point,
        "yes",
        it.capacity(),
        it.slots(),
        it.conditions(),
        it.audience(),
        it.categories(),
        it.activity(),
        it.contactName(),
        it.contactPhone(),
        it.validUntil(),
        "",
        "");
  }

  /** The same venue, open to everybody: neighbours may book it too. */
  public static OfferResource shared(String name, String contact) {
    return with(name, contact, "VENUE", "30", "2 18:00-21:00", "everybody", "housing", "");
  }

  /** Offered and not checked yet. */
  public UUID offered(Actor liaison, OfferResource command) {
    return resources.offer(liaison, command);
  }

  /** Whatever papers it needs, entered. */
  public List<String> entered(Actor keeper, UUID id, LocalDate until) {
    var needed =
        reading.file(keeper, id).resource().usable().papers().stream()
            .map(Usable.Needed::kind)
            .toList();
    needed.forEach(kind -> papers.enter(keeper, id, paper(kind, until.toString())));
    return needed;
  }

  public static EnterPaper paper(String kind, String until) {
    return new EnterPaper(kind, "样 2026-1", "区里", until, "", "", "");
  }

  /** Whatever papers it needs, entered and found right. */
  public void papers(Actor worker, UUID id, LocalDate until) {
    var needed = entered(worker, id, until);
    if (!needed.isEmpty()) {
      papers.check(worker, id, new CheckPapers(String.join("\n", needed), "yes", ""));
    }
  }

  /** Checked and listed, with its papers. */
  public UUID listed(Actor liaison, Actor worker, OfferResource command) {
    return listed(liaison, worker, command, Dates.day(clock.instant()).plusYears(2));
  }

  /** The same with papers that hold until a day. */
  public UUID listed(Actor liaison, Actor worker, OfferResource command, LocalDate papersUntil) {
    var id = offered(liaison, command);
    papers(worker, id, papersUntil);
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
