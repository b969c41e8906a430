package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when all was looked at, and lets only one do it at a time in a community. */
@Repository
class MatchRuns {

  private final JdbcClient jdbc;

  MatchRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else proposes, accepts or refuses there, until the transaction ends. */
  void lock(long communityId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('matching.run', :community)) is null")
        .param("community", communityId)
        .query(Boolean.class)
        .single();
  }

  void insert(Actor actor, MatchRun run) {
    jdbc.sql(
            """
            insert into matching.run
              (community_id, run_id, started_by, started_at, needs, paired, value, bound)
            values (:community, :run, :account, :at, :needs, :paired, :value, :bound)
            """)
        .param("community", actor.communityId())
        .param("run", Ids.next())
        .param("account", actor.accountId())
        .param("at", Timestamp.from(run.at()))
        .param("needs", run.needs())
        .param("paired", run.paired())
        .param("value", run.value())
        .param("bound", run.bound())
        .update();
  }

  void forget(long communityId, Instant before) {
    jdbc.sql("delete from matching.run where community_id = :community and started_at < :before")
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }
}
