package org.linli.alliances;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps alliances; whoever changes one holds its row until the end of the transaction. */
@Repository
class Alliances {

  private final JdbcClient jdbc;

  Alliances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID id, UUID coordinator, FoundAlliance command, Instant now) {
    jdbc.sql(
            """
            insert into alliances.alliance (community_id, alliance_id, name, purpose, phone,
              coordinator_id, status, published, founded_by, invited_at)
            values (:community, :id, :name, :purpose, :phone, :coordinator, 'INVITING', false, :account,
              :now)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("name", command.name())
        .param("purpose", command.purpose())
        .param("phone", command.phone())
        .param("coordinator", coordinator)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void invite(Actor actor, UUID id, UUID unit, String owner, List<UUID> brings, Instant now) {
    jdbc.sql(
            """
            insert into alliances.member (community_id, alliance_id, organization_id, owner, resources,
              status, published, invited_at)
            values (:community, :id, :unit, :owner, cast(:brings as uuid[]), 'INVITED', false, :now)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("unit", unit)
        .param("owner", owner)
        .param("brings", brings.stream().map(UUID::toString).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Holds an alliance until the end of the transaction. */
  Optional<Alliance> hold(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select name, coordinator_id, status from alliances.alliance
            where community_id = :community and alliance_id = :id for update
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(
            (row, index) ->
                new Alliance(
                    id,
                    row.getString("name"),
                    row.getObject("coordinator_id", UUID.class),
                    AllianceStatus.valueOf(row.getString("status"))))
        .optional();
  }

  /** The units of an alliance that is held. */
  List<Part> parts(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select organization_id, status from alliances.member
            where community_id = :community and alliance_id = :id order by organization_id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(
            (row, index) ->
                new Part(
                    row.getObject("organization_id", UUID.class),
                    MemberStatus.valueOf(row.getString("status"))))
        .list();
  }

  /** Of an alliance that is held. */
  void move(Actor actor, UUID id, UUID unit, MemberStatus is, String reason, Instant now) {
    jdbc.sql(
            """
            update alliances.member set status = :is, reason = :reason,
              published = :published,
              joined_at = case when :is = 'AGREED' then cast(:now as timestamptz) else joined_at end,
              ended_at = case when :is = 'AGREED' then null else cast(:now as timestamptz) end
            where community_id = :community and alliance_id = :id and organization_id = :unit
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("unit", unit)
        .param("is", is.name())
        .param("published", is != MemberStatus.DECLINED)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of an alliance that is held. */
  void form(Actor actor, UUID id, Instant now) {
    jdbc.sql(
            """
            update alliances.alliance set status = 'ACTIVE', published = true, formed_at = :now
            where community_id = :community and alliance_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of an alliance that is held. */
  void dissolve(Actor actor, UUID id, String reason, Instant now) {
    jdbc.sql(
            """
            update alliances.alliance set status = 'DISSOLVED', reason = :reason, dissolved_at = :now
            where community_id = :community and alliance_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of an alliance that is held. */
  void coordinate(Actor actor, UUID id, UUID unit) {
    jdbc.sql(
            """
            update alliances.alliance set coordinator_id = :unit
            where community_id = :community and alliance_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("unit", unit)
        .update();
  }

  /** An alliance as it is changed. */
  record Alliance(UUID id, String name, UUID coordinator, AllianceStatus status) {}

  /** Where a unit stands. */
  record Part(UUID unit, MemberStatus status) {}
}
