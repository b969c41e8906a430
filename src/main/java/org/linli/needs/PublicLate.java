package org.linli.needs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is public and late: anybody may see what was promised and not kept (NEED-4). */
@Service
@Transactional(readOnly = true)
public class PublicLate {

  /** Each state along its index of due moments; what waits for its rating is not late. */
  private static final String LATE =
      """
      select * from unnest(array['VERIFIED', 'ROUTED', 'CLAIMED', 'IN_PROGRESS']) as asked (state)
      cross join lateral (
      """
          + NeedQueries.PUBLIC
          + """
           and status = asked.state and due_at < :now and paused_at is null
            and (due_at, need_id) > (:at, :id)
          order by due_at, need_id limit :limit) late
          order by due_at, need_id limit :limit
          """;

  private static final Cursor EARLIEST = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicLate(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The longest late first. */
  public Slice<NeedView> list(Scope scope, Paging paging) {
    var rows =
        asked(LATE, scope, paging, paging.limit())
            .query((row, index) -> NeedQueries.view(row))
            .list();
    return Slice.cut(rows, paging, need -> new Cursor(need.dueAt(), need.id()));
  }

  /** One more than {@link NeedMatters#MAX_COUNT} where there are more than that. */
  public int count(Scope scope) {
    var sql = "select count(*) from (" + LATE + ") counted";
    return asked(sql, scope, Paging.first(), NeedMatters.MAX_COUNT + 1)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, Scope scope, Paging paging, int limit) {
    var after = paging.after().orElse(EARLIEST);
    return jdbc.sql(sql)
        .param("community", scope.communityId())
        .param("now", Timestamp.from(clock.instant()))
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", limit);
  }
}
