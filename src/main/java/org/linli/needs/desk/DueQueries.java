package org.linli.needs.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.linli.needs.NeedStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody still has to do something about, by when it is due. */
@Repository
class DueQueries {

  private static final int MOST_LATE = 80;
  private static final int MOST = 50;

  /** What is paused has no clock that runs and waits for somebody else. */
  private static final String LATE = "n.due_at < :now and n.paused_at is null";

  private static final String WEEK =
      "n.due_at >= :now and n.due_at < :week and n.paused_at is null";

  private static final String REST = "n.due_at >= :week and n.paused_at is null";

  private static final String FIRST_FIRST =
      " order by n.rank, -n.affected, n.due_at, n.need_id limit %d";

  /** Each state by an index of its own order, so that many that are due cost as much as few. */
  private static final String STATES =
      """
      select n.* from unnest(cast(:%s as text[])) as asked (status) cross join lateral (
        select * from needs.need n
        where n.community_id = :community and n.status = asked.status and %s
      """
          + DeskQueries.SEEN
          + FIRST_FIRST
          + ") n";

  private static final String PARTS =
      String.join(" union all ", part(LATE, MOST_LATE), part(WEEK, MOST), part(REST, MOST));

  private final JdbcClient jdbc;

  DueQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The first that are late, the first of this week and the first of the rest (NEED-5).
   *
   * @param everybodys of these states whoever is responsible
   * @param own of these states what the reader is responsible for
   * @param week where these seven days end
   */
  List<DeskRow> rows(
      DeskQueries.Reader reader, List<NeedStatus> everybodys, List<NeedStatus> own, Instant week) {
    return reader
        .ask(
            jdbc.sql(
                "with n as ("
                    + PARTS
                    + ") "
                    + DeskQueries.COLUMNS
                    + " from n"
                    + DeskQueries.STATEMENTS))
        .param("everybodys", names(everybodys))
        .param("own", names(own))
        .param("me", reader.accountId())
        .param("now", Timestamp.from(reader.now()))
        .param("week", Timestamp.from(week))
        .query((row, index) -> DeskQueries.row(row))
        .list();
  }

  private static String part(String when, int most) {
    return "(select n.* from ("
        + STATES.formatted("everybodys", when, most)
        + " union all "
        + STATES.formatted("own", "n.handler_id = :me and " + when, most)
        + ") n"
        + FIRST_FIRST.formatted(most)
        + ")";
  }

  private static String[] names(List<NeedStatus> states) {
    return states.stream().map(NeedStatus::name).toArray(String[]::new);
  }
}
