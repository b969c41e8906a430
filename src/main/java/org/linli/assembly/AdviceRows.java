package org.linli.assembly;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.bodies.Sitting;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps advice, of meetings that are held. */
@Repository
class AdviceRows {

  private final JdbcClient jdbc;

  AdviceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many a council may write about an item, each in place of the one before. */
  static final int MOST = 20;

  /**
   * Writes one; those before stay.
   *
   * @return which one it is, from 1
   */
  int write(Actor actor, UUID meeting, Sitting council, WriteAdvice advice, Instant now) {
    return jdbc.sql(
            """
            insert into assembly.advice (community_id, meeting_id, item, body_id, revision,
              body_name, stance, content, account_id, written_at)
            select :community, :meeting, :item, :body, coalesce(max(revision), 0) + 1, :name,
              :stance, :content, :account, :now
            from assembly.advice
            where community_id = :community and meeting_id = :meeting and item = :item
              and body_id = :body
            returning revision
            """)
        .param("community", actor.communityId())
        .param("meeting", meeting)
        .param("item", advice.number())
        .param("body", council.body())
        .param("name", council.name())
        .param("stance", advice.stance())
        .param("content", advice.words())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }
}
