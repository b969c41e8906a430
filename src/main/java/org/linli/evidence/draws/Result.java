package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a sheet and the numbers that fell; nothing else goes into it, so everybody gets
 * the same.
 *
 * @param key the numbers as RFC 3797 writes them, and the hash of the sheet
 * @param first the lot that chose the composition; none where there is only one
 * @param composition how many of each kind sit
 * @param picks in the order in which they were drawn
 */
public record Result(String key, Optional<Lot> first, Composition composition, List<Pick> picks) {

  public Result {
    picks = List.copyOf(picks);
  }

  /**
   * Somebody who was drawn.
   *
   * @param number on the list
   * @param kind whom they stand for, by its place among the kinds
   * @param alternate whether they wait to step in
   */
  public record Pick(int number, int kind, boolean alternate, Lot lot) {}

  /** Draws. */
  public static Result of(Sheet sheet, List<Integer> numbers) {
    var key = Balls.key(numbers) + sheet.hash();
    var lots = new Lots(key);
    var several = sheet.compositions().size() > 1;
    var first = several ? Optional.of(lots.next(tickets(sheet))) : Optional.<Lot>empty();
    var composition = holder(sheet, first.map(Lot::rest).orElse(BigInteger.ZERO));
    var picks = new ArrayList<Pick>();
    var kinds = sheet.kinds();
    for (var kind = 0; kind < kinds.size(); kind++) {
      picks.addAll(picks(lots, sheet, composition, kind));
    }
    return new Result(key, first, composition, picks);
  }

  private static BigInteger tickets(Sheet sheet) {
    return sheet.compositions().stream()
        .map(Composition::tickets)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Composition holder(Sheet sheet, BigInteger ticket) {
    var before = BigInteger.ZERO;
    for (var each : sheet.compositions()) {
      before = before.add(each.tickets());
      if (ticket.compareTo(before) < 0) {
        return each;
      }
    }
    throw new IllegalArgumentException("No composition has ticket " + ticket);
  }

  /** Those of one kind: as many as sit, then those who wait. */
  private static List<Pick> picks(Lots lots, Sheet sheet, Composition composition, int kind) {
    var seats = composition.seats().get(kind);
    var entries = sheet.kinds().get(kind).entries();
    var tickets = new LinkedHashMap<Integer, Integer>();
    entries.forEach(entry -> tickets.put(entry.number(), entry.weight()));
    var waiting = seats == 0 ? 0 : sheet.alternates();
    var taken = lots.take(tickets, Math.min(seats + waiting, entries.size()));
    var picks = new ArrayList<Pick>();
    for (var each : taken) {
      picks.add(new Pick(each.number(), kind, picks.size() >= seats, each.lot()));
    }
    return picks;
  }
}
