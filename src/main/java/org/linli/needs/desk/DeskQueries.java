package org.linli.needs.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Ordinal;
import org.linli.needs.Rank;
import org.linli.needs.finding.Branches;
import org.linli.needs.words.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for the lists of the desk. */
@Repository
class DeskQueries {

  static final String COLUMNS =
      """
      select n.need_id, n.year, n.sequence, n.status, n.category, n.raised_at, n.due_at,
        case when n.summary = '' then left(s.content, 40) else n.summary end as title,
        n.affected, n.paused_at is not null as paused, n.provisional, n.rank, n.published,
        n.source, n.list, n.handler_id, n.held, n.building_id,
        n.contacted_at is not null as contacted, s.content, s.place
      """;

  static final String STATEMENTS =
      """
       join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
      where n.community_id = :community
      """;

  private static final String ROWS = COLUMNS + " from needs.need n" + STATEMENTS;

  /** What is about the community itself is the street's to see until it is public. */
  static final String SEEN = " and (:street or n.about <> 'COMMUNITY' or n.published)";

  /** So that the list can be put in order, whatever word somebody looks for. */
  private static final int MOST_NAMED = 500;

  private static final String NAMED = "with named as materialized (%s) ";

  private static final String IN_BUILDINGS =
      " and (n.building_id is null or n.building_id = any(:buildings))";

  private static final String AFTER =
      " and (n.rank, -n.affected, n.due_at, n.need_id) > (:rank, :affected, :due, :id)";

  private static final String FIRST_FIRST =
      " order by n.rank, -n.affected, n.due_at, n.need_id limit :limit";

  private final JdbcClient jdbc;

  DeskQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who goes first first (NEED-5).
   *
   * @param buildings only what is in one of them, and what names no building
   */
  List<DeskRow> rows(
      Reader reader,
      DeskFilter filter,
      Optional<List<UUID>> buildings,
      Optional<DeskCursor> after,
      int limit) {
    var named = filter.words().map(Branches::ofWords);
    var sql =
        named.map(words -> NAMED.formatted(words.filed())).orElse("")
            + ROWS
            + (named.isPresent() ? " and n.ordinal in (select ordinal from named)" : "")
            + " and n.status = :status"
            + SEEN
            + (filter.category().isPresent() ? " and n.category = :category" : "")
            + (filter.source().isPresent() ? " and n.source = :source" : "")
            + (filter.list().isPresent() ? " and n.list = :list" : "")
            + (filter.mine() ? " and n.handler_id = :me" : "")
            + (buildings.isPresent() ? IN_BUILDINGS : "")
            + (filter.late() ? " and n.due_at < :now and n.paused_at is null" : "")
            + (after.isPresent() ? AFTER : "")
            + FIRST_FIRST;
    var query = reader.ask(jdbc.sql(sql)).param("status", filter.status().name());
    filter.category().ifPresent(only -> query.param("category", only));
    filter.source().ifPresent(only -> query.param("source", only.name()));
    filter.list().ifPresent(only -> query.param("list", only.name()));
    if (filter.mine()) {
      query.param("me", reader.accountId);
    }
    if (filter.late()) {
      query.param("now", Timestamp.from(reader.now));
    }
    buildings.ifPresent(only -> query.param("buildings", only.toArray(UUID[]::new)));
    after.ifPresent(cursor -> after(query, cursor));
    named.ifPresent(words -> words.bind(query, Ordinal.END, MOST_NAMED));
    return query.param("limit", limit).query((row, index) -> row(row)).list();
  }

  /** The needs with these numbers that the reader may see, who goes first first. */
  List<DeskRow> rows(Reader reader, List<ShortNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return reader
        .ask(
            jdbc.sql(
                ROWS
                    + SEEN
                    + """
                     and (n.year, n.sequence) in (
                       select * from unnest(cast(:years as int[]), cast(:sequences as int[])))
                    """
                    + FIRST_FIRST))
        .param("years", numbers.stream().map(ShortNumber::year).toArray(Integer[]::new))
        .param("sequences", numbers.stream().map(ShortNumber::sequence).toArray(Integer[]::new))
        .param("limit", numbers.size())
        .query((row, index) -> row(row))
        .list();
  }

  /** How many stand in each of these states; counting stops at the limit. */
  Map<NeedStatus, Integer> counts(Reader reader, List<NeedStatus> statuses, int limit) {
    var counts = new EnumMap<NeedStatus, Integer>(NeedStatus.class);
    reader
        .ask(
            jdbc.sql(
                """
                select asked.status, (select count(*) from (
                    select from needs.need n
                    where n.community_id = :community and n.status = asked.status
                      and (:street or n.about <> 'COMMUNITY' or n.published)
                    limit :limit) counted) as counted
                from unnest(cast(:statuses as text[])) as asked (status)
                """))
        .param("statuses", statuses.stream().map(NeedStatus::name).toArray(String[]::new))
        .param("limit", limit)
        .query(
            row -> {
              counts.put(NeedStatus.valueOf(row.getString("status")), row.getInt("counted"));
            });
    return counts;
  }

  /**
   * The newest of a category that may be the same matter as one of them: what nobody has to do
   * anything about any more is among them if it was settled.
   */
  List<Candidate> recent(Reader reader, UUID needId, String category, int limit) {
    return reader
        .ask(
            jdbc.sql(
                ROWS
                    + """
                     and n.category = :category and n.need_id <> :need
                      and n.status not in ('RETURNED', 'MERGED')
                      and (:street or n.about <> 'COMMUNITY')
                      and not exists (select from needs.unlike u
                        where u.community_id = :community
                          and u.need_id = least(n.need_id, :need)
                          and u.other_id = greatest(n.need_id, :need))
                    order by n.raised_at desc, n.need_id desc limit :limit
                    """))
        .param("category", category)
        .param("need", needId)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Candidate(
                    view(row),
                    row.getBoolean("published"),
                    new Told(
                        row.getString("content"),
                        row.getString("place"),
                        row.getTimestamp("raised_at").toInstant())))
        .list();
  }

  /** Saying it again changes nothing. */
  void unlike(long communityId, UUID one, UUID other, UUID accountId, Instant now) {
    jdbc.sql(
            """
            insert into needs.unlike (community_id, need_id, other_id, account_id, found_at)
            values (:community, least(:one, :other), greatest(:one, :other), :account, :now)
            on conflict do nothing
            """)
        .param("community", communityId)
        .param("one", one)
        .param("other", other)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What a unit was given and has not answered yet, due first, at most a hundred. */
  List<NeedView> asked(long communityId, UUID organization) {
    return jdbc.sql(
            ROWS
                + """
                 and n.routed_to = :unit and n.status = 'ROUTED'
                order by n.due_at, n.need_id limit 100
                """)
        .param("community", communityId)
        .param("unit", organization)
        .query((row, index) -> view(row))
        .list();
  }

  boolean askedOf(long communityId, ShortNumber number, UUID organization) {
    return jdbc.sql(
            """
            select exists (select from needs.need where community_id = :community
              and year = :year and sequence = :sequence and routed_to = :unit)
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("unit", organization)
        .query(Boolean.class)
        .single();
  }

  private static void after(JdbcClient.StatementSpec query, DeskCursor cursor) {
    query
        .param("rank", cursor.rank())
        .param("affected", -cursor.affected())
        .param("due", Timestamp.from(cursor.due()))
        .param("id", cursor.id());
  }

  static DeskRow row(ResultSet row) throws SQLException {
    return new DeskRow(
        view(row),
        NeedSource.valueOf(row.getString("source")),
        NeedList.valueOf(row.getString("list")),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        "",
        !row.getString("held").isEmpty(),
        Optional.ofNullable(row.getObject("building_id", UUID.class)),
        row.getString("place"),
        row.getBoolean("contacted"));
  }

  private static NeedView view(ResultSet row) throws SQLException {
    return new NeedView(
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        NeedStatus.valueOf(row.getString("status")),
        row.getString("category"),
        row.getString("title"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("affected"),
        row.getBoolean("paused"),
        row.getBoolean("provisional"),
        Optional.of(Rank.kept(row.getInt("rank"))));
  }

  /**
   * Who reads, and when.
   *
   * @param street whether what is about the community itself is theirs to judge
   */
  record Reader(long communityId, UUID accountId, boolean street, Instant now) {

    JdbcClient.StatementSpec ask(JdbcClient.StatementSpec query) {
      return query.param("community", communityId).param("street", street);
    }
  }

  /** What another need is compared with. */
  record Candidate(NeedView need, boolean published, Told told) {}
}
