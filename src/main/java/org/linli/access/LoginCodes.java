package org.linli.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes sent by text message; one per phone, the last one counts. */
@Repository
class LoginCodes {

  static final Duration VALID = Duration.ofMinutes(5);
  static final Duration PAUSE = Duration.ofSeconds(60);
  static final int MAX_TRIES = 5;

  private final JdbcClient jdbc;

  LoginCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if a code was sent to that phone less than a minute ago
   */
  boolean store(String phone, String code, Instant now) {
    return jdbc.sql(
                """
                insert into access.login_code as c (phone, code_hash, sent_at, expires_at, tries)
                values (:phone, :hash, :now, :expires, 0)
                on conflict (phone) do update
                  set code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                      expires_at = excluded.expires_at, tries = 0, used_with = null
                  where c.sent_at <= :pause
                """)
            .param("phone", phone)
            .param("hash", OneTimeCode.hash(phone, code))
            .param("now", Timestamp.from(now))
            .param("expires", Timestamp.from(now.plus(VALID)))
            .param("pause", Timestamp.from(now.minus(PAUSE)))
            .update()
        == 1;
  }

  /** The gateway did not take the message: let the sender try again at once. */
  void forget(String phone) {
    jdbc.sql("delete from access.login_code where phone = :phone").param("phone", phone).update();
  }

  /**
   * Uses a code once. The same form sent twice (same key) counts as once. Every try is counted in
   * the same statement, so that guesses in parallel cannot exceed the limit.
   */
  Use use(String phone, String code, String key, Instant now) {
    return jdbc.sql(
            """
            update access.login_code
            set tries = tries + 1,
                used_with = case when code_hash = :hash and expires_at >= :now
                  and tries < :max and used_with is null then :key else used_with end
            where phone = :phone
            returning tries > :max as exhausted, expires_at < :now as expired,
              coalesce(code_hash = :hash and used_with = :key, false) as accepted
            """)
        .param("phone", phone)
        .param("hash", OneTimeCode.hash(phone, code))
        .param("key", key)
        .param("max", MAX_TRIES)
        .param("now", Timestamp.from(now))
        .query(Use.class)
        .optional()
        .orElse(new Use(false, true, false));
  }

  void dropExpired(Instant now) {
    jdbc.sql("delete from access.login_code where expires_at < :now")
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What came of a try. */
  record Use(boolean exhausted, boolean expired, boolean accepted) {}
}
