package org.linli.access.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests to let somebody in again. The check constraints guard that the person and two different
 * colleagues are three; the partial unique index, that one request is open for an account.
 */
@Repository
class Recoveries {

  private static final int MAX_TRIES = 10;

  private final JdbcClient jdbc;

  Recoveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account behind a role that holds in the area now, with its phone. */
  Optional<Colleague> colleague(long areaId, UUID grantId, Instant now) {
    return jdbc.sql(
            """
            select a.account_id, a.phone from access.role_grant g
            join access.account a on a.account_id = g.account_id
            where g.area_id = :area and g.grant_id = :grant and g.role <> 'resident'
              and coalesce(g.valid_from <= :now, true) and coalesce(g.valid_until > :now, true)
            """)
        .param("area", areaId)
        .param("grant", grantId)
        .param("now", Timestamp.from(now))
        .query(Colleague.class)
        .optional();
  }

  /**
   * The first colleague vouches; an older request of the account is replaced, unless its code was
   * sent and still holds.
   */
  void request(UUID accountId, long areaId, UUID by, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into access.recovery (recovery_id, account_id, area_id, requested_by,
              requested_at, expires_at)
            values (:id, :account, :area, :by, :now, :expires)
            on conflict (account_id) where used_at is null do update
              set area_id = excluded.area_id, requested_by = excluded.requested_by,
                  requested_at = excluded.requested_at, expires_at = excluded.expires_at,
                  confirmed_by = null, code_hash = null, tries = 0
              where recovery.confirmed_by is null or recovery.expires_at <= :now
            """)
        .param("id", Ids.next())
        .param("account", accountId)
        .param("area", areaId)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  /**
   * The second colleague vouches.
   *
   * @return whether a request of somebody else's for that account was open in the area
   */
  boolean confirm(
      UUID accountId, long areaId, UUID by, String codeHash, Instant now, Instant expires) {
    return jdbc.sql(
                """
                update access.recovery
                set confirmed_by = :by, code_hash = :hash, expires_at = :expires
                where account_id = :account and area_id = :area and requested_by <> :by
                  and confirmed_by is null and used_at is null and expires_at > :now
                """)
            .param("by", by)
            .param("hash", codeHash)
            .param("account", accountId)
            .param("area", areaId)
            .param("now", Timestamp.from(now))
            .param("expires", Timestamp.from(expires))
            .update()
        == 1;
  }

  /**
   * Uses the code once, counting every try, and takes password and authenticator away, so that the
   * person sets them anew.
   */
  boolean use(UUID accountId, String codeHash, Instant now) {
    return jdbc.sql(
            """
            with tried as (
              update access.recovery
              set tries = tries + 1,
                  used_at = case when code_hash = :hash and tries < :max then cast(:now as timestamptz) end
              where account_id = :account and used_at is null and expires_at > :now
                and code_hash is not null
              returning used_at is not null as used),
            forgotten as (
              delete from access.credential
              where account_id = :account and exists (select from tried where used))
            select coalesce(bool_or(used), false) from tried
            """)
        .param("hash", codeHash)
        .param("max", MAX_TRIES)
        .param("now", Timestamp.from(now))
        .param("account", accountId)
        .query(Boolean.class)
        .single();
  }

  void dropBefore(Instant expired) {
    jdbc.sql("delete from access.recovery where expires_at < :expired")
        .param("expired", Timestamp.from(expired))
        .update();
  }

  /** Somebody who works in an area. */
  record Colleague(UUID accountId, String phone) {}
}
