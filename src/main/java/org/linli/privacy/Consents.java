package org.linli.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

  List<Given> inForce(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            select purpose, wording, given_at from privacy.consent
            where community_id = :community and account_id = :account and withdrawn_at is null
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query(Given.class)
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

  void withdraw(Actor actor, String purpose, Instant now) {
    jdbc.sql(
            """
            update privacy.consent set withdrawn_at = :now
            where community_id = :community and account_id = :account and purpose = :purpose
              and withdrawn_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("purpose", purpose)
        .update();
  }

  /**
   * A consent in force.
   *
   * @param wording version of the text it was given to
   */
  record Given(String purpose, String wording, Instant givenAt) {}
}
