package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is told what. One that is on holds a slot; the unique (community, slot) guards that a
 * community has no more than the rule allows, also when two subscribe at once.
 */
@Repository
class Subscriptions {

  private static final String FREE_SLOT =
      """
      (select min(n) from generate_series(1, :most) n where not exists (
        select from exchange.subscription o where o.community_id = :community and o.slot = n))
      """;

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether there was a free slot
   */
  boolean insert(
      long community,
      UUID id,
      UUID integration,
      SubscribeWebhook command,
      byte[] secret,
      int most,
      UUID by,
      Instant now) {
    return jdbc.sql(
                """
                insert into exchange.subscription (community_id, subscription_id, integration_id,
                  slot, url, types, secret, created_by, created_at)
                select :community, :id, :integration, free.slot, :url, :types, :secret, :by, :now
                from (select %s as slot) free where free.slot is not null
                """
                    .formatted(FREE_SLOT))
            .param("community", community)
            .param("id", id)
            .param("integration", integration)
            .param("most", most)
            .param("url", command.url())
            .param("types", command.types().stream().sorted().toArray(String[]::new))
            .param("secret", secret)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Newest first, at most a hundred. */
  List<SubscriptionView> all(long community) {
    return jdbc.sql(
            """
            select * from exchange.subscription where community_id = :community
            order by created_at desc, subscription_id desc limit 100
            """)
        .param("community", community)
        .query((row, index) -> view(row))
        .list();
  }

  Optional<SubscriptionView> find(long community, UUID id) {
    return jdbc.sql(
            """
            select * from exchange.subscription
            where community_id = :community and subscription_id = :id
            """)
        .param("community", community)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Those that are on and want a type of event, and when each may be tried next. */
  List<Wanting> wanting(long community, String type) {
    return jdbc.sql(
            """
            select subscription_id, resume_at from exchange.subscription
            where community_id = :community and slot is not null and :type = any (types)
            """)
        .param("community", community)
        .param("type", type)
        .query(
            (row, index) ->
                new Wanting(
                    row.getObject("subscription_id", UUID.class),
                    Optional.ofNullable(instant(row, "resume_at"))))
        .list();
  }

  /** A try worked. */
  void worked(long community, UUID id) {
    jdbc.sql(
            """
            update exchange.subscription set failures = 0, resume_at = null
            where community_id = :community and subscription_id = :id
              and (failures > 0 or resume_at is not null)
            """)
        .param("community", community)
        .param("id", id)
        .update();
  }

  /** A try failed; one too many switches it off. */
  void failed(long community, UUID id, Instant resume, int offAfter, Instant now) {
    jdbc.sql(
            """
            update exchange.subscription set failures = failures + 1, resume_at = :resume,
              slot = case when failures + 1 >= :most then null else slot end,
              off_why = case when failures + 1 >= :most then coalesce(off_why, 'FAILED')
                else off_why end,
              off_at = case when failures + 1 >= :most then coalesce(off_at, :now) else off_at end
            where community_id = :community and subscription_id = :id
            """)
        .param("resume", Timestamp.from(resume))
        .param("most", offAfter)
        .param("now", Timestamp.from(now))
        .param("community", community)
        .param("id", id)
        .update();
  }

  void off(long community, UUID id, Instant now) {
    jdbc.sql(
            """
            update exchange.subscription set slot = null, off_why = 'STAFF', off_at = :now
            where community_id = :community and subscription_id = :id
            """)
        .param("now", Timestamp.from(now))
        .param("community", community)
        .param("id", id)
        .update();
  }

  /**
   * @return whether there was a free slot, or it was on already
   */
  boolean on(long community, UUID id, int most) {
    return jdbc.sql(
                """
                update exchange.subscription set slot = coalesce(subscription.slot, free.slot), failures = 0,
                  resume_at = null, off_why = null, off_at = null
                from (select %s as slot) free
                where community_id = :community and subscription_id = :id
                  and coalesce(subscription.slot, free.slot) is not null
                """
                    .formatted(FREE_SLOT))
            .param("most", most)
            .param("community", community)
            .param("id", id)
            .update()
        == 1;
  }

  /** The secret in use becomes the former one. */
  void rotate(long community, UUID id, byte[] secret, Instant formerUntil) {
    jdbc.sql(
            """
            update exchange.subscription set former_secret = secret, former_until = :until,
              secret = :secret
            where community_id = :community and subscription_id = :id
            """)
        .param("until", Timestamp.from(formerUntil))
        .param("secret", secret)
        .param("community", community)
        .param("id", id)
        .update();
  }

  /** Every sealed secret of a community, to seal it again after a change of keys. */
  List<Sealed> secrets(long community) {
    return jdbc.sql(
            """
            select subscription_id, secret from exchange.subscription
            where community_id = :community
            """)
        .param("community", community)
        .query(
            (row, index) ->
                new Sealed(row.getObject("subscription_id", UUID.class), row.getBytes("secret")))
        .list();
  }

  void replaceSecret(long community, Sealed before, byte[] after) {
    jdbc.sql(
            """
            update exchange.subscription set secret = :after
            where community_id = :community and subscription_id = :id and secret = :before
            """)
        .param("after", after)
        .param("community", community)
        .param("id", before.subscriptionId())
        .param("before", before.secret())
        .update();
  }

  private static SubscriptionView view(ResultSet row) throws SQLException {
    return new SubscriptionView(
        row.getObject("subscription_id", UUID.class),
        row.getObject("integration_id", UUID.class),
        row.getString("url"),
        List.of((String[]) row.getArray("types").getArray()),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("failures"),
        Optional.ofNullable(row.getString("off_why")),
        Optional.ofNullable(instant(row, "off_at")),
        Optional.ofNullable(instant(row, "former_until")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /**
   * @param resume before which nothing is sent, after a try that failed
   */
  record Wanting(UUID subscriptionId, Optional<Instant> resume) {}

  // Its array is compared by the database.
  @SuppressWarnings("ArrayRecordComponent")
  record Sealed(UUID subscriptionId, byte[] secret) {}
}
