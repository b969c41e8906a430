package org.linli.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of needs by what claims ask next, due first, at most fifty. */
@Service
@Transactional(readOnly = true)
public class ClaimReading {

  private final NeedReading needs;
  private final JdbcClient jdbc;

  ClaimReading(NeedReading needs, JdbcClient jdbc) {
    this.needs = needs;
    this.jdbc = jdbc;
  }

  /** Open to claims. */
  public List<NeedView> open(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    return needs.publishedIn(actor, NeedStatus.VERIFIED);
  }

  /** Held by the actor's unit and not reported yet. */
  public List<NeedView> toReport(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    return actor.grants().organizationId().stream()
        .flatMap(unit -> inProgress(actor.communityId(), unit).stream())
        .toList();
  }

  private List<NeedView> inProgress(long communityId, UUID organizationId) {
    return jdbc.sql(
            """
            select n.need_id, n.year, n.sequence, n.category, n.summary, n.raised_at, n.due_at,
              n.affected, n.paused_at is not null as paused, n.provisional
            from matching.claim c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.community_id = :community and c.organization_id = :organization
              and c.ended_at is null and n.status = 'IN_PROGRESS'
            order by n.due_at, n.need_id
            limit 50
            """)
        .param("community", communityId)
        .param("organization", organizationId)
        .query(
            (row, index) ->
                new NeedView(
                    row.getObject("need_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    NeedStatus.IN_PROGRESS,
                    row.getString("category"),
                    row.getString("summary"),
                    row.getTimestamp("raised_at").toInstant(),
                    row.getTimestamp("due_at").toInstant(),
                    row.getInt("affected"),
                    row.getBoolean("paused"),
                    row.getBoolean("provisional"),
                    Optional.empty()))
        .list();
  }
}
