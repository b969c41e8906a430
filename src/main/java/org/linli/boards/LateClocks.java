package org.linli.boards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the late clocks of several communities with what they are about. Whether a resident rates
 * is no clock of anybody who works here.
 */
@Repository
class LateClocks {

  private static final String LATE =
      """
      from calendar.v_deadline
      where community_id = any (cast(:communities as bigint[])) and state = 'BREACHED'
        and kind <> 'needs.rating'
      """;

  private static final String ABOUT =
      """
      select d.*, coalesce(n.year, p.year) as year, coalesce(n.sequence, p.sequence) as sequence,
        coalesce(n.summary, p.title, '') as title, coalesce(p.lead_name, '') as holder
      from (%s) d
      left join needs.v_public_need n
        on n.community_id = d.community_id and n.need_id = d.subject_id
      left join projects.v_public_project p
        on p.community_id = d.community_id and p.project_id = d.subject_id
      order by d.due_at, d.deadline_id
      """;

  /** The first of all, and of each community one, which says how many it has. */
  private static final String STANDING =
      """
      select * from (
        select community_id, deadline_id, subject_id, kind, due_at, provisional,
          count(*) over (partition by community_id) as late,
          row_number() over (order by due_at, deadline_id) as place,
          row_number() over (partition by community_id order by due_at, deadline_id) as own
      """
          + LATE
          + ") l where place <= :most or own = 1";

  private static final String PAGE =
      "select community_id, deadline_id, subject_id, kind, due_at, provisional, 0 as late "
          + LATE
          + """
            and (due_at, deadline_id) > (:at, :after)
          order by due_at, deadline_id limit :limit
          """;

  private final JdbcClient jdbc;

  LateClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The longest late of all, at least one of each community that has any. */
  List<Late> standing(Collection<Long> communities, int most) {
    return in(communities, STANDING).param("most", most).query((row, index) -> late(row)).list();
  }

  /** The longest late first. */
  List<Late> list(Collection<Long> communities, Paging paging) {
    return in(communities, PAGE)
        .param("at", Timestamp.from(paging.after().map(Cursor::at).orElse(Instant.EPOCH)))
        .param("after", paging.after().map(Cursor::id).orElse(new UUID(0, 0)))
        .param("limit", paging.limit())
        .query((row, index) -> late(row))
        .list();
  }

  private JdbcClient.StatementSpec in(Collection<Long> communities, String sql) {
    return jdbc.sql(ABOUT.formatted(sql)).param("communities", communities.toArray(Long[]::new));
  }

  private static Late late(ResultSet row) throws SQLException {
    var year = row.getInt("year");
    return new Late(
        row.getLong("community_id"),
        row.getObject("deadline_id", UUID.class),
        row.getObject("subject_id", UUID.class),
        row.getString("kind"),
        row.getTimestamp("due_at").toInstant(),
        row.getBoolean("provisional"),
        year == 0 ? Optional.empty() : Optional.of(new ShortNumber(year, row.getInt("sequence"))),
        row.getString("title"),
        row.getString("holder"),
        row.getInt("late"));
  }

  /**
   * A clock that is late; number and title are those of the need or project that it is about.
   *
   * @param late how many its community has, where that was asked
   */
  record Late(
      long community,
      UUID id,
      UUID subject,
      String kind,
      Instant dueAt,
      boolean provisional,
      Optional<ShortNumber> number,
      String title,
      String holder,
      int late) {}
}
