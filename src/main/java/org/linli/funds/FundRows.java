package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps funds; whoever moves the money of one holds its row until the end of the transaction. */
@Repository
class FundRows {

  private final JdbcClient jdbc;

  FundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a kind and year; the row of the counter lets one wait for the other. */
  String number(long communityId, String kind, int year) {
    return jdbc.sql(
            """
            insert into funds.number_counter as c (community_id, kind, year, last_sequence)
            values (:community, :kind, :year, 1)
            on conflict (community_id, kind, year)
              do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("kind", kind)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")).toString())
        .single();
  }

  void insert(long communityId, Fund fund, OpenFund command, String holder, String supervisor) {
    jdbc.sql(
            """
            insert into funds.fund (community_id, fund_id, number, name, kind, holder_id,
              holder_name, supervisor_id, supervisor_name, bank_name, account_tail, account_id,
              opened_on)
            values (:community, :id, :number, :name, :kind, cast(:holder as uuid), :holderName,
              cast(:supervisor as uuid), :supervisorName, :bank, :tail, :account, :openedOn)
            """)
        .param("community", communityId)
        .param("id", fund.id())
        .param("number", fund.number())
        .param("name", command.fundName())
        .param("kind", command.fundKind())
        .param("holder", command.fundHolder())
        .param("holderName", holder)
        .param("supervisor", command.fundSupervisor())
        .param("supervisorName", supervisor)
        .param("bank", command.bankName())
        .param("tail", command.accountTail())
        .param("account", fund.account())
        .param("openedOn", LocalDate.parse(command.openedOn()))
        .update();
  }

  /** Holds a fund until the end of the transaction. */
  Optional<Fund> hold(long communityId, UUID id) {
    return jdbc.sql(
            """
            select number, name, account_id, closed_on from funds.fund
            where community_id = :community and fund_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new Fund(
                    id,
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("account_id", UUID.class),
                    day(row.getObject("closed_on", LocalDate.class))))
        .optional();
  }

  private static Optional<LocalDate> day(@Nullable LocalDate day) {
    return Optional.ofNullable(day);
  }

  /** What keeps a fund that is held from being closed: fen that are left, and lines unexplained. */
  Rest rest(long communityId, UUID id) {
    return jdbc.sql(
            """
            select (select coalesce(sum(granted_fen - spent_fen), 0) from funds.earmark
                where community_id = :community and fund_id = :id) as fen,
              (select count(*) from funds.bank_line
                where community_id = :community and fund_id = :id and explained_by is null) as lines
            """)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> new Rest(row.getLong("fen"), row.getLong("lines")))
        .single();
  }

  void close(long communityId, UUID id, LocalDate on, String reason) {
    jdbc.sql(
            """
            update funds.fund set closed_on = :on, reason = :reason
            where community_id = :community and fund_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("on", on)
        .param("reason", reason)
        .update();
  }

  record Rest(long fen, long lines) {}
}
