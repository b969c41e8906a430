package org.linli.portrait;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was counted. */
@Repository
class Portraits {

  /** Grows with the shape of {@link Portrait}: what has another is counted anew, not read. */
  private static final int EDITION = 1;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Portraits(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void keep(long communityId, boolean published, Portrait portrait) {
    jdbc.sql(
            """
            insert into portrait.portrait
              (community_id, published, edition, counted_at, content)
            values (:community, :published, :edition, :now, cast(:content as jsonb))
            on conflict (community_id, published) do update set edition = excluded.edition,
              counted_at = excluded.counted_at, content = excluded.content
            """)
        .param("community", communityId)
        .param("published", published)
        .param("edition", EDITION)
        .param("now", Timestamp.from(portrait.countedAt()))
        .param("content", json.writeValueAsString(portrait))
        .update();
  }

  Optional<Portrait> find(long communityId) {
    return read(
        """
        select content from portrait.portrait
        where community_id = :community and not published and edition = :edition
        """,
        communityId);
  }

  Optional<Portrait> published(long communityId) {
    return read(
        """
        select content from portrait.v_public_portrait
        where community_id = :community and edition = :edition
        """,
        communityId);
  }

  private Optional<Portrait> read(String sql, long communityId) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("edition", EDITION)
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, Portrait.class));
  }
}
