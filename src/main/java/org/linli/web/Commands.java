package org.linli.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The idempotency keys of the last 24 hours with their answers, bodies sealed. The primary key
 * (community, account, key) guards that of two equal requests at once only one takes effect: the
 * second waits for the first to commit and then finds its answer.
 */
@Repository
class Commands {

  static final Duration KEPT = Duration.ofHours(24);

  private static final String PURPOSE = "web/command";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Commands(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Takes the key within the caller's transaction.
   *
   * @return whether it was free; older ones of the community are dropped on the way
   */
  boolean take(Actor actor, String key, String requestHash) {
    var now = clock.instant();
    return jdbc.sql(
                """
                with expired as (
                  delete from web.command c
                  using (
                    select account_id, key from web.command
                    where community_id = :community and taken_at < :expiry
                      and (account_id, key) <> (:account, :key)
                    order by taken_at limit 100 for update skip locked) old
                  where c.community_id = :community and c.account_id = old.account_id
                    and c.key = old.key)
                insert into web.command (community_id, account_id, key, request_hash, taken_at)
                values (:community, :account, :key, :hash, :now)
                on conflict (community_id, account_id, key) do update
                  set request_hash = excluded.request_hash, taken_at = excluded.taken_at,
                      status = null, location = null, answer_sealed = null
                  where command.taken_at < :expiry
                """)
            .param("community", actor.communityId())
            .param("account", actor.accountId())
            .param("key", key)
            .param("hash", requestHash)
            .param("now", Timestamp.from(now))
            .param("expiry", Timestamp.from(now.minus(KEPT)))
            .update()
        == 1;
  }

  void answer(Actor actor, String key, Answer answer) {
    jdbc.sql(
            """
            update web.command set status = :status, location = :location,
              answer_sealed = :body
            where community_id = :community and account_id = :account and key = :key
            """)
        .param("status", answer.status())
        .param("location", answer.location().orElse(null))
        .param("body", answer.body().map(body -> seal(actor, body)).orElse(null))
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("key", key)
        .update();
  }

  /** The answer to a key that is taken, if the request was the same. */
  Optional<Answer> answerTo(Actor actor, String key, String requestHash) {
    return jdbc.sql(
            """
            select status, location, answer_sealed from web.command
            where community_id = :community and account_id = :account and key = :key
              and request_hash = :hash
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("key", key)
        .param("hash", requestHash)
        .query(
            (row, index) ->
                new Answer(
                    row.getInt("status"),
                    Optional.ofNullable(row.getString("location")),
                    Optional.ofNullable(row.getBytes("answer_sealed"))
                        .map(bytes -> vault.open(PURPOSE, actor.accountId(), bytes))))
        .optional();
  }

  private byte[] seal(Actor actor, String body) {
    return vault.seal(PURPOSE, actor.accountId(), body);
  }

  /**
   * What a successful command answered.
   *
   * @param location where a page sends the browser
   * @param body what the API returns
   */
  record Answer(int status, Optional<String> location, Optional<String> body) {}
}
