package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static final String SELECT =
      """
      select n.need_id, n.year, n.sequence, n.status, n.category, n.summary, n.raised_at, n.due_at,
        n.affected, n.paused_at is not null as paused, n.provisional
      from matching.claim c
      join needs.v_public_need n on n.community_id = c.community_id and n.need_id = c.need_id
      where c.community_id = :community and c.ended_at is null
      """;

  private static final String DUE_FIRST = " order by n.due_at, n.need_id limit 50";

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

  /**
   * Held by the actor's unit, or by a group that the actor leads, filed and not reported yet; also
   * what all have reported and whom it concerns sent back.
   */
  public List<NeedView> toReport(Actor actor) {
    return own(
        actor,
        """
         and c.agreed_at is not null
        and (n.status = 'IN_PROGRESS' and (c.done_at is null or not exists (
            select from matching.claim o where o.community_id = c.community_id
              and o.need_id = c.need_id and o.lapsed is null and o.done_at is null
              and o.agreed_at is not null))
          or n.status in ('VERIFIED', 'CLAIMED') and c.filed_at is not null
            and c.done_at is null)
        """);
  }

  /** Where the actor's unit is asked to do a part. */
  public List<NeedView> asked(Actor actor) {
    return own(actor, " and c.agreed_at is null");
  }

  /** All that the actor's unit, or the actor, holds now. */
  public List<Mine> mine(Actor actor) {
    return jdbc.sql(
            """
            select n.need_id, n.year, n.sequence, n.status, n.category, n.summary, n.raised_at,
              n.due_at, n.affected, n.paused_at is not null as paused, n.provisional, c.led_by,
              c.does, (select count(*) from matching.claim o
                where o.community_id = c.community_id and o.need_id = c.need_id
                  and o.lapsed is null and o.agreed_at is not null) as together
            from matching.claim c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.community_id = :community and c.ended_at is null and c.agreed_at is not null
              and c.%s
            order by n.due_at, n.need_id limit 50
            """
                .formatted(holder(actor)))
        .param("community", actor.communityId())
        .param("holder", actor.grants().organizationId().orElse(actor.accountId()))
        .query(
            (row, index) ->
                new Mine(
                    view(row),
                    row.getObject("led_by") != null,
                    row.getInt("together") - 1,
                    row.getString("does")))
        .list();
  }

  /** Claims of parts that wait for the community, and what waits to be handed over. */
  public List<NeedView> toFile(Actor actor) {
    actor.require(ClaimPermission.FILE);
    return jdbc.sql(
            SELECT
                + """
                 and n.status <> 'CLAIMED' and c.claim_id in (
                  select w.claim_id from matching.claim w
                  where w.community_id = :community and w.amount is not null
                    and w.filed_at is null and w.ended_at is null and w.led_by is null
                  union all
                  select h.claim_id from matching.hand_over h
                  where h.community_id = :community and h.filed_at is null
                    and h.agreed_at is not null)
                """
                + DUE_FIRST)
        .param("community", actor.communityId())
        .query((row, index) -> view(row))
        .list();
  }

  /** What another unit asks the actor's unit to do instead. */
  public List<NeedView> passed(Actor actor) {
    return actor.grants().organizationId().stream()
        .flatMap(
            unit ->
                jdbc
                    .sql(
                        SELECT
                            + """
                             and c.claim_id in (select h.claim_id from matching.hand_over h
                                where h.community_id = :community and h.to_unit = :unit
                                  and h.filed_at is null and h.agreed_at is null)
                            """
                            + DUE_FIRST)
                    .param("community", actor.communityId())
                    .param("unit", unit)
                    .query((row, index) -> view(row))
                    .list()
                    .stream())
        .toList();
  }

  private List<NeedView> own(Actor actor, String which) {
    return jdbc.sql(SELECT + " and c." + holder(actor) + which + DUE_FIRST)
        .param("community", actor.communityId())
        .param("holder", actor.grants().organizationId().orElse(actor.accountId()))
        .query((row, index) -> view(row))
        .list();
  }

  /** Whoever speaks for a unit sees what the unit holds, others what they hold themselves. */
  private static String holder(Actor actor) {
    return actor.grants().organizationId().isPresent()
        ? "organization_id = :holder"
        : "account_id = :holder";
  }

  private static NeedView view(ResultSet row) throws SQLException {
    return new NeedView(
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        NeedStatus.valueOf(row.getString("status")),
        row.getString("category"),
        row.getString("summary"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("affected"),
        row.getBoolean("paused"),
        row.getBoolean("provisional"),
        Optional.empty());
  }

  /**
   * What somebody holds.
   *
   * @param partner whether another one leads
   * @param others how many share it
   * @param does what they do of it
   */
  public record Mine(NeedView need, boolean partner, int others, String does) {}
}
