package org.linli.funds;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.funds.statements.BankColumns;
import org.linli.funds.statements.BankLayout;
import org.linli.funds.statements.Statement;
import org.linli.funds.statements.StatementLine;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files of banks, sealed until they are taken, their layouts, and their lines. */
@Repository
class StatementRows {

  private static final String NONE = "{}";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StatementRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, UUID id, UUID fund, GivenStatement file, byte[] sealed, Instant now) {
    jdbc.sql(
            """
            insert into funds.statement (community_id, statement_id, fund_id, file_name, sha256,
              state, layout_name, layout, content, read_lines, new_lines, known_lines, uploaded_by,
              uploaded_at)
            values (:community, :id, :fund, :name, :sha256, 'UNMAPPED', '', :none, :content, 0, 0,
              0, :by, :at)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("fund", fund)
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("none", NONE)
        .param("content", sealed)
        .param("by", actor.accountId())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** What a file says by a layout, and how much of it is new. */
  void checked(long communityId, UUID id, BankLayout layout, Statement said, int known) {
    jdbc.sql(
            """
            update funds.statement set state = 'CHECKED', layout_name = :name, layout = :layout,
              read_lines = :read, new_lines = :read - :known, known_lines = :known,
              first_day = :first, last_day = :last, opening_fen = cast(:opening as bigint),
              closing_fen = cast(:closing as bigint)
            where community_id = :community and statement_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("name", layout.name())
        .param("layout", json.writeValueAsString(layout.columns()))
        .param("read", said.lines().size())
        .param("known", known)
        .param("first", said.firstDay())
        .param("last", said.lastDay())
        .param("opening", said.opening().orElse(null))
        .param("closing", said.closing().orElse(null))
        .update();
  }

  /** Its lines are there now; the content goes. */
  void taken(Actor actor, UUID id, int added, Instant now) {
    jdbc.sql(
            """
            update funds.statement set state = 'TAKEN', content = null, new_lines = :added,
              known_lines = read_lines - :added, taken_by = :by, taken_at = :now
            where community_id = :community and statement_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("added", added)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Holds a file until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  Kept hold(long communityId, UUID id) {
    return kept(communityId, id, " for update");
  }

  Kept find(long communityId, UUID id) {
    return kept(communityId, id, "");
  }

  private Kept kept(long communityId, UUID id, String lock) {
    return jdbc.sql(
            """
            select fund_id, state, layout_name, layout, content from funds.statement
            where community_id = :community and statement_id = :id
            """
                + lock)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> kept(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Kept kept(ResultSet row) throws SQLException {
    var layout = row.getString("layout");
    return new Kept(
        row.getObject("fund_id", UUID.class),
        row.getString("state"),
        layout.equals(NONE)
            ? Optional.empty()
            : Optional.of(
                new BankLayout(
                    row.getString("layout_name"), json.readValue(layout, BankColumns.class))),
        row.getBytes("content"));
  }

  private static final String VIEW =
      """
      select statement_id, fund_id, file_name, state, layout_name, read_lines, new_lines,
        known_lines, first_day, last_day, opening_fen, closing_fen, uploaded_at
      from funds.statement where community_id = :community
      """;

  List<BankStatement> list(long communityId, UUID fund) {
    return jdbc.sql(
            VIEW + " and fund_id = :fund order by uploaded_at desc, statement_id desc limit 10")
        .param("community", communityId)
        .param("fund", fund)
        .query((row, index) -> view(row))
        .list();
  }

  /**
   * @throws Refused if there is none
   */
  BankStatement view(long communityId, UUID id) {
    return jdbc.sql(VIEW + " and statement_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static BankStatement view(ResultSet row) throws SQLException {
    return new BankStatement(
        row.getObject("statement_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getString("file_name"),
        row.getString("state"),
        row.getString("layout_name"),
        row.getInt("read_lines"),
        row.getInt("new_lines"),
        row.getInt("known_lines"),
        Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        Optional.ofNullable((Long) row.getObject("opening_fen")),
        Optional.ofNullable((Long) row.getObject("closing_fen")),
        row.getTimestamp("uploaded_at").toInstant());
  }

  /** How many of the lines are there already. */
  int known(long communityId, UUID fund, List<StatementLine> lines) {
    return jdbc.sql(
            """
            select count(*) from funds.bank_line
            where community_id = :community and fund_id = :fund and fingerprint = any (:prints)
            """)
        .param("community", communityId)
        .param("fund", fund)
        .param("prints", lines.stream().map(StatementLine::fingerprint).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /** The day of the last lines before a file's, unless the file goes on from their balance. */
  Optional<LocalDate> missingAfter(long communityId, BankStatement file) {
    return jdbc.sql(
            """
            with before as (
              select booked_on, balance_fen from funds.bank_line
              where community_id = :community and fund_id = :fund
                and booked_on = (
                  select max(booked_on) from funds.bank_line
                  where community_id = :community and fund_id = :fund
                    and booked_on < cast(:first as date) and balance_fen is not null)
            )
            select max(booked_on) as day from before
            having not bool_or(balance_fen = cast(:opening as bigint))
            """)
        .param("community", communityId)
        .param("fund", file.fund())
        .param("first", file.firstDay().orElse(null))
        .param("opening", file.opening().orElse(null))
        .query((row, index) -> row.getObject("day", LocalDate.class))
        .optional();
  }

  /**
   * Adds the lines that are not there yet, which the unique key guards.
   *
   * @return how many
   */
  int add(long communityId, UUID fund, UUID statement, List<StatementLine> lines) {
    return jdbc.sql(
            """
            insert into funds.bank_line (community_id, line_id, fund_id, statement_id, fingerprint,
              booked_on, position, amount_fen, balance_fen, counterparty, purpose)
            select :community, l.id, :fund, :statement, l.print, l.day, l.position, l.fen,
              l.balance, l.party, l.purpose
            from unnest(cast(:ids as uuid[]), cast(:prints as text[]), cast(:days as date[]),
              cast(:positions as int[]), cast(:fen as bigint[]), cast(:balances as bigint[]),
              cast(:parties as text[]), cast(:purposes as text[]))
              as l (id, print, day, position, fen, balance, party, purpose)
            on conflict (community_id, fund_id, fingerprint) do nothing
            """)
        .param("community", communityId)
        .param("fund", fund)
        .param("statement", statement)
        .param("ids", lines.stream().map(it -> Ids.next()).toArray(UUID[]::new))
        .param("prints", lines.stream().map(StatementLine::fingerprint).toArray(String[]::new))
        .param("days", lines.stream().map(it -> Date.valueOf(it.bookedOn())).toArray(Date[]::new))
        .param("positions", IntStream.range(0, lines.size()).boxed().toArray(Integer[]::new))
        .param("fen", lines.stream().map(StatementLine::fen).toArray(Long[]::new))
        .param("balances", lines.stream().map(it -> it.balance().orElse(null)).toArray(Long[]::new))
        .param("parties", lines.stream().map(StatementLine::counterparty).toArray(String[]::new))
        .param("purposes", lines.stream().map(StatementLine::purpose).toArray(String[]::new))
        .update();
  }

  /** Those that the community mapped, the latest first. */
  List<BankLayout> layouts(long communityId) {
    return jdbc.sql(
            """
            select name, columns from funds.bank_layout where community_id = :community
            order by made_at desc limit 50
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new BankLayout(
                    row.getString("name"),
                    json.readValue(row.getString("columns"), BankColumns.class)))
        .list();
  }

  /**
   * @throws Refused if the name is taken
   */
  void insert(Actor actor, BankLayout layout, Instant now) {
    try {
      jdbc.sql(
              """
              insert into funds.bank_layout (community_id, layout_id, name, columns, made_by,
                made_at)
              values (:community, :id, :name, :columns, :by, :at)
              """)
          .param("community", actor.communityId())
          .param("id", Ids.next())
          .param("name", layout.name())
          .param("columns", json.writeValueAsString(layout.columns()))
          .param("by", actor.accountId())
          .param("at", Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(FundError.LAYOUT_TAKEN, layout.name());
    }
  }

  /**
   * A file as it is kept.
   *
   * @param sealed its content; null once it was taken
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(UUID fund, String state, Optional<BankLayout> layout, byte @Nullable [] sealed) {

    /**
     * @throws Refused if it was taken
     */
    byte[] content() {
      if (sealed == null) {
        throw new Refused(FundError.TAKEN_ALREADY);
      }
      return sealed;
    }
  }
}
