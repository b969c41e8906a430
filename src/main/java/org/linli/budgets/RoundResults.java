package org.linli.budgets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was counted, which is written once; the keys guard it. */
@Repository
class RoundResults {

  private final JdbcClient jdbc;

  RoundResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param shown whether files are for everybody; else nothing is said of their seals either
   */
  void insert(
      Actor actor,
      UUID round,
      String sheet,
      RoundCount.Counted counted,
      boolean shown,
      Instant now) {
    jdbc.sql(
            """
            insert into budgets.result (community_id, round_id, sheet, seal, archive, counted_by,
              counted_at)
            values (:community, :round, :sheet, :seal, :archive, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("sheet", sheet)
        .param("seal", shown ? RoundCounting.hash(counted.file()) : "")
        .param("archive", shown ? counted.archive().seal() : "")
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into budgets.votes (community_id, round_id, content, archive, published)
            values (:community, :round, :content, :archive, :published)
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("content", counted.file())
        .param("archive", counted.archive().text())
        .param("published", shown)
        .update();
  }
}
