package org.linli.compensation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.ballot.counting.BallotRule;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;

/**
 * A workshop with everything in it. Whoever changes one holds its row, so that it is read and
 * changed by one at a time.
 */
record Workshop(
    Terms terms, Optional<CostPlan> plan, List<Flat> flats, List<CompensationAsk> asks) {

  /**
   * What it is about.
   *
   * @param unit of the register
   * @param matter id of the kind in the rule of ballots
   */
  record Terms(
      UUID id,
      Optional<UUID> unit,
      String place,
      String title,
      String matter,
      String rule,
      WorkshopStatus status,
      Optional<UUID> promoter,
      String promoterName,
      LocalDate openedOn,
      Optional<LocalDate> endedOn,
      String reason,
      String ballot,
      boolean published) {}

  /** Where each dwelling stands. */
  Map<UUID, Stand> stands() {
    var asking =
        asks.stream()
            .filter(ask -> ask.status().open())
            .map(CompensationAsk::flat)
            .collect(Collectors.toSet());
    var balance = balance();
    return flats.stream()
        .collect(
            Collectors.toMap(
                Flat::id,
                flat ->
                    stand(
                        flat,
                        balance.map(it -> it.due(flat.id()).net()).orElse(0L),
                        asking.contains(flat.id()))));
  }

  /** Who agreed agreed to an amount and to a plan; a worse one is asked anew. */
  private Stand stand(Flat flat, long net, boolean asking) {
    if (flat.given().isEmpty() || plan.isEmpty()) {
      return Stand.SILENT;
    }
    var given = flat.given().get();
    if (!given.head().equals(flat.head())) {
      return Stand.SOLD;
    }
    if (given.version() != plan.get().version()) {
      return Stand.CHANGED;
    }
    return switch (given.choice()) {
      case NOT_YET -> Stand.NOT_YET;
      case AGAINST -> Stand.AGAINST;
      case AGREED -> net > given.upTo() ? Stand.CHANGED : asking ? Stand.NOT_YET : Stand.AGREED;
    };
  }

  Optional<Balance> balance() {
    return plan.map(it -> Balance.of(it, flats, asks));
  }

  Optional<Balance> ifTaken() {
    return plan.map(it -> Balance.ifTaken(it, flats, asks));
  }

  Forecast forecast(BallotRule rule) {
    return Forecast.of(rule, flats, stands());
  }

  PublicPicture picture(BallotRule rule) {
    var stands = stands();
    return PublicPicture.of(plan, flats, asks, stands, Forecast.of(rule, flats, stands));
  }

  boolean promotes(Actor actor) {
    return terms.promoter().filter(actor.accountId()::equals).isPresent()
        && actor.may(CompensationPermission.TAKE_PART);
  }

  /** Whether the dwelling is the actor's own. */
  static boolean owns(Actor actor, Flat flat) {
    return flat.persons().stream().anyMatch(actor.grants().persons()::contains)
        || actor.grants().organizationId().filter(flat.units()::contains).isPresent();
  }

  List<Flat> own(Actor actor) {
    return flats.stream().filter(flat -> owns(actor, flat)).toList();
  }

  Flat flat(UUID id) {
    return flats.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  CompensationAsk ask(UUID id) {
    return asks.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * @throws Refused if it ended
   */
  void requireOpen() {
    if (terms.status() != WorkshopStatus.OPEN) {
      throw new Refused(CompensationError.ENDED);
    }
  }

  /**
   * @throws Refused if there is nothing to talk about yet
   */
  CostPlan requirePlan() {
    requireOpen();
    return plan.orElseThrow(() -> new Refused(CompensationError.NO_PLAN));
  }

  /**
   * @throws Invalid if a floor has no coefficient, nobody pays, or an area that counts is unknown
   */
  void requireFits(CostPlan next) {
    var floors = flats.stream().map(Flat::floor).distinct().sorted().toList();
    if (!next.weights().names(floors)) {
      var missing = new HashSet<>(floors);
      missing.removeAll(next.weights().byFloor().keySet());
      throw Invalid.field(
          "floorWeights", CompensationError.FLOOR_MISSING, missing.stream().sorted().toList());
    }
    if (next.splitBy() == SplitBy.AREA) {
      var unknown = flats.stream().filter(flat -> flat.area() == 0).map(Flat::door).toList();
      if (!unknown.isEmpty()) {
        throw Invalid.field("splitBy", CompensationError.AREA_UNKNOWN, String.join("、", unknown));
      }
    }
    var weights = Balance.weights(next, flats);
    if (weights.stream().allMatch(weight -> weight == 0)) {
      throw Invalid.field("floorWeights", CompensationError.NOBODY_PAYS);
    }
    for (var ask : asks) {
      if (ask.offered().isPresent() && ask.status() != AskStatus.WITHDRAWN) {
        requireCarried("floorWeights", next, ask.flat(), ask.carrier());
      }
    }
  }

  /**
   * @throws Invalid if nobody but whoever receives it would pay
   */
  void requireCarried(String field, CostPlan by, UUID asking, Optional<UUID> carrier) {
    var weights = Balance.weights(by, flats);
    var others = 0L;
    for (var index = 0; index < flats.size(); index++) {
      others += flats.get(index).id().equals(asking) ? 0 : weights.get(index);
    }
    if (carrier.isEmpty() && others == 0) {
      throw Invalid.field(field, CompensationError.NOBODY_PAYS);
    }
  }

  /** By what the door says. */
  Optional<Flat> door(String door) {
    return flats.stream().filter(flat -> flat.door().equals(door)).findFirst();
  }

  Map<UUID, Flat> byId() {
    return flats.stream().collect(Collectors.toMap(Flat::id, Function.identity()));
  }
}
