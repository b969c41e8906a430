package org.linli.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.fairs.DealManagement;
import org.linli.fairs.FairManagement;
import org.linli.fairs.ScheduleFair;
import org.linli.fairs.StallManagement;
import org.linli.fairs.StrikeDeal;
import org.linli.fairs.TakeStall;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;

/** Schedules fairs and takes stalls through the product's own facades. */
public final class FairBuilder {

  private final FairManagement fairs;
  private final StallManagement stalls;
  private final DealManagement deals;
  private final Clock clock;

  public FairBuilder(
      FairManagement fairs, StallManagement stalls, DealManagement deals, Clock clock) {
    this.fairs = fairs;
    this.stalls = stalls;
    this.deals = deals;
    this.clock = clock;
  }

  /** All day, so that it goes on now. */
  public UUID today(Actor worker) {
    return on(worker, Dates.day(clock.instant()), "20");
  }

  /** In a week. */
  public UUID nextWeek(Actor worker) {
    return on(worker, Dates.day(clock.instant()).plusWeeks(1), "20");
  }

  public UUID on(Actor worker, LocalDate day, String places) {
    var command = new ScheduleFair(day.toString(), "00:00", "23:59", "凉亭旁边", places, "", "");
    return fairs.schedule(worker, command).getFirst();
  }

  /** A liaison's unit has one. */
  public int stall(Actor liaison, UUID fair) {
    return stalls.take(liaison, fair, new TakeStall("", "", ""));
  }

  /** Something in words. */
  public UUID deal(Actor liaison, UUID fair, String agreed) {
    return deals.strike(liaison, fair, new StrikeDeal("", "", "", "", agreed));
  }
}
