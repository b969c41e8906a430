package org.linli.access.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Letters with a code to a person at home. The code is found by its hash and sealed for printing.
 */
@Repository
class Invitations {

  private final JdbcClient jdbc;

  Invitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Invitation invitation, String codeHash, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into access.invitation (invitation_id, community_id, person_id, household_id,
              code_hash, code_sealed, issued_by, issued_at, expires_at)
            values (:id, :community, :person, :household, :hash, :sealed, :by, :now, :expires)
            """)
        .param("id", invitation.invitationId())
        .param("community", invitation.communityId())
        .param("person", invitation.personId())
        .param("household", invitation.householdId())
        .param("hash", codeHash)
        .param("sealed", invitation.codeSealed())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(invitation.expiresAt()))
        .update();
  }

  /** Letters to that person that were not used count no more. */
  void cancel(long communityId, UUID personId, Instant now) {
    jdbc.sql(
            """
            update access.invitation set expires_at = :now
            where community_id = :community and person_id = :person and used_by is null
              and expires_at > :now
            """)
        .param("community", communityId)
        .param("person", personId)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The community of a letter, if a code can still be used. */
  Optional<Long> community(String codeHash, Instant now) {
    return jdbc.sql(
            """
            select community_id from access.invitation
            where code_hash = :hash and used_by is null and expires_at > :now
            """)
        .param("hash", codeHash)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional();
  }

  /** A letter that can still be used. */
  Optional<Invitation> open(long communityId, UUID invitationId, Instant now) {
    return jdbc.sql(
            """
            select invitation_id, community_id, person_id, household_id, code_sealed, expires_at
            from access.invitation
            where community_id = :community and invitation_id = :id and used_by is null
              and expires_at > :now
            """)
        .param("community", communityId)
        .param("id", invitationId)
        .param("now", Timestamp.from(now))
        .query(Invitation.class)
        .optional();
  }

  /** Uses a code once; the statement's own condition guards that. */
  Optional<Invitation> use(String codeHash, UUID accountId, Instant now) {
    return jdbc.sql(
            """
            update access.invitation set used_by = :account, used_at = :now
            where code_hash = :hash and used_by is null and expires_at > :now
            returning invitation_id, community_id, person_id, household_id, code_sealed, expires_at
            """)
        .param("account", accountId)
        .param("hash", codeHash)
        .param("now", Timestamp.from(now))
        .query(Invitation.class)
        .optional();
  }

  void forget(long communityId, Collection<UUID> persons) {
    jdbc.sql(
            """
            delete from access.invitation
            where community_id = :community and person_id = any (cast(:persons as uuid[]))
            """)
        .param("community", communityId)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void dropBefore(Instant expired) {
    jdbc.sql(
            """
            delete from access.invitation where expires_at < :expired or used_at < :expired
            """)
        .param("expired", Timestamp.from(expired))
        .update();
  }

  /** What a letter says. */
  record Invitation(
      UUID invitationId,
      long communityId,
      UUID personId,
      @Nullable UUID householdId,
      byte[] codeSealed,
      Instant expiresAt) {}
}
