package org.linli.evaluation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings. The primary key guards one rating a round; the need's own version guards the round. */
@Repository
class Ratings {

  private final JdbcClient jdbc;

  Ratings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID needId, RateNeed command, Instant now) {
    jdbc.sql(
            """
            with rating as (
              insert into evaluation.rating
                (community_id, need_id, round, grade, rated_by, rated_at)
              select :community, :need, 1 + count(*), :grade, :by, :now
              from evaluation.rating where community_id = :community and need_id = :need
              returning round)
            insert into evaluation.rating_note (community_id, need_id, round, note)
            select :community, :need, round, :note from rating
            """)
        .param("community", actor.communityId())
        .param("need", needId)
        .param("grade", command.grade())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("note", command.note())
        .update();
  }
}
