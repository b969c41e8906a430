package org.linli.evidence.draws;

import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads draws: what is published for everybody, drafts and names for staff. */
@Repository
class DrawQueries {

  private static final String COLUMNS =
      """
      select d.draw_id, d.title, d.purpose, d.seats, d.alternates, d.quotas, d.compositions,
        d.source, d.on_day, d.ball_count, d.lowest, d.highest, d.repeated, d.status, d.round,
        d.numbers, d.reason, d.made_at, d.drawn_at, s.hash, s.sealed_at
      """;

  private static final String PUBLISHED =
      COLUMNS
          + """
          , '' as kept_by
          from evidence.v_public_draw d
          left join evidence.v_public_draw_seal s
            on s.community_id = d.community_id and s.draw_id = d.draw_id
          where d.community_id = :community
          """;

  private static final String OF_ALL =
      """
      from evidence.draw d
      left join evidence.draw_seal s
        on s.community_id = d.community_id and s.draw_id = d.draw_id
      where d.community_id = :community
      """;

  private static final String ALL = COLUMNS + ", d.kept_by " + OF_ALL;

  private static final String ONE = " and d.draw_id = :draw";

  private static final String ENTRIES = "select number, weight, hash, shown, traits from evidence.";

  private static final String OF_DRAW =
      " where community_id = :community and draw_id = :draw order by number";

  private final JdbcClient jdbc;

  DrawQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first, without their lists. */
  List<DrawView> published(long communityId, Paging paging) {
    var after = paging.after();
    var query =
        jdbc.sql(
                PUBLISHED
                    + (after.isPresent() ? " and (d.made_at, d.draw_id) < (:at, :after)" : "")
                    + " order by d.made_at desc, d.draw_id desc limit :limit")
            .param("community", communityId)
            .param("limit", paging.limit());
    after.ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> view(row)).list();
  }

  /** Drafts too, the newest first, at most a hundred, without their lists. */
  List<DrawView> newest(Actor actor) {
    return jdbc.sql(ALL + " order by d.made_at desc, d.draw_id desc limit 100")
        .param("community", actor.communityId())
        .query((row, index) -> view(row))
        .list();
  }

  /** Whose numbers have fallen and which the actor has not typed in this round. */
  List<DrawReading.Asked> asked(Actor actor, LocalDate today) {
    return jdbc.sql(
            COLUMNS
                + """
                , d.kept_by, exists (select 1 from evidence.draw_typed t
                    where t.community_id = d.community_id and t.draw_id = d.draw_id
                      and t.round = d.round - 1 and t.account_id = :account
                      and d.status = 'COMMITTED') as again
                """
                + OF_ALL
                + """
                 and d.status in ('COMMITTED', 'ENTERED') and d.on_day <= :today
                  and not exists (select 1 from evidence.draw_typed t
                    where t.community_id = d.community_id and t.draw_id = d.draw_id
                      and t.round = d.round and t.account_id = :account)
                order by d.on_day, d.draw_id limit 50
                """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("today", Date.valueOf(today))
        .query((row, index) -> new DrawReading.Asked(view(row), row.getBoolean("again")))
        .list();
  }

  Optional<DrawView> published(long communityId, UUID draw) {
    return jdbc.sql(PUBLISHED + ONE)
        .param("community", communityId)
        .param("draw", draw)
        .query((row, index) -> view(row))
        .optional()
        .map(it -> it.with(whole(it.sheet(), entries(communityId, draw, "v_public_draw_entry"))));
  }

  /** The same for whoever works on it, drafts too. */
  Optional<DrawView> find(Actor actor, UUID draw) {
    return find(actor, draw, "");
  }

  /** The same, held until the end of the transaction. */
  Optional<DrawView> hold(Actor actor, UUID draw) {
    return find(actor, draw, " for update of d");
  }

  private Optional<DrawView> find(Actor actor, UUID draw, String lock) {
    return jdbc.sql(ALL + ONE + lock)
        .param("community", actor.communityId())
        .param("draw", draw)
        .query((row, index) -> view(row))
        .optional()
        .map(it -> it.with(whole(it.sheet(), entries(actor.communityId(), draw, "draw_entry"))));
  }

  private List<Entry> entries(long communityId, UUID draw, String table) {
    return jdbc.sql(ENTRIES + table + OF_DRAW)
        .param("community", communityId)
        .param("draw", draw)
        .query(
            (row, index) ->
                new Entry(
                    row.getInt("number"),
                    row.getInt("weight"),
                    row.getString("hash"),
                    row.getString("shown"),
                    traits(row.getString("traits"))))
        .list();
  }

  private static Sheet whole(Sheet sheet, List<Entry> entries) {
    return new Sheet(
        sheet.draw(),
        sheet.title(),
        sheet.seats(),
        sheet.alternates(),
        sheet.balls(),
        sheet.source(),
        sheet.day(),
        sheet.quotas(),
        entries,
        sheet.compositions());
  }

  /** Whom lots fell on, in that order. */
  List<Seat> seats(long communityId, UUID draw) {
    return jdbc.sql(
            """
            select place, number, kind, alternate, state, reason from evidence.v_public_draw_pick
            where community_id = :community and draw_id = :draw order by place
            """)
        .param("community", communityId)
        .param("draw", draw)
        .query(
            (row, index) ->
                new Seat(
                    row.getInt("place"),
                    row.getInt("number"),
                    row.getInt("kind"),
                    row.getBoolean("alternate"),
                    PickState.valueOf(row.getString("state")),
                    row.getString("reason")))
        .list();
  }

  /** Who stands behind the numbers, as far as they did not have it deleted. */
  Map<Integer, String> names(Actor actor, UUID draw) {
    return jdbc
        .sql("select number, name from evidence.draw_name" + OF_DRAW)
        .param("community", actor.communityId())
        .param("draw", draw)
        .query((row, index) -> Map.entry(row.getInt("number"), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whose account stands behind the numbers that are people, as far as they have one. */
  Map<Integer, UUID> accounts(Actor actor, UUID draw) {
    return jdbc
        .sql(
            "select number, account_id from evidence.draw_name"
                + " where community_id = :community and draw_id = :draw"
                + " and account_id is not null")
        .param("community", actor.communityId())
        .param("draw", draw)
        .query(
            (row, index) ->
                Map.entry(row.getInt("number"), row.getObject("account_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static DrawView view(ResultSet row) throws SQLException {
    var sealed = Optional.ofNullable(row.getTimestamp("sealed_at")).map(Timestamp::toInstant);
    return new DrawView(
        sheet(row),
        row.getString("purpose"),
        DrawStatus.valueOf(row.getString("status")),
        row.getInt("round"),
        numbers(row.getString("numbers")),
        row.getString("reason"),
        row.getTimestamp("made_at").toInstant(),
        sealed,
        instant(row, "drawn_at"),
        sealed.isPresent() ? row.getString("hash") : "",
        !row.getString("kept_by").isEmpty());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    return new Sheet(
        row.getObject("draw_id", UUID.class),
        row.getString("title"),
        row.getInt("seats"),
        row.getInt("alternates"),
        new Balls(
            row.getInt("ball_count"),
            row.getInt("lowest"),
            row.getInt("highest"),
            row.getBoolean("repeated")),
        row.getString("source"),
        row.getDate("on_day").toLocalDate(),
        row.getString("quotas").lines().map(DrawQueries::quota).toList(),
        List.of(),
        row.getString("compositions").lines().map(DrawQueries::composition).toList());
  }

  static String quotas(List<Quota> quotas) {
    return quotas.stream()
        .map(it -> String.join("\t", it.trait(), it.value(), "" + it.least(), "" + it.most()))
        .collect(Collectors.joining("\n"));
  }

  private static Quota quota(String line) {
    var parts = line.split("\t", -1);
    return new Quota(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }

  static String compositions(List<Composition> compositions) {
    return compositions.stream()
        .map(it -> it.tickets() + "\t" + numbers(it.seats()))
        .collect(Collectors.joining("\n"));
  }

  private static Composition composition(String line) {
    var parts = line.split("\t", -1);
    return new Composition(new BigInteger(parts[0]), numbers(parts[1]));
  }

  static String traits(Map<String, String> traits) {
    return traits.entrySet().stream()
        .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
        .collect(Collectors.joining("\t"));
  }

  private static Map<String, String> traits(String text) {
    var traits = new TreeMap<String, String>();
    var parts = text.split("\t", -1);
    for (var part = 0; part + 1 < parts.length; part += 2) {
      traits.put(parts[part], parts[part + 1]);
    }
    return traits;
  }

  static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static List<Integer> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
