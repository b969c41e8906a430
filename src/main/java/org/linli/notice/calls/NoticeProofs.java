package org.linli.notice.calls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the notices of one event came, for a module that has to prove that somebody was told and
 * has checked who may know.
 */
@Component
public class NoticeProofs {

  private final JdbcClient jdbc;

  NoticeProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By recipient: the id of an account, or a phone; at most a thousand.
   *
   * @param event that the notices were given
   */
  public Map<String, Proof> of(Scope scope, UUID event) {
    var proofs = new LinkedHashMap<String, Proof>();
    jdbc.sql(
            """
            select n.recipient, n.read_at is not null as seen, (
              select string_agg(d.state, ' ') from notice.delivery d
              where d.community_id = n.community_id and d.notice_id = n.notice_id) as states
            from notice.notice n
            where n.community_id = :community and n.event_id = :event
            order by n.recipient limit 1000
            """)
        .param("community", scope.communityId())
        .param("event", event)
        .query(
            (row, index) ->
                proofs.put(
                    row.getString("recipient"),
                    Proof.of(row.getBoolean("seen"), row.getString("states"))))
        .list();
    return proofs;
  }
}
