package org.linli.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class BodyQueries {

  /** More than any community has, of bodies with their seats. */
  private static final String ORDER =
      " order by b.founded_on, b.body_id, s.chairs desc, s.seat_id limit 5000";

  private static final String PUBLIC =
      """
      select b.body_id, b.template, b.tier, b.name, b.phone, b.founded_on, b.ended_on, b.reason,
        b.grid_id, g.name as grid, b.party_members, '' as duty_areas,
        m.met_on, c.edition, c.effective_from, c.no_veto,
        s.seat_id, s.kind, s.office, s.chairs,
        t.from_day, t.until_day, t.public_name, t.public_name as holder,
        exists (select from bodies.v_public_term n where n.community_id = t.community_id
          and n.seat_id = t.seat_id and n.from_day >= t.until_day) as followed
      from bodies.v_public_body b
      left join directory.v_public_local_area g
        on g.community_id = b.community_id and g.area_id = b.grid_id
      left join lateral (
        select max(met_on) as met_on from bodies.v_public_meeting
        where community_id = b.community_id and body_id = b.body_id) m on true
      left join lateral (
        select edition, effective_from, no_veto from bodies.v_public_charter
        where community_id = b.community_id and body_id = b.body_id and effective_from <= :today
        order by edition desc limit 1) c on true
      left join bodies.v_public_seat s
        on s.community_id = b.community_id and s.body_id = b.body_id and s.closed_on is null
      left join bodies.v_public_term t
        on t.community_id = s.community_id and t.seat_id = s.seat_id and t.from_day <= :today
          and t.until_day > :today
      where b.community_id = :community
      """;

  /** With names that are not public, and duty areas. */
  private static final String ALL =
      PUBLIC
          .replace("'' as duty_areas", "b.duty_areas")
          .replace("t.public_name as holder", "t.name as holder")
          .replaceAll("(?<= bodies\\.)v_public_", "");

  private final JdbcClient jdbc;

  BodyQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As everybody sees them, those that ended too. */
  List<BodyView> published(long communityId, LocalDate today) {
    return views(of(communityId, today, PUBLIC + ORDER));
  }

  Optional<BodyView> published(long communityId, LocalDate today, UUID id) {
    return one(communityId, today, id, PUBLIC);
  }

  /** With all that staff may know. */
  List<BodyView> all(long communityId, LocalDate today) {
    return views(of(communityId, today, ALL + ORDER));
  }

  Optional<BodyView> find(long communityId, LocalDate today, UUID id) {
    return one(communityId, today, id, ALL);
  }

  /** The latest first. */
  List<MeetingView> meetings(long communityId, UUID body) {
    return in(
            communityId,
            """
            select met_on, attendees, decided from bodies.v_public_meeting
            where community_id = :community and body_id = :body order by met_on desc limit 24
            """)
        .param("body", body)
        .query(
            (row, index) ->
                new MeetingView(
                    row.getObject("met_on", LocalDate.class),
                    row.getInt("attendees"),
                    row.getString("decided")))
        .list();
  }

  /** Every edition, the latest first. */
  List<BodyView.CharterHead> charters(long communityId, UUID body) {
    return in(
            communityId,
            """
            select edition, effective_from, no_veto from bodies.v_public_charter
            where community_id = :community and body_id = :body order by edition desc limit 100
            """)
        .param("body", body)
        .query((row, index) -> head(row))
        .list();
  }

  Optional<String> charter(long communityId, UUID body, int edition) {
    return in(
            communityId,
            """
            select content from bodies.v_public_charter
            where community_id = :community and body_id = :body and edition = :edition
            """)
        .param("body", body)
        .param("edition", edition)
        .query(String.class)
        .optional();
  }

  /** The body that a seat is in, with all that staff may know. */
  Optional<BodyView> withSeat(long communityId, LocalDate today, UUID seat) {
    var here =
        """
         and b.body_id = (select body_id from bodies.seat
          where community_id = :community and seat_id = :seat)
        """;
    return views(of(communityId, today, ALL + here + ORDER).param("seat", seat)).stream()
        .findFirst();
  }

  /** The text of the latest edition of a charter; empty if there is none. */
  String latestCharter(long communityId, UUID body) {
    return in(
            communityId,
            """
            select content from bodies.charter
            where community_id = :community and body_id = :body order by edition desc limit 1
            """)
        .param("body", body)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Of everybody who had a seat or will have it, the latest first. */
  List<SeatView.Holder> terms(long communityId, UUID seat) {
    return in(
            communityId,
            """
            select name as holder, public_name, from_day, until_day, false as followed
            from bodies.term
            where community_id = :community and seat_id = :seat and until_day > from_day
            order by until_day desc limit 100
            """)
        .param("seat", seat)
        .query((row, index) -> holder(row))
        .list();
  }

  /** Terms that end between two days, where nobody follows; what ends first, first. */
  List<Ending> ending(long communityId, LocalDate today, LocalDate until) {
    return in(
            communityId,
            """
            select t.term_id, t.account_id, t.until_day, b.body_id, b.name
            from bodies.term t
            join bodies.seat s on s.community_id = t.community_id and s.seat_id = t.seat_id
              and s.closed_on is null
            join bodies.body b on b.community_id = s.community_id and b.body_id = s.body_id
            where t.community_id = :community and t.until_day > :today and t.until_day <= :until
              and t.from_day <= :today
              and not exists (select from bodies.term n where n.community_id = t.community_id
                and n.seat_id = t.seat_id and n.from_day >= t.until_day)
            order by t.until_day, t.term_id limit 100
            """)
        .param("today", today)
        .param("until", until)
        .query(
            (row, index) ->
                new Ending(
                    row.getObject("term_id", UUID.class),
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    row.getObject("until_day", LocalDate.class),
                    row.getObject("body_id", UUID.class),
                    row.getString("name")))
        .list();
  }

  private Optional<BodyView> one(long communityId, LocalDate today, UUID id, String sql) {
    return views(of(communityId, today, sql + " and b.body_id = :id" + ORDER).param("id", id))
        .stream()
        .findFirst();
  }

  private JdbcClient.StatementSpec of(long communityId, LocalDate today, String sql) {
    return in(communityId, sql).param("today", today);
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  /** A row for each seat of each body, in this order. */
  private static List<BodyView> views(JdbcClient.StatementSpec query) {
    var all = new ArrayList<BodyView>();
    query.query(
        row -> {
          var id = row.getObject("body_id", UUID.class);
          if (all.isEmpty() || !all.getLast().id().equals(id)) {
            all.add(view(row, id));
          }
          var seat = row.getObject("seat_id", UUID.class);
          if (seat != null) {
            all.getLast().seats().add(seat(row, seat));
          }
        });
    return all;
  }

  private static BodyView view(ResultSet row, UUID id) throws SQLException {
    var grid = row.getObject("grid_id", UUID.class);
    var name = row.getString("grid");
    return new BodyView(
        id,
        row.getString("template"),
        BodyTier.valueOf(row.getString("tier")),
        row.getString("name"),
        row.getString("phone"),
        row.getObject("founded_on", LocalDate.class),
        day(row, "ended_on"),
        row.getString("reason"),
        grid == null || name == null
            ? Optional.empty()
            : Optional.of(new BodyView.Grid(grid, name)),
        Optional.ofNullable(row.getObject("party_members", Integer.class)),
        row.getString("duty_areas"),
        new ArrayList<>(),
        day(row, "met_on"),
        row.getObject("edition") == null ? Optional.empty() : Optional.of(head(row)));
  }

  private static SeatView seat(ResultSet row, UUID id) throws SQLException {
    return new SeatView(
        id,
        SeatKind.valueOf(row.getString("kind")),
        row.getString("office"),
        row.getBoolean("chairs"),
        day(row, "from_day").isEmpty() ? Optional.empty() : Optional.of(holder(row)));
  }

  private static SeatView.Holder holder(ResultSet row) throws SQLException {
    return new SeatView.Holder(
        said(row.getString("holder")),
        row.getString("public_name") != null,
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getBoolean("followed"));
  }

  private static BodyView.CharterHead head(ResultSet row) throws SQLException {
    return new BodyView.CharterHead(
        row.getInt("edition"),
        row.getObject("effective_from", LocalDate.class),
        row.getBoolean("no_veto"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A term that ends, and where. */
  record Ending(UUID term, Optional<UUID> account, LocalDate until, UUID body, String name) {}
}
