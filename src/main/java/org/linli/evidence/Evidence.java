package org.linli.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is published into the outbox, in the transaction that publishes it. */
@Service
public class Evidence {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Evidence(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records one published fact.
   *
   * @param kind for example {@code needs.step}
   * @param facts ids, codes, numbers as text and commitments; never personal data. Written with
   *     sorted names and without white space, which for texts is the canonical form of RFC 8785
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String kind, Map<String, String> facts) {
    jdbc.sql(
            """
            insert into evidence.outbox (community_id, entry_id, kind, content, recorded_at)
            values (:community, :id, :kind, :content, :now)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("kind", kind)
        .param("content", json.writeValueAsString(new TreeMap<>(facts)))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
