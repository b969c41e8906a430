package org.linli.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps earmarks. Whoever moves money holds the rows of all earmarks that it touches, in the order
 * of their ids, before it holds accounts of the ledger.
 */
@Repository
class EarmarkRows {

  private static final String SELECT =
      """
      select earmark_id, fund_id, parent_id, number, title, kind, source, restricted, purpose,
        project_id, project_number, account_id, granted_fen, held_fen, spent_fen
      from funds.earmark where community_id = :community
      """;

  private final JdbcClient jdbc;
  private final FundRows numbers;

  EarmarkRows(JdbcClient jdbc, FundRows numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  /** The next number of a year. */
  String number(long communityId, int year) {
    return numbers.number(communityId, "EARMARK", year);
  }

  /**
   * Holds one until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  Earmark hold(long communityId, UUID id) {
    return hold(communityId, List.of(id)).getFirst();
  }

  /**
   * Holds several, and gives them in the order in which they are named.
   *
   * @throws Refused if one is missing
   */
  List<Earmark> hold(long communityId, List<UUID> ids) {
    var held =
        jdbc.sql(SELECT + " and earmark_id = any (:ids) order by earmark_id for update")
            .param("community", communityId)
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, index) -> earmark(row))
            .list();
    return ids.stream().map(id -> find(held, id)).toList();
  }

  private static Earmark find(Collection<Earmark> held, UUID id) {
    return held.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * @throws Refused if there is no such earmark
   */
  UUID fundOf(long communityId, UUID id) {
    return jdbc.sql(
            """
            select fund_id from funds.earmark where community_id = :community and earmark_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Where income of a source with a restriction goes; the row of the fund is held. */
  Optional<Earmark> ofIncome(long communityId, UUID fund, IncomeSource source, String purpose) {
    return jdbc.sql(
            SELECT
                + " and fund_id = :fund and kind = 'FUND' and source = :source and purpose = :purpose"
                + " for update")
        .param("community", communityId)
        .param("fund", fund)
        .param("source", source.name())
        .param("purpose", purpose)
        .query((row, index) -> earmark(row))
        .optional();
  }

  /** What was allotted from one; the row of that one is held. */
  List<Earmark> allotted(long communityId, UUID parent) {
    return jdbc.sql(SELECT + " and parent_id = :parent order by earmark_id for update")
        .param("community", communityId)
        .param("parent", parent)
        .query((row, index) -> earmark(row))
        .list();
  }

  private static Earmark earmark(ResultSet row) throws SQLException {
    return new Earmark(
        row.getObject("earmark_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        row.getString("number"),
        row.getString("title"),
        EarmarkKind.valueOf(row.getString("kind")),
        IncomeSource.valueOf(row.getString("source")),
        row.getBoolean("restricted"),
        row.getString("purpose"),
        Optional.ofNullable(row.getObject("project_id", UUID.class)),
        Optional.ofNullable(row.getString("project_number")),
        row.getObject("account_id", UUID.class),
        row.getLong("granted_fen"),
        row.getLong("held_fen"),
        row.getLong("spent_fen"));
  }

  void insert(long communityId, Earmark earmark, LocalDate today, @Nullable LocalDate due) {
    jdbc.sql(
            """
            insert into funds.earmark (community_id, earmark_id, fund_id, parent_id, number, title,
              kind, source, restricted, purpose, project_id, project_number, account_id,
              granted_fen, held_fen, spent_fen, opened_on, due_on)
            values (:community, :id, :fund, :parent, :number, :title, :kind, :source, :restricted,
              :purpose, :project, :projectNumber, :account, 0, 0, 0, :today, cast(:due as date))
            """)
        .param("community", communityId)
        .param("id", earmark.id())
        .param("fund", earmark.fund())
        .param("parent", earmark.parent().orElse(null))
        .param("number", earmark.number())
        .param("title", earmark.title())
        .param("kind", earmark.kind().name())
        .param("source", earmark.source().name())
        .param("restricted", earmark.restricted())
        .param("purpose", earmark.purpose())
        .param("project", earmark.project().orElse(null))
        .param("projectNumber", earmark.projectNumber().orElse(null))
        .param("account", earmark.account())
        .param("today", today)
        .param("due", due)
        .update();
  }

  /** Of an earmark that is held; the check guards that it is not overspent. */
  void add(long communityId, UUID id, long granted, long held, long spent) {
    jdbc.sql(
            """
            update funds.earmark set granted_fen = granted_fen + :granted,
              held_fen = held_fen + :held, spent_fen = spent_fen + :spent
            where community_id = :community and earmark_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("granted", granted)
        .param("held", held)
        .param("spent", spent)
        .update();
  }

  void moved(
      long communityId, UUID from, UUID to, long fen, String reason, UUID journal, Moved by) {
    jdbc.sql(
            """
            insert into funds.earmark_move (community_id, move_id, from_id, to_id, fen, reason,
              journal_id, moved_by, moved_on)
            values (:community, :id, :from, :to, :fen, :reason, :journal, :by, :on)
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("from", from)
        .param("to", to)
        .param("fen", fen)
        .param("reason", reason)
        .param("journal", journal)
        .param("by", by.account())
        .param("on", by.on())
        .update();
  }

  /** Whether a task, which is held, is done. */
  boolean done(long communityId, UUID id) {
    return jdbc.sql(
            """
            select done_on is not null from funds.earmark
            where community_id = :community and earmark_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** A task was done. */
  void done(long communityId, UUID id, LocalDate on, String result) {
    jdbc.sql(
            """
            update funds.earmark set done_on = :on, result = :result
            where community_id = :community and earmark_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("on", on)
        .param("result", result)
        .update();
  }

  /** Who moved money, and when. */
  record Moved(UUID account, LocalDate on) {}
}
