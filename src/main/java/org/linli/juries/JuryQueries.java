package org.linli.juries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.calendar.Due;
import org.linli.evidence.draws.PickState;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads juries: what is published for everybody, own seats, and the file of staff. */
@Repository
class JuryQueries {

  private static final String COLUMNS =
      """
      j.jury_id, j.year, j.sequence, j.status, j.question, j.about, j.asked_by, j.draw_id, j.seats,
      j.least_members, j.convened_at,
      case when j.recommended_at is null then '' else j.recommendation end as recommendation,
      case when j.recommended_at is null then '' else j.minority end as minority,
      j.recommended_at, coalesce(j.members, 0) as members, coalesce(j.approvals, 0) as approvals,
      j.answer_by, j.answer_provisional, j.verdict, j.reasons, j.answered_by, j.answered_at,
      j.end_reason
      """;

  private final JdbcClient jdbc;

  JuryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<JuryView> list(long communityId, Paging paging) {
    var after = paging.after();
    var query =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from juries.v_public_jury j where j.community_id = :community"
                    + (after.isPresent() ? " and (j.convened_at, j.jury_id) < (:at, :after)" : "")
                    + " order by j.convened_at desc, j.jury_id desc limit :limit")
            .param("community", communityId)
            .param("limit", paging.limit());
    after.ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> view(row)).list();
  }

  Optional<JuryView> find(long communityId, ShortNumber number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from juries.v_public_jury j where j.community_id = :community
                  and j.year = :year and j.sequence = :sequence
                """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> view(row))
        .optional();
  }

  /** Whom lots fell on, in that order, with what became of them. */
  List<JuryPage.Seat> seats(long communityId, JuryView jury) {
    return jdbc.sql(
            """
            select p.place, p.number, p.alternate, p.state, e.traits, s.seat_id, s.reply, s.reply_by
            from evidence.v_public_draw_pick p
            join evidence.v_public_draw_entry e on e.community_id = p.community_id
              and e.draw_id = p.draw_id and e.number = p.number
            left join juries.v_public_seat s on s.community_id = p.community_id
              and s.jury_id = :jury and s.place = p.place
            where p.community_id = :community and p.draw_id = :draw order by p.place
            """)
        .param("community", communityId)
        .param("jury", jury.id())
        .param("draw", jury.draw())
        .query(
            (row, index) ->
                new JuryPage.Seat(
                    Optional.ofNullable(row.getObject("seat_id", UUID.class)),
                    row.getInt("place"),
                    row.getInt("number"),
                    values(row.getString("traits")),
                    row.getBoolean("alternate"),
                    PickState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("reply")).map(Reply::valueOf),
                    instant(row, "reply_by")))
        .list();
  }

  /** Members and list by what the draw's quotas speak of, in the order of the sealed rule. */
  List<JuryPage.Share> shares(long communityId, JuryView jury) {
    var counted =
        jdbc.sql(
                """
                select d.quotas, e.traits, count(*) as listed,
                  count(*) filter (where s.reply = 'ACCEPTED') as sitting
                from evidence.v_public_draw d
                join evidence.v_public_draw_entry e on e.community_id = d.community_id
                  and e.draw_id = d.draw_id
                left join juries.v_public_seat s on s.community_id = e.community_id
                  and s.jury_id = :jury and s.number = e.number
                where d.community_id = :community and d.draw_id = :draw
                group by d.quotas, e.traits
                """)
            .param("community", communityId)
            .param("jury", jury.id())
            .param("draw", jury.draw())
            .query(
                (row, index) ->
                    new Kind(
                        row.getString("quotas"),
                        pairs(row.getString("traits")),
                        row.getLong("listed"),
                        row.getLong("sitting")))
            .list();
    return counted.stream()
        .findFirst()
        .map(first -> first.quotas().lines().map(line -> share(line, counted)).toList())
        .orElse(List.of());
  }

  private static JuryPage.Share share(String quota, List<Kind> kinds) {
    var parts = quota.split("\t", -1);
    var pair = List.of(parts[0], parts[1]);
    var some = kinds.stream().filter(it -> it.traits().contains(pair)).toList();
    return new JuryPage.Share(
        parts[0],
        parts[1],
        some.stream().mapToLong(Kind::listed).sum(),
        kinds.stream().mapToLong(Kind::listed).sum(),
        some.stream().mapToLong(Kind::sitting).sum(),
        kinds.stream().mapToLong(Kind::sitting).sum());
  }

  private static List<String> values(String traits) {
    return pairs(traits).stream().map(List::getLast).toList();
  }

  /** Headings and values stand one after the other, tabs between them. */
  private static List<List<String>> pairs(String traits) {
    var parts = Arrays.asList(traits.split("\t", -1));
    return IntStream.iterate(0, at -> at + 1 < parts.size(), at -> at + 2)
        .mapToObj(at -> List.of(parts.get(at), parts.get(at + 1)))
        .toList();
  }

  List<JuryPage.Step> steps(long communityId, UUID jury) {
    return jdbc.sql(
            """
            select action, number, salt, happened_at from juries.v_public_step
            where community_id = :community and jury_id = :jury order by step limit 500
            """)
        .param("community", communityId)
        .param("jury", jury)
        .query(
            (row, index) ->
                new JuryPage.Step(
                    JuryAction.valueOf(row.getString("action")),
                    row.getInt("number"),
                    row.getString("salt"),
                    row.getTimestamp("happened_at").toInstant()))
        .list();
  }

  /** What staff see besides. */
  Work work(Actor actor, UUID jury) {
    var reached = new ArrayList<UUID>();
    var approved = new ArrayList<UUID>();
    var wording = new String[] {"", ""};
    jdbc.sql(
            """
            select s.seat_id, s.account_id is not null as reached,
              s.approved_at is not null as approved, j.recommendation, j.minority
            from juries.seat s
            join juries.jury j on j.community_id = s.community_id and j.jury_id = s.jury_id
            where s.community_id = :community and s.jury_id = :jury order by s.place
            """)
        .param("community", actor.communityId())
        .param("jury", jury)
        .query(
            row -> {
              var seat = row.getObject("seat_id", UUID.class);
              if (row.getBoolean("reached")) {
                reached.add(seat);
              }
              if (row.getBoolean("approved")) {
                approved.add(seat);
              }
              wording[0] = row.getString("recommendation");
              wording[1] = row.getString("minority");
            });
    return new Work(reached, approved, wording[0], wording[1]);
  }

  /** Of one account, the newest first. */
  List<OwnSeat> own(Actor actor) {
    return own(actor, "order by s.asked_at desc limit 50").list();
  }

  Optional<OwnSeat> own(Actor actor, UUID seat) {
    return own(actor, "and s.seat_id = :seat").param("seat", seat).optional();
  }

  private OwnSeats own(Actor actor, String more) {
    return new OwnSeats(
        jdbc.sql(
                "select s.seat_id, s.reply, s.reply_by, s.approved_at is not null as approved,"
                    + " case when s.reply = 'ACCEPTED' then j.recommendation else '' end as wording,"
                    + " case when s.reply = 'ACCEPTED' then j.minority else '' end as otherwise, "
                    + COLUMNS
                    + """
                     from juries.seat s
                    join juries.jury j on j.community_id = s.community_id and j.jury_id = s.jury_id
                    where s.community_id = :community and s.account_id = :account
                    """
                    + more)
            .param("community", actor.communityId())
            .param("account", actor.accountId()));
  }

  /** A statement about own seats. */
  private record OwnSeats(JdbcClient.StatementSpec statement) {

    OwnSeats param(String name, Object value) {
      return new OwnSeats(statement.param(name, value));
    }

    List<OwnSeat> list() {
      return statement.query((row, index) -> seat(row)).list();
    }

    Optional<OwnSeat> optional() {
      return statement.query((row, index) -> seat(row)).optional();
    }

    private static OwnSeat seat(ResultSet row) throws SQLException {
      return new OwnSeat(
          row.getObject("seat_id", UUID.class),
          view(row),
          Reply.valueOf(row.getString("reply")),
          row.getTimestamp("reply_by").toInstant(),
          row.getString("wording"),
          row.getString("otherwise"),
          row.getBoolean("approved"));
    }
  }

  /** Recommendations that wait for an answer, the first due first. */
  List<JuryView> unanswered(Actor actor) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from juries.jury j
                where j.community_id = :community and j.status = 'RECOMMENDED'
                order by j.answer_by limit 50
                """)
        .param("community", actor.communityId())
        .query((row, index) -> view(row))
        .list();
  }

  private static JuryView view(ResultSet row) throws SQLException {
    var provisional = row.getBoolean("answer_provisional");
    return new JuryView(
        row.getObject("jury_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        JuryStatus.valueOf(row.getString("status")),
        row.getString("question"),
        row.getString("about"),
        row.getString("asked_by"),
        row.getObject("draw_id", UUID.class),
        row.getInt("seats"),
        row.getInt("least_members"),
        row.getTimestamp("convened_at").toInstant(),
        row.getString("recommendation"),
        row.getString("minority"),
        instant(row, "recommended_at"),
        row.getInt("members"),
        row.getInt("approvals"),
        instant(row, "answer_by").map(it -> new Due(it, provisional)),
        row.getString("verdict"),
        row.getString("reasons"),
        row.getString("answered_by"),
        instant(row, "answered_at"),
        row.getString("end_reason"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private record Kind(String quotas, List<List<String>> traits, long listed, long sitting) {}

  /** What only staff see of a jury. */
  record Work(List<UUID> reached, List<UUID> approved, String wording, String minority) {}
}
