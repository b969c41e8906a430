package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.resources.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is proposed and what of it was accepted; who changes it holds the lock of its runs.
 */
@Repository
class Proposals {

  private static final String SELECT =
      """
      select need_id, resource_id, organization_id, day, begins, ends, amount, asked_at
      from matching.proposal where community_id = :community
      """;

  private final JdbcClient jdbc;

  Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Proposal> of(long communityId) {
    return jdbc.sql(SELECT)
        .param("community", communityId)
        .query((row, index) -> proposal(row))
        .list();
  }

  /** In one round trip: the page that shows it asks for much else. */
  Arranged arranged(long communityId, Instant now) {
    var proposals = new ArrayList<Proposal>();
    var waiting = new HashSet<UUID>();
    var latest = new ArrayList<MatchRun>();
    jdbc.sql(
            """
            select need_id, resource_id, organization_id, day, begins, ends, amount, asked_at,
              cast(null as int) as needs, cast(null as int) as paired,
              cast(null as bigint) as value, cast(null as bigint) as bound
            from matching.proposal where community_id = :community
            union all
            select need_id, resource_id, organization_id, day, begins, ends, 1, asked_at,
              null, null, null, null
            from matching.across_request
            where community_id = :community and status in ('ASKED', 'AGREED')
            union all
            select need_id, cast(null as uuid), organization_id, cast(null as smallint),
              cast(null as smallint), cast(null as smallint), 1, asked_at, null, null, null, null
            from matching.request
            where community_id = :community and status = 'ASKED' and answer_by > :now
            union all
            (select null, null, null, null, null, null, 1, started_at, needs, paired, value, bound
            from matching.run where community_id = :community order by started_at desc limit 1)
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .query(
            row -> {
              if (row.getObject("need_id") == null) {
                latest.add(run(row));
              } else if (row.getObject("resource_id") == null) {
                waiting.add(row.getObject("need_id", UUID.class));
              } else {
                proposals.add(proposal(row));
              }
            });
    return new Arranged(proposals, waiting, latest.stream().findFirst());
  }

  private static MatchRun run(ResultSet row) throws SQLException {
    return new MatchRun(
        row.getTimestamp("asked_at").toInstant(),
        row.getInt("needs"),
        row.getInt("paired"),
        row.getLong("value"),
        row.getLong("bound"));
  }

  /** What is proposed of a unit's resources and not answered. */
  List<Proposal> ofUnit(long communityId, UUID unit) {
    return jdbc.sql(SELECT + " and organization_id = :unit and asked_at is null")
        .param("community", communityId)
        .param("unit", unit)
        .query((row, index) -> proposal(row))
        .list();
  }

  /** What is not answered gives way to these. What is the same keeps its date. */
  void replace(long communityId, List<Proposal> proposals, Instant now) {
    jdbc.sql(
            """
            delete from matching.proposal
            where community_id = :community and asked_at is null
              and (need_id, resource_id) not in (
                select * from unnest(cast(:needs as uuid[]), cast(:resources as uuid[])))
            """)
        .param("community", communityId)
        .param("needs", texts(proposals, Proposal::need))
        .param("resources", texts(proposals, Proposal::resource))
        .update();
    jdbc.sql(
            """
            insert into matching.proposal as p (community_id, need_id, resource_id, organization_id,
              day, begins, ends, amount, proposed_at)
            select :community, it.need, it.resource, it.unit, it.day, it.begins, it.ends, it.amount,
              :now
            from unnest(cast(:needs as uuid[]), cast(:resources as uuid[]), cast(:units as uuid[]),
              cast(:days as smallint[]), cast(:begins as smallint[]), cast(:ends as smallint[]),
              cast(:amounts as int[])) as it (need, resource, unit, day, begins, ends, amount)
            on conflict (community_id, need_id, resource_id) do update
            set organization_id = excluded.organization_id, day = excluded.day,
              begins = excluded.begins, ends = excluded.ends, amount = excluded.amount,
              proposed_at = excluded.proposed_at
            where p.asked_at is null
              and (p.day, p.begins, p.amount) is distinct from
                (excluded.day, excluded.begins, excluded.amount)
            """)
        .param("community", communityId)
        .param("needs", texts(proposals, Proposal::need))
        .param("resources", texts(proposals, Proposal::resource))
        .param("units", texts(proposals, Proposal::unit))
        .param("days", numbers(proposals, slot -> slot.day().getValue()))
        .param("begins", numbers(proposals, Slot::from))
        .param("ends", numbers(proposals, Slot::to))
        .param("amounts", proposals.stream().map(Proposal::amount).toArray(Integer[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String[] texts(List<Proposal> proposals, Function<Proposal, UUID> part) {
    return proposals.stream().map(part).map(UUID::toString).toArray(String[]::new);
  }

  private static @Nullable Integer[] numbers(
      List<Proposal> proposals, Function<Slot, Integer> part) {
    return proposals.stream().map(it -> it.slot().map(part).orElse(null)).toArray(Integer[]::new);
  }

  /** Accepts one. */
  void asked(long communityId, Proposal proposal, Instant now) {
    jdbc.sql(
            """
            update matching.proposal set asked_at = :now
            where community_id = :community and need_id = :need and resource_id = :resource
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("need", proposal.need())
        .param("resource", proposal.resource())
        .update();
  }

  /** Pairs that were accepted by the community and declined by the unit. */
  List<Refusals.Pair> declined(long communityId) {
    return jdbc.sql(
            """
            select p.need_id as need, p.resource_id as resource
            from matching.proposal p
            where p.community_id = :community and p.asked_at is not null and exists (
              select from matching.request r
              where r.community_id = p.community_id and r.need_id = p.need_id
                and r.organization_id = p.organization_id and r.asked_at >= p.asked_at
                and r.status = 'DECLINED')
            """)
        .param("community", communityId)
        .query(Refusals.Pair.class)
        .list();
  }

  /**
   * Gives the places of accepted pairs back that came to nothing, or to an end.
   *
   * @param waiting needs about which some unit has to answer
   */
  void release(long communityId, Collection<UUID> waiting) {
    jdbc.sql(
            """
            delete from matching.proposal p
            where p.community_id = :community and p.asked_at is not null
              and p.need_id <> all (cast(:waiting as uuid[])) and not exists (
                select from needs.v_public_need n
                where n.community_id = p.community_id and n.need_id = p.need_id
                  and n.status in ('CLAIMED', 'IN_PROGRESS', 'COMPLETED'))
              and not exists (
                select from matching.claim c
                where c.community_id = p.community_id and c.need_id = p.need_id
                  and c.organization_id = p.organization_id and c.lapsed is null
                  and c.amount is not null and c.ended_at is null)
            """)
        .param("community", communityId)
        .param("waiting", waiting.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    var day = row.getInt("day");
    return new Proposal(
        row.getObject("need_id", UUID.class),
        row.getObject("resource_id", UUID.class),
        row.getObject("organization_id", UUID.class),
        day == 0
            ? Optional.empty()
            : Optional.of(new Slot(DayOfWeek.of(day), row.getInt("begins"), row.getInt("ends"))),
        row.getInt("amount"),
        row.getTimestamp("asked_at") != null);
  }
}
