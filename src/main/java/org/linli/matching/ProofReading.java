package org.linli.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStep;
import org.linli.needs.NeedStory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units contributed to needs that are settled. */
@Service
@Transactional(readOnly = true)
public class ProofReading {

  private final NeedReading needs;
  private final OrganizationManagement organizations;
  private final JdbcClient jdbc;

  ProofReading(NeedReading needs, OrganizationManagement organizations, JdbcClient jdbc) {
    this.needs = needs;
    this.organizations = organizations;
    this.jdbc = jdbc;
  }

  /** The proof for a unit's own settled need; the community may print it as well. */
  public Proof of(Actor actor, ShortNumber number) {
    var settled =
        settled(actor.communityId(), number).stream()
            .filter(it -> maySee(actor, it.unit()))
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var story = needs.story(actor.scope(), number);
    var name = organizations.name(actor, settled.unit());
    return new Proof(
        story.need(),
        name,
        said(story, name),
        settled.claimedAt(),
        settled.endedAt(),
        settled.bound());
  }

  /** What the unit said it did; of what was done together, what it said of its own part. */
  private static String said(NeedStory story, String unit) {
    var done =
        story.steps().stream()
            .filter(
                step ->
                    step.action() == NeedAction.COMPLETE || step.action() == NeedAction.PART_DONE)
            .toList();
    return done.stream()
        .filter(step -> step.party().equals(unit))
        .findFirst()
        .or(() -> done.stream().findFirst())
        .map(NeedStep::note)
        .orElse("");
  }

  /** Numbers of the needs that the actor's unit settled, the latest first. */
  public List<ShortNumber> mine(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    return actor.grants().organizationId().stream()
        .flatMap(unit -> mine(actor.communityId(), unit).stream())
        .toList();
  }

  private List<ShortNumber> mine(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select year, sequence from matching.claim
            where community_id = :community and organization_id = :unit and ended_at is not null
              and lapsed is null
            order by ended_at desc limit 50
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .list();
  }

  private List<Settled> settled(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select c.organization_id, c.claimed_at, c.ended_at, r.most, r.most_of
            from matching.claim c
            left join matching.request r on r.community_id = c.community_id
              and r.need_id = c.need_id and r.organization_id = c.organization_id
              and r.status = 'AGREED'
            where c.community_id = :community and c.year = :year and c.sequence = :sequence
              and c.ended_at is not null and c.lapsed is null and c.organization_id is not null
            order by c.led_by is not null, c.claimed_at limit 50
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(
            (row, index) ->
                new Settled(
                    row.getObject("organization_id", UUID.class),
                    row.getTimestamp("claimed_at").toInstant(),
                    row.getTimestamp("ended_at").toInstant(),
                    bound(row.getInt("most"), row.getString("most_of"))))
        .list();
  }

  private static Optional<Proof.Bound> bound(int most, @Nullable String of) {
    return Optional.ofNullable(of).map(measure -> new Proof.Bound(most, measure));
  }

  private static boolean maySee(Actor actor, UUID unit) {
    return actor.may(ClaimPermission.FILE)
        || (actor.may(ClaimPermission.CLAIM)
            && actor.grants().organizationId().filter(unit::equals).isPresent());
  }

  private record Settled(
      UUID unit, Instant claimedAt, Instant endedAt, Optional<Proof.Bound> bound) {}
}
