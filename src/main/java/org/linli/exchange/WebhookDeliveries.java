package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Ids;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages and how they fared. The unique (community, subscription, event) guards that an event
 * which is delivered again makes no second message; the number of attempts guards that a try which
 * is repeated is noted once.
 */
@Repository
class WebhookDeliveries {

  private final JdbcClient jdbc;

  WebhookDeliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if the event made its message already. */
  Optional<UUID> insert(
      long community, UUID subscription, Message message, int tries, Instant due, Instant now) {
    return jdbc.sql(
            """
            insert into exchange.delivery (community_id, delivery_id, subscription_id, event_id,
              type, body, state, tries_left, created_at, due_at)
            values (:community, :id, :subscription, :event, :type, :body, 'WAITING', :tries, :now,
              :due)
            on conflict (community_id, subscription_id, event_id) do nothing
            returning delivery_id
            """)
        .param("community", community)
        .param("id", Ids.next())
        .param("subscription", subscription)
        .param("event", message.eventId())
        .param("type", message.type())
        .param("body", message.body())
        .param("tries", tries)
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .query(UUID.class)
        .optional();
  }

  /** A message that waits for the try after so many. */
  Optional<Sending> sending(long community, UUID id, int attempts) {
    return jdbc.sql(
            """
            select d.subscription_id, d.body, d.tries_left, s.integration_id, s.url,
              s.slot is not null as working, s.secret, s.former_secret, s.former_until
            from exchange.delivery d
            join exchange.subscription s on s.community_id = d.community_id
              and s.subscription_id = d.subscription_id
            where d.community_id = :community and d.delivery_id = :id and d.state = 'WAITING'
              and d.attempts = :attempts
            """)
        .param("community", community)
        .param("id", id)
        .param("attempts", attempts)
        .query((row, index) -> sending(row, id, attempts))
        .optional();
  }

  /**
   * Notes a try.
   *
   * @param due when it is tried next, if it is
   * @return whether it was not noted before
   */
  boolean note(
      long community,
      Sending sending,
      String state,
      Tried tried,
      @Nullable Instant due,
      Instant now) {
    return jdbc.sql(
                """
                update exchange.delivery set state = :state, attempts = attempts + 1,
                  tries_left = greatest(tries_left - 1, 0), tried_at = :now,
                  due_at = coalesce(cast(:due as timestamptz), due_at), http_status = :status,
                  problem = :problem, millis = :millis
                where community_id = :community and delivery_id = :id and state = 'WAITING'
                  and attempts = :attempts
                """)
            .param("state", state)
            .param("now", Timestamp.from(now))
            .param("due", due == null ? null : Timestamp.from(due))
            .param("status", tried.status().orElse(null))
            .param("problem", tried.problem().orElse(null))
            .param("millis", Math.toIntExact(tried.took().toMillis()))
            .param("community", community)
            .param("id", sending.deliveryId())
            .param("attempts", sending.attempts())
            .update()
        == 1;
  }

  /** Lets a message that is done with be sent again; how often it was tried, unless it waits. */
  Optional<Integer> again(long community, UUID subscription, UUID id, int tries, Instant now) {
    return jdbc.sql(
            """
            update exchange.delivery set state = 'WAITING', tries_left = :tries, due_at = :now
            where community_id = :community and subscription_id = :subscription
              and delivery_id = :id and state <> 'WAITING'
            returning attempts
            """)
        .param("tries", tries)
        .param("now", Timestamp.from(now))
        .param("community", community)
        .param("subscription", subscription)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  boolean exists(long community, UUID subscription, UUID id) {
    return jdbc.sql(
            """
            select exists (select from exchange.delivery where community_id = :community
              and subscription_id = :subscription and delivery_id = :id)
            """)
        .param("community", community)
        .param("subscription", subscription)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Newest first. */
  List<WebhookDelivery> list(long community, UUID subscription, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return jdbc.sql(
            """
            select delivery_id, type, state, created_at, attempts, due_at, tried_at, http_status,
              problem, millis
            from exchange.delivery
            where community_id = :community and subscription_id = :subscription
              and (created_at, delivery_id) < (:at, :id)
            order by created_at desc, delivery_id desc limit :limit
            """)
        .param("community", community)
        .param("subscription", subscription)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query((row, index) -> view(row))
        .list();
  }

  /** Drops what is older, and what is beyond so many of a subscription; never what waits. */
  void drop(long community, Instant before, int beyond) {
    jdbc.sql(
            """
            delete from exchange.delivery d using (
              select delivery_id, created_at,
                row_number() over (partition by subscription_id
                  order by created_at desc, delivery_id desc) as place
              from exchange.delivery where community_id = :community) old
            where d.community_id = :community and d.delivery_id = old.delivery_id
              and d.state <> 'WAITING' and (old.place > :beyond or old.created_at < :before)
            """)
        .param("community", community)
        .param("beyond", beyond)
        .param("before", Timestamp.from(before))
        .update();
  }

  private static Sending sending(ResultSet row, UUID id, int attempts) throws SQLException {
    return new Sending(
        id,
        row.getObject("subscription_id", UUID.class),
        row.getObject("integration_id", UUID.class),
        attempts,
        row.getInt("tries_left"),
        row.getBoolean("working"),
        row.getString("url"),
        row.getString("body"),
        row.getBytes("secret"),
        Optional.ofNullable(row.getBytes("former_secret")),
        Optional.ofNullable(instant(row, "former_until")));
  }

  private static WebhookDelivery view(ResultSet row) throws SQLException {
    return new WebhookDelivery(
        row.getObject("delivery_id", UUID.class),
        row.getString("type"),
        row.getString("state"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("attempts"),
        row.getTimestamp("due_at").toInstant(),
        Optional.ofNullable(instant(row, "tried_at")),
        Optional.ofNullable(row.getObject("http_status", Integer.class)),
        Optional.ofNullable(row.getString("problem")),
        Optional.ofNullable(row.getObject("millis", Integer.class)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** What subscribers are told of an event. */
  record Message(UUID eventId, String type, String body) {}

  /**
   * A message on its way.
   *
   * @param working whether its subscription is on
   */
  // Its arrays are compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  record Sending(
      UUID deliveryId,
      UUID subscriptionId,
      UUID integrationId,
      int attempts,
      int triesLeft,
      boolean working,
      String url,
      String body,
      byte[] secret,
      Optional<byte[]> former,
      Optional<Instant> formerUntil) {}

  /** How a try went: a status of HTTP, or why there is none. */
  record Tried(Optional<Integer> status, Optional<String> problem, Duration took) {

    boolean worked() {
      return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
  }
}
