package org.linli.assembly;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps opinions, of meetings that are held. */
@Repository
class OpinionRows {

  private final JdbcClient jdbc;

  OpinionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes one; where the account has one already, that is changed, and stays withheld if it was.
   *
   * @return how many there are
   */
  int write(
      long community, UUID meeting, @Nullable UUID account, String way, Said said, Instant now) {
    return jdbc.sql(
            """
            insert into assembly.opinion (community_id, meeting_id, opinion, item, account_id, way,
              stance, content, written_at)
            select :community, :meeting, coalesce(max(opinion), 0) + 1, :item,
              cast(:account as uuid), :way, :stance, :content, :now
            from assembly.opinion where community_id = :community and meeting_id = :meeting
            on conflict (community_id, meeting_id, item, account_id) do update set
              stance = excluded.stance, content = excluded.content,
              written_at = excluded.written_at
            returning opinion
            """)
        .param("community", community)
        .param("meeting", meeting)
        .param("item", said.item())
        .param("account", account)
        .param("way", way)
        .param("stance", said.stance().name())
        .param("content", said.words())
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /**
   * @return whether there is such an opinion
   */
  boolean withhold(long community, UUID meeting, int opinion, String reason) {
    return jdbc.sql(
                """
                update assembly.opinion set published = false, withheld = :reason
                where community_id = :community and meeting_id = :meeting and opinion = :opinion
                """)
            .param("community", community)
            .param("meeting", meeting)
            .param("opinion", opinion)
            .param("reason", reason)
            .update()
        == 1;
  }

  /** What is said. */
  record Said(int item, Stance stance, String words) {}
}
