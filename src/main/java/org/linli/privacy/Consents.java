package org.linli.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents. The unique index on those in force guards that one is not given twice. */
@Repository
class Consents {

  private final JdbcClient jdbc;

  Consents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<GivenConsent> inForce(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            select consent_id, purpose, wording, given_at from privacy.consent
            where community_id = :community and account_id = :account and withdrawn_at is null
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query(GivenConsent.class)
        .list();
  }

  void insert(Actor actor, String purpose, String wording, Instant now) {
    jdbc.sql(
            """
            insert into privacy.consent
              (community_id, consent_id, account_id, purpose, wording, given_at, channel)
            values (:community, :id, :account, :purpose, :wording, :now, :channel)
            on conflict (community_id, account_id, purpose) where withdrawn_at is null do nothing
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("account", actor.accountId())
        .param("purpose", purpose)
        .param("wording", wording)
        .param("now", Timestamp.from(now))
        .param("channel", actor.channel().name())
        .update();
  }

  /**
   * @return the consent that was in force
   */
  Optional<UUID> withdraw(Actor actor, String purpose, Instant now) {
    return jdbc.sql(
            """
            update privacy.consent set withdrawn_at = :now
            where community_id = :community and account_id = :account and purpose = :purpose
              and withdrawn_at is null
            returning consent_id
            """)
        .param("now", Timestamp.from(now))
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("purpose", purpose)
        .query(UUID.class)
        .optional();
  }

  void take(Actor actor, TakenConsent taken, GivenConsent given) {
    jdbc.sql(
            """
            insert into privacy.consent (community_id, consent_id, person_id, purpose, wording,
              given_at, channel, witness, recorded_by)
            values (:community, :id, :person, :purpose, :wording, :at, :way, :witness, :by)
            """)
        .param("community", actor.communityId())
        .param("id", given.consentId())
        .param("person", taken.personId())
        .param("purpose", taken.purpose())
        .param("wording", given.wording())
        .param("at", Timestamp.from(given.givenAt()))
        .param("way", taken.way())
        .param("witness", taken.witness())
        .param("by", actor.accountId())
        .update();
  }

  /**
   * @return whose consent it was, if staff took it down and it was in force
   */
  Optional<UUID> withdrawTaken(long communityId, UUID consentId, Instant now) {
    return jdbc.sql(
            """
            update privacy.consent set withdrawn_at = :now
            where community_id = :community and consent_id = :id and person_id is not null
              and withdrawn_at is null
            returning person_id
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("id", consentId)
        .query(UUID.class)
        .optional();
  }

  void forget(long communityId, Collection<UUID> persons) {
    jdbc.sql(
            """
            delete from privacy.consent
            where community_id = :community and person_id = any (cast(:persons as uuid[]))
            """)
        .param("community", communityId)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }
}
