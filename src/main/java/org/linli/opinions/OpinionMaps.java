package org.linli.opinions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Finding;
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

  /**
   * What a drawing needs to know of its round; no lock, for votes must not wait for it.
   *
   * @param drawnAt when the latest map was drawn; the beginning of time before the first
   * @param saidAt the same, but only of one that said more than that there are too few people
   */
  record Sheet(long seed, Instant drawnAt, Instant saidAt) {}

  Optional<Sheet> sheet(long communityId, UUID round) {
    return jdbc.sql(
            """
            select r.seed, coalesce(d.drawn_at, 'epoch') as drawn_at,
              case when d.says_something then d.drawn_at else 'epoch' end as said_at
            from opinions.round r
            left join opinions.drawing d
              on d.community_id = r.community_id and d.round_id = r.round_id
            where r.community_id = :community and r.round_id = :round
            """)
        .param("community", communityId)
        .param("round", round)
        .query(
            (row, index) ->
                new Sheet(
                    row.getLong("seed"),
                    row.getTimestamp("drawn_at").toInstant(),
                    row.getTimestamp("said_at").toInstant()))
        .optional();
  }

  /**
   * Puts a map in the place of the one from which on its new people were counted. The row's lock
   * makes two that were drawn at once follow each other, and then the second one is not kept.
   *
   * @return whether it was kept: that one was still the latest, and not final
   */
  boolean put(long communityId, UUID round, Sheet before, OpinionMap map, Instant at) {
    return jdbc.sql(
                """
                insert into opinions.drawing (community_id, round_id, drawn_at, figures, says_something)
                values (:community, :round, cast(:at as timestamptz), :figures, :says)
                on conflict (community_id, round_id)
                  do update set drawn_at = excluded.drawn_at, figures = excluded.figures,
                    says_something = excluded.says_something
                  where not drawing.final and drawing.drawn_at = cast(:before as timestamptz)
                """)
            .param("community", communityId)
            .param("round", round)
            .param("at", at.toString())
            .param("figures", json.writeValueAsString(map))
            .param("says", map.finding() != Finding.TOO_FEW)
            .param("before", before.drawnAt().toString())
            .update()
        == 1;
  }

  /** The one that is there stays. */
  void finish(long communityId, UUID round) {
    jdbc.sql(
            """
            update opinions.drawing set final = true
            where community_id = :community and round_id = :round
            """)
        .param("community", communityId)
        .param("round", round)
        .update();
  }

  /**
   * A map and when it was drawn.
   *
   * @param figures the map as it is published, to the byte
   */
  record Drawn(OpinionMap map, Instant at, String figures, boolean last) {

    /** SHA-256 of the figures in hex. */
    String fingerprint() {
      try {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha256.digest(figures.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException everyJdkHasIt) {
        throw new IllegalStateException(everyJdkHasIt);
      }
    }
  }

  Optional<Drawn> find(long communityId, UUID round) {
    return jdbc.sql(
            """
            select figures, drawn_at, final from opinions.v_public_drawing
            where community_id = :community and round_id = :round
            """)
        .param("community", communityId)
        .param("round", round)
        .query(
            (row, index) ->
                new Drawn(
                    json.readValue(row.getString("figures"), OpinionMap.class),
                    row.getTimestamp("drawn_at").toInstant(),
                    row.getString("figures"),
                    row.getBoolean("final")))
        .optional();
  }
}
