package org.linli.compensation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What every dwelling pays and receives. What is paid is always what is received and what the plan
 * costs after the subsidy, to the fen.
 *
 * @param dues by dwelling
 * @param toPay what the plan costs after the subsidy
 * @param compensation all of it together
 * @param paid by those who pay in the end
 * @param received by those who receive in the end
 */
public record Balance(
    Map<UUID, Due> dues, long toPay, long compensation, long paid, long received) {

  public Balance {
    dues = Map.copyOf(dues);
    if (paid != received + toPay) {
      throw new IllegalStateException("Paid " + paid + ", received " + received + ", " + toPay);
    }
  }

  /** As it is agreed. */
  static Balance of(CostPlan plan, List<Flat> flats, List<CompensationAsk> asks) {
    return taken(
        plan, flats, asks.stream().filter(ask -> ask.status() == AskStatus.AGREED).toList());
  }

  /** As it would be if everything that is offered were taken. */
  static Balance ifTaken(CostPlan plan, List<Flat> flats, List<CompensationAsk> asks) {
    return taken(
        plan,
        flats,
        asks.stream()
            .filter(ask -> ask.status() == AskStatus.AGREED || ask.status() == AskStatus.OFFERED)
            .toList());
  }

  private static Balance taken(CostPlan plan, List<Flat> flats, List<CompensationAsk> taken) {
    var dues = new HashMap<UUID, Due>();
    var weights = weights(plan, flats);
    var shares = Split.of(plan.toPay(), weights);
    var upkeep = Split.of(plan.upkeep(), weights);
    for (var index = 0; index < flats.size(); index++) {
      dues.put(flats.get(index).id(), Due.NOTHING.plus(shares.get(index), 0, 0, upkeep.get(index)));
    }
    var compensation = 0L;
    for (var ask : taken) {
      var amount = ask.offered().orElseThrow();
      compensation += amount;
      dues.computeIfPresent(ask.flat(), (id, due) -> due.plus(0, 0, amount, 0));
      ask.carrier()
          .ifPresentOrElse(
              carrier -> dues.computeIfPresent(carrier, (id, due) -> due.plus(0, amount, 0, 0)),
              () -> share(ask, amount, flats, weights, dues));
    }
    return of(dues, plan.toPay(), compensation);
  }

  /** All but whoever receives it carry it, as they carry the plan. */
  private static void share(
      CompensationAsk ask, long amount, List<Flat> flats, List<Long> weights, Map<UUID, Due> dues) {
    var others = new ArrayList<Long>(weights.size());
    for (var index = 0; index < flats.size(); index++) {
      others.add(flats.get(index).id().equals(ask.flat()) ? 0 : weights.get(index));
    }
    var parts = Split.of(amount, others);
    for (var index = 0; index < flats.size(); index++) {
      var part = parts.get(index);
      dues.computeIfPresent(flats.get(index).id(), (id, due) -> due.plus(0, part, 0, 0));
    }
  }

  private static Balance of(Map<UUID, Due> dues, long toPay, long compensation) {
    var paid = dues.values().stream().mapToLong(due -> Math.max(due.net(), 0)).sum();
    var received = dues.values().stream().mapToLong(due -> Math.max(-due.net(), 0)).sum();
    return new Balance(dues, toPay, compensation, paid, received);
  }

  /** What each dwelling weighs: the coefficient of its floor, times its area where that counts. */
  static List<Long> weights(CostPlan plan, List<Flat> flats) {
    return flats.stream()
        .map(
            flat ->
                plan.weights().of(flat.floor())
                    * (plan.splitBy() == SplitBy.AREA ? flat.area() : 1L))
        .toList();
  }

  /** Of one dwelling. */
  public Due due(UUID flat) {
    return dues.getOrDefault(flat, Due.NOTHING);
  }
}
