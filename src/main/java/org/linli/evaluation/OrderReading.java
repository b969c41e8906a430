package org.linli.evaluation;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who ordered, who took it, what became of it (MATCH-4): for anybody, and for staff with the door.
 */
@Service
@Transactional(readOnly = true)
public class OrderReading {

  private final OrderQueries queries;
  private final UnitMonths units;
  private final EvaluationRules rules;
  private final Clock clock;

  OrderReading(OrderQueries queries, UnitMonths units, EvaluationRules rules, Clock clock) {
    this.queries = queries;
    this.units = units;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What anybody may read of a month.
   *
   * @param unit only what this one has; empty text for the community itself
   */
  public OrderBook book(
      Scope scope, Community community, YearMonth month, Optional<String> unit, Paging paging) {
    var orders = found(scope, month, unit, paging);
    return book(scope, community, month, unit, orders(orders));
  }

  /** The same with the door by which each came in. */
  public OrderBook desk(
      Actor actor, Community community, YearMonth month, Optional<String> unit, Paging paging) {
    actor.require(EvaluationPermission.RECORD);
    var orders = found(actor.scope(), month, unit, paging);
    var ids = orders.rows().stream().map(OrderQueries.Found::needId).collect(Collectors.toSet());
    var sources = queries.sources(actor.communityId(), ids);
    var shown =
        orders.rows().stream()
            .map(it -> it.order().from(Optional.ofNullable(sources.get(it.needId()))))
            .toList();
    return book(actor.scope(), community, month, unit, new Slice<>(shown, orders.next()));
  }

  private OrderBook book(
      Scope scope,
      Community community,
      YearMonth month,
      Optional<String> unit,
      Slice<Order> orders) {
    return new OrderBook(
        month,
        unit,
        rules.least(community.code(), clock.instant()),
        units.of(scope.communityId(), month.atDay(1)),
        orders);
  }

  private Slice<OrderQueries.Found> found(
      Scope scope, YearMonth month, Optional<String> unit, Paging paging) {
    return Slice.cut(
        queries.of(scope.communityId(), month, unit, paging),
        paging,
        it -> new Cursor(it.order().raisedAt(), it.needId()));
  }

  private static Slice<Order> orders(Slice<OrderQueries.Found> found) {
    return new Slice<>(found.rows().stream().map(OrderQueries.Found::order).toList(), found.next());
  }
}
