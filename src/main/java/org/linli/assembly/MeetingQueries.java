package org.linli.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lists and figures of meetings. */
@Repository
class MeetingQueries {

  private static final String COLUMNS =
      """
      select m.meeting_id, m.template, m.layer, m.practice, m.online, m.title, m.host, m.place,
        m.starts_at, m.ends_at, m.status, m.attended
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MeetingQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private JdbcClient.StatementSpec in(long community, String sql) {
    return jdbc.sql(sql).param("community", community);
  }

  /** Announced and not over, the next first, at most fifty. */
  List<MeetingView> coming(long community) {
    return in(
            community,
            COLUMNS
                + """
                from assembly.v_public_meeting m
                where m.community_id = :community and m.status in ('NOTICED', 'OPEN')
                order by m.starts_at, m.meeting_id limit 50
                """)
        .query((row, index) -> view(row))
        .list();
  }

  /** Over, or called off after everybody was told, the latest first. */
  List<MeetingView> past(long community, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return in(
            community,
            COLUMNS
                + """
                from assembly.v_public_meeting m
                where m.community_id = :community
                  and m.status in ('HELD', 'PUBLISHED', 'CALLED_OFF')
                  and (m.starts_at, m.meeting_id) < (:at, :id)
                order by m.starts_at desc, m.meeting_id desc limit :limit
                """)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query((row, index) -> view(row))
        .list();
  }

  /** All that were announced, for a search, the latest first. */
  List<MeetingView> latest(long community, Optional<Cursor> after, int most) {
    var from = after.orElse(Cursor.START);
    return in(
            community,
            COLUMNS
                + """
                from assembly.v_public_meeting m
                where m.community_id = :community
                  and (m.starts_at, m.meeting_id) < (:at, :id)
                order by m.starts_at desc, m.meeting_id desc limit :limit
                """)
        .param("at", Timestamp.from(from.at()))
        .param("id", from.id())
        .param("limit", most)
        .query((row, index) -> view(row))
        .list();
  }

  /** Drafted, announced, under way or without minutes, the earliest first, at most a hundred. */
  List<MeetingView> underWay(long community) {
    return in(
            community,
            COLUMNS
                + """
                from assembly.meeting m
                where m.community_id = :community
                  and m.status in ('DRAFT', 'NOTICED', 'OPEN', 'HELD')
                order by m.starts_at limit 100
                """)
        .query((row, index) -> view(row))
        .list();
  }

  /** Since a day, as everybody may know. */
  MeetingFigures figures(long community, Instant since, LocalDate today) {
    return in(
            community,
            """
            with held as materialized (
              select layer, rung, judged_rung, attended, status, meeting_id,
                extract(isodow from starts_at at time zone 'Asia/Shanghai') >= 6
                  or extract(hour from starts_at at time zone 'Asia/Shanghai') >= 18 as after_work
              from assembly.v_public_meeting
              where community_id = :community and starts_at >= :since and not practice
                and status in ('HELD', 'PUBLISHED', 'CALLED_OFF'))
            select json_build_object(
              'held', (select count(*) from held where status <> 'CALLED_OFF'),
              'afterWork', (select count(*) from held where status <> 'CALLED_OFF' and after_work),
              'attended', (select coalesce(sum(attended), 0) from held
                where status <> 'CALLED_OFF'),
              'calledOff', (select count(*) from held where status = 'CALLED_OFF'),
              'layers', (select coalesce(json_agg(json_build_object('layer', layer, 'held', many)
                  order by layer), '[]') from (select layer, count(*) as many from held
                where status <> 'CALLED_OFF' group by layer) each),
              'rungs', (select json_agg(json_build_object('rung', r.rung,
                  'declared', (select count(*) from held h
                    where h.rung = r.rung and h.status <> 'CALLED_OFF'),
                  'judged', (select count(*) from held h where h.judged_rung = r.rung))
                  order by r.place)
                from unnest(array['TOLD', 'CONSULTED', 'PLANNED', 'DECIDED'])
                  with ordinality as r (rung, place)),
              'tasks', count(t.task_id),
              'done', count(t.done_on),
              'late', count(*) filter (where coalesce(t.done_on, :today) > t.due_on))
            from held join assembly.v_public_task t
              on t.community_id = :community and t.meeting_id = held.meeting_id
            """)
        .param("since", Timestamp.from(since))
        .param("today", today)
        .query((row, index) -> json.readValue(row.getString(1), MeetingFigures.class))
        .single();
  }

  /** What was decided and is not done, due first, at most two hundred; for staff. */
  List<Following> following(long community, UUID account) {
    return in(
            community,
            """
            select * from (
              select t.task_id as id, r.meeting_id, r.resolution, r.kind, i.kind as item_kind,
                i.reference, r.content, r.owner, t.due_on,
                coalesce(t.assignee_id, t.followed_by) = :account as mine
              from (select * from assembly.task
                where community_id = :community and done_on is null
                order by due_on, task_id limit 200) t
              join assembly.resolution r on r.community_id = t.community_id
                and r.resolution_id = t.resolution_id
              join assembly.item i on i.community_id = r.community_id
                and i.meeting_id = r.meeting_id and i.item = r.item
              union all
              select r.resolution_id, r.meeting_id, r.resolution, r.kind, i.kind,
                i.reference, r.content, r.owner, r.due_on, false
              from (select * from assembly.resolution
                where community_id = :community and state = 'WAITING'
                order by due_on, resolution_id limit 200) r
              join assembly.item i on i.community_id = r.community_id
                and i.meeting_id = r.meeting_id and i.item = r.item
            ) open order by due_on, id limit 200
            """)
        .param("account", account)
        .query(
            (row, index) ->
                new Following(
                    row.getObject("id", UUID.class),
                    row.getObject("meeting_id", UUID.class),
                    row.getInt("resolution"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    row.getString("item_kind"),
                    row.getString("reference"),
                    row.getString("content"),
                    row.getString("owner"),
                    row.getObject("due_on", LocalDate.class),
                    row.getBoolean("mine")))
        .list();
  }

  /** Meetings whose minutes are to be published, due first. */
  List<OwedMinutes> owed(long community) {
    return in(
            community,
            """
            select meeting_id, title, minutes_due from assembly.meeting
            where community_id = :community and status = 'HELD'
            order by starts_at limit 100
            """)
        .query(
            (row, index) ->
                new OwedMinutes(
                    row.getObject("meeting_id", UUID.class),
                    row.getString("title"),
                    instant(row, "minutes_due")))
        .list();
  }

  /** Who was at practices, the latest first, at most five hundred. */
  List<Trained> trained(long community) {
    return in(
            community,
            """
            select m.meeting_id, m.title, m.starts_at, a.name
            from (select * from assembly.meeting where community_id = :community and practice
              order by starts_at desc, meeting_id desc limit 100) m
            join assembly.attendee a on a.community_id = m.community_id
              and a.meeting_id = m.meeting_id
            where a.name is not null
            order by m.starts_at desc, a.attendee limit 500
            """)
        .query(
            (row, index) ->
                new Trained(
                    row.getObject("meeting_id", UUID.class),
                    row.getString("title"),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getString("name")))
        .list();
  }

  static MeetingView view(ResultSet row) throws SQLException {
    return new MeetingView(
        row.getObject("meeting_id", UUID.class),
        row.getString("template"),
        Layer.valueOf(row.getString("layer")),
        row.getBoolean("practice"),
        row.getBoolean("online"),
        row.getString("title"),
        row.getString("host"),
        row.getString("place"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        MeetingStatus.valueOf(row.getString("status")),
        row.getInt("attended"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
