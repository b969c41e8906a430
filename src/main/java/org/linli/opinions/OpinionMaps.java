package org.linli.opinions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.opinions.mapping.OpinionMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the latest map of each round. */
@Repository
class OpinionMaps {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OpinionMaps(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What a drawing needs to know of its round; no lock, for votes must not wait for it. */
  record Sheet(long seed, Instant drawnAt) {}

  Optional<Sheet> sheet(long communityId, UUID round) {
    return jdbc.sql(
            """
            select r.seed, coalesce((select d.drawn_at from opinions.drawing d
              where d.community_id = r.community_id and d.round_id = r.round_id), 'epoch') as drawn_at
            from opinions.round r
            where r.community_id = :community and r.round_id = :round
            """)
        .param("community", communityId)
        .param("round", round)
        .query(
            (row, index) ->
                new Sheet(row.getLong("seed"), row.getTimestamp("drawn_at").toInstant()))
        .optional();
  }

  void put(long communityId, UUID round, OpinionMap map, Instant at) {
    jdbc.sql(
            """
            insert into opinions.drawing (community_id, round_id, drawn_at, figures)
            values (:community, :round, cast(:at as timestamptz), cast(:figures as jsonb))
            on conflict (community_id, round_id)
              do update set drawn_at = excluded.drawn_at, figures = excluded.figures
            """)
        .param("community", communityId)
        .param("round", round)
        .param("at", at.toString())
        .param("figures", json.writeValueAsString(map))
        .update();
  }

  /** A map and when it was drawn. */
  record Drawn(OpinionMap map, Instant at) {}

  Optional<Drawn> find(long communityId, UUID round) {
    return jdbc.sql(
            """
            select figures, drawn_at from opinions.v_public_drawing
            where community_id = :community and round_id = :round
            """)
        .param("community", communityId)
        .param("round", round)
        .query(
            (row, index) ->
                new Drawn(
                    json.readValue(row.getString("figures"), OpinionMap.class),
                    row.getTimestamp("drawn_at").toInstant()))
        .optional();
  }
}
