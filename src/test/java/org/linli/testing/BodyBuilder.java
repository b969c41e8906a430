package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.BodyReading;
import org.linli.bodies.FillSeat;
import org.linli.bodies.FoundBody;
import org.linli.bodies.PublishCharter;
import org.linli.bodies.SeatKind;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.SeatView;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.bodies.groups.MoveGroup;
import org.linli.bodies.groups.StartGroup;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;

/** Founds bodies and groups through the product's own facades. */
public final class BodyBuilder {

  private static final String PHONE = "02788888888";

  private final BodyLifeManagement bodies;
  private final SeatManagement seats;
  private final BodyReading reading;
  private final GroupLifeManagement groups;
  private final CommunityDirectory communities;
  private final Clock clock;

  public BodyBuilder(
      BodyLifeManagement bodies,
      SeatManagement seats,
      BodyReading reading,
      GroupLifeManagement groups,
      CommunityDirectory communities,
      Clock clock) {
    this.bodies = bodies;
    this.seats = seats;
    this.reading = reading;
    this.groups = groups;
    this.communities = communities;
    this.clock = clock;
  }

  /** With the seats of the template, all of them vacant. */
  public UUID of(Actor worker, String template, String name) {
    return bodies.found(worker, new FoundBody(template, name, PHONE));
  }

  /** A council with a charter and a member who is not named for everybody. */
  public UUID council(Actor worker, String name, String hidden) {
    var id = of(worker, "council", name);
    charter(worker, id, "第一条 一起商量", "no");
    seats.fill(worker, vacant(worker, id, SeatKind.RESIDENT), person(hidden, "HIDDEN"));
    return id;
  }

  /** An account has a residents' seat there from today. */
  public void seat(Actor worker, UUID body, Actor holder) {
    seats.fill(
        worker, vacant(worker, body, SeatKind.RESIDENT), holder("account:" + holder.accountId()));
  }

  /** A unit has had its seat there for half a year. */
  public void seatOfUnit(Actor worker, UUID body, UUID unit) {
    var today = Dates.day(clock.instant());
    var term =
        new FillSeat(
            "unit:" + unit,
            "",
            "OFFICE",
            today.minusMonths(6).toString(),
            today.plusYears(1).toString());
    seats.fill(worker, vacant(worker, body, SeatKind.UNIT), term);
  }

  /** In force from today. */
  public int charter(Actor worker, UUID body, String text, String veto) {
    var today = Dates.day(clock.instant()).toString();
    return bodies.publish(worker, body, new PublishCharter(text, today, veto));
  }

  /** A seat of that kind that nobody has. */
  public UUID vacant(Actor worker, UUID body, SeatKind kind) {
    var community = communities.byId(worker.communityId());
    return reading.file(worker, community, body).checked().body().seats().stream()
        .filter(seat -> seat.kind() == kind && seat.holder().isEmpty())
        .findFirst()
        .map(SeatView::id)
        .orElseThrow();
  }

  /** For a year from today. */
  public FillSeat person(String name, String publicity) {
    return term("", name, publicity);
  }

  /** The same for an account or a unit. */
  public FillSeat holder(String code) {
    return term(code, "", "OFFICE");
  }

  private FillSeat term(String holder, String name, String publicity) {
    var today = Dates.day(clock.instant());
    return new FillSeat(holder, name, publicity, today.toString(), today.plusYears(1).toString());
  }

  /** An idea of the resident's. */
  public UUID idea(Actor resident, String name, String contact) {
    return groups.start(resident, new StartGroup(name, "每周六下午一起下棋", contact, PHONE));
  }

  /** One that the community welcomed. */
  public UUID gathering(Actor resident, Actor worker, String name, String contact) {
    var id = idea(resident, name, contact);
    groups.step(worker, id, new MoveGroup("WELCOME", ""));
    return id;
  }
}
