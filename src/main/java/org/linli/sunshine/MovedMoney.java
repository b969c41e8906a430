package org.linli.sunshine;

import java.time.LocalDate;
import java.util.Arrays;
import org.linli.funds.MoneyMoved;
import org.linli.funds.MoneyMoved.Way;
import org.linli.kernel.Ids;
import org.linli.ledger.Quarter;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a public line for everything that moved, and adds it to the sums, in the transaction that
 * moved it: what everybody reads is at no moment something else than the books.
 */
@Component
class MovedMoney {

  private final JdbcClient jdbc;

  MovedMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(MoneyMoved moved) {
    sum(moved, Quarter.of(line(moved)));
  }

  /** On the day on which it counts in the books. */
  private LocalDate line(MoneyMoved moved) {
    return jdbc.sql(
            """
            insert into sunshine.movement (community_id, movement_id, kind, about, journal_id,
              fund_id, earmark_id, source, fen, day, booked_on)
            select :community, :id, :kind, :about, j.id, :fund, :earmark, :source, :fen, j.day,
              :booked
            from ledger.v_journal j where j.community_id = :community and j.id = :journal
            returning day
            """)
        .param("community", moved.communityId())
        .param("id", Ids.next())
        .param("kind", moved.way().name())
        .param("about", moved.about())
        .param("journal", moved.journal())
        .param("fund", moved.fund())
        .param("earmark", moved.earmark())
        .param("source", moved.source().name())
        .param("fen", moved.fen())
        .param("booked", moved.bookedOn())
        .query(LocalDate.class)
        .single();
  }

  private void sum(MoneyMoved moved, Quarter quarter) {
    var sums = new long[Way.values().length];
    Arrays.setAll(sums, way -> way == moved.way().ordinal() ? moved.fen() : 0);
    jdbc.sql(
            """
            insert into sunshine.total as t (community_id, earmark_id, year, quarter, fund_id,
              source, received_fen, returned_fen, paid_fen, reversed_fen, lines)
            select :community, :earmark, :year, quarter, :fund, :source, :received, :returned,
              :paid, :reversed, 1
            from unnest(array[0, :quarter]) quarter
            on conflict (community_id, earmark_id, year, quarter) do update
              set received_fen = t.received_fen + excluded.received_fen,
                returned_fen = t.returned_fen + excluded.returned_fen,
                paid_fen = t.paid_fen + excluded.paid_fen,
                reversed_fen = t.reversed_fen + excluded.reversed_fen,
                lines = t.lines + 1
            """)
        .param("community", moved.communityId())
        .param("earmark", moved.earmark())
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .param("fund", moved.fund())
        .param("source", moved.source().name())
        .param("received", sums[Way.RECEIVED.ordinal()])
        .param("returned", sums[Way.RETURNED.ordinal()])
        .param("paid", sums[Way.PAID.ordinal()])
        .param("reversed", sums[Way.REVERSED.ordinal()])
        .update();
  }
}
