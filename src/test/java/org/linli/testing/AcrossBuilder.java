package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** Pairs across communities as a street's run leaves them, without running it. */
public final class AcrossBuilder {

  private final Clock clock;

  public AcrossBuilder(Clock clock) {
    this.clock = clock;
  }

  /**
   * A pair that the area's officer may accept or refuse.
   *
   * @return the ids of the need and of the resource
   */
  public Pair proposed(Sql sql, Community area, Community community, UUID resource, String title) {
    var need = UUID.randomUUID();
    sql.list(
        """
        insert into matching.across (community_id, need_id, need_community_id, year, sequence, title,
          rank, resource_community_id, resource_id, resource_name, organization_id, unit_name, reasons,
          status, proposed_at)
        values (%d, '%s', %d, 2026, 1, '%s', 1, %d, '%s', '会议室', '%s', '小学', '[]', 'PROPOSED', '%s')
        returning 1
        """
            .formatted(
                area.id(),
                need,
                community.id(),
                title,
                community.id(),
                resource,
                UUID.randomUUID(),
                clock.instant()));
    return new Pair(need, resource);
  }

  /** The liaison's unit is asked by an area for a need, here of its own community. */
  public UUID asked(
      Sql sql, Community area, Actor liaison, ShortNumber number, UUID resource, String title) {
    var request = UUID.randomUUID();
    sql.list(
        """
        insert into matching.across_request (community_id, request_id, area_id, need_community_id,
          need_id, year, sequence, title, resource_id, resource_name, organization_id, unit_name,
          answer_by, status, asked_at)
        select %d, '%s', %d, n.community_id, n.need_id, n.year, n.sequence, '%s', '%s', '会议室', '%s',
          '小学', '%s', 'ASKED', '%s'
        from needs.need n where n.community_id = %d and n.year = %d and n.sequence = %d
        returning 1
        """
            .formatted(
                liaison.communityId(),
                request,
                area.id(),
                title,
                resource,
                liaison.grants().organizationId().orElseThrow(),
                Dates.day(clock.instant()).plusDays(7),
                clock.instant(),
                liaison.communityId(),
                number.year(),
                number.sequence()));
    return request;
  }

  /** Ends the area's run, if one is under way. */
  public void idle(Sql sql, Community area) {
    sql.list(
        """
        update matching.area_run set status = 'CANCELLED', ended_at = started_at
        where community_id = %d and status = 'RUNNING' returning 1
        """
            .formatted(area.id()));
  }

  /** Proposes a resource of a unit for a need, instead of whatever was proposed or accepted. */
  public void propose(Sql sql, Community community, ShortNumber number, UUID resource, UUID unit) {
    var need =
        "n.community_id = %d and n.year = %d and n.sequence = %d"
            .formatted(community.id(), number.year(), number.sequence());
    sql.list(
        """
        delete from matching.proposal p using needs.need n
        where p.community_id = n.community_id and p.need_id = n.need_id and %s
        returning 1
        """
            .formatted(need));
    sql.list(
        """
        insert into matching.proposal
          (community_id, need_id, resource_id, organization_id, proposed_at)
        select community_id, need_id, '%s', '%s', '%s' from needs.need n where %s
        returning 1
        """
            .formatted(resource, unit, clock.instant(), need));
  }

  /** What a pair is named by. */
  public record Pair(UUID need, UUID resource) {}
}
