package org.linli.access.staff;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passwords, authenticator secrets and wrong tries. A try is counted in the statement that reads
 * what it is checked against, before it is checked: the row lock on {@code access.attempt} guards
 * that guesses in parallel, on any number of nodes, get no more tries than guesses one by one.
 */
@Repository
class Credentials {

  private static final String ATTEMPT =
      """
      with attempt as (
        insert into access.attempt as a (subject, failures, tried_at)
        values (:subject, 1, :now)
        on conflict (subject) do update set
          failures = case when a.locked_until > :now then a.failures
            when a.locked_until is null then a.failures + 1 else 1 end,
          locked_until = case when a.locked_until > :now then a.locked_until
            when a.locked_until is null and a.failures + 1 >= :after then :until end,
          tried_at = excluded.tried_at
        returning coalesce(old.locked_until > :now, false) as locked,
          failures)
      select t.locked, t.failures, a.account_id, c.password_hash, c.totp_sealed, c.totp_pending,
        coalesce(c.totp_last_step, 0) as last_step
      from attempt t
      """;
  private static final String OF_PHONE =
      """
      left join access.account a on a.phone = :phone
      left join access.credential c on c.account_id = a.account_id
      """;
  private static final String OF_ACCOUNT =
      """
      left join access.account a on a.account_id = :account
      left join access.credential c on c.account_id = a.account_id
      """;

  private final JdbcClient jdbc;

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts a try of a password and finds what it is checked against. */
  Try ofPhone(String phone, Instant now, Lock lock) {
    return attempt(ATTEMPT + OF_PHONE, passwordOf(phone), now, lock)
        .param("phone", phone)
        .query(Try.class)
        .single();
  }

  /** Counts a try of an authenticator's code and finds what it is checked against. */
  Try ofAccount(UUID accountId, Instant now, Lock lock) {
    return attempt(ATTEMPT + OF_ACCOUNT, totpOf(accountId), now, lock)
        .param("account", accountId)
        .query(Try.class)
        .single();
  }

  private JdbcClient.StatementSpec attempt(String sql, String subject, Instant now, Lock lock) {
    return jdbc.sql(sql)
        .param("subject", subject)
        .param("now", Timestamp.from(now))
        .param("after", lock.after())
        .param("until", Timestamp.from(now.plus(lock.duration())));
  }

  /**
   * Uses the code of a step and forgets wrong tries. The comparison in the statement guards that a
   * code counts once.
   *
   * @return false if that code, or a later one, was used before
   */
  boolean use(UUID accountId, String phone, long step) {
    return jdbc.sql(
                """
                with used as (
                  update access.credential set totp_last_step = :step
                  where account_id = :account and totp_last_step < :step
                  returning account_id),
                forgiven as (
                  delete from access.attempt
                  where subject in (:subjects) and exists (select from used))
                select count(*) from used
                """)
            .param("step", step)
            .param("account", accountId)
            .param("subjects", List.of(passwordOf(phone), totpOf(accountId)))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** A right password on its own: forgets wrong ones. */
  void forgive(String phone) {
    jdbc.sql("delete from access.attempt where subject = :subject")
        .param("subject", passwordOf(phone))
        .update();
  }

  Optional<Enrolment> enrolment(UUID accountId) {
    return jdbc.sql(
            """
            select a.phone, c.totp_pending as pending, c.totp_sealed is not null as complete,
              exists (select from access.role_grant g
                where g.account_id = a.account_id and g.role <> 'resident') as staff
            from access.account a left join access.credential c on c.account_id = a.account_id
            where a.account_id = :account
            """)
        .param("account", accountId)
        .query(Enrolment.class)
        .optional();
  }

  /**
   * Begins to enrol: a password, and a secret that waits for its first code.
   *
   * @return false if the account has enrolled already
   */
  boolean begin(UUID accountId, String passwordHash, byte[] pending, Instant now) {
    return jdbc.sql(
                """
                insert into access.credential as c
                  (account_id, password_hash, password_at, totp_pending)
                values (:account, :hash, :now, :pending)
                on conflict (account_id) do update
                  set password_hash = excluded.password_hash, password_at = excluded.password_at,
                      totp_pending = excluded.totp_pending
                  where c.totp_sealed is null
                """)
            .param("account", accountId)
            .param("hash", passwordHash)
            .param("now", Timestamp.from(now))
            .param("pending", pending)
            .update()
        == 1;
  }

  /** The first right code came: from now on the secret counts. */
  boolean complete(UUID accountId, String phone, long step) {
    return jdbc.sql(
                """
                with done as (
                  update access.credential
                  set totp_sealed = totp_pending, totp_pending = null, totp_last_step = :step
                  where account_id = :account and totp_pending is not null and totp_sealed is null
                  returning account_id),
                forgiven as (
                  delete from access.attempt
                  where subject in (:subjects) and exists (select from done))
                select count(*) from done
                """)
            .param("step", step)
            .param("account", accountId)
            .param("subjects", List.of(passwordOf(phone), totpOf(accountId)))
            .query(Integer.class)
            .single()
        == 1;
  }

  void changePassword(UUID accountId, String hash, Instant now) {
    jdbc.sql(
            """
            update access.credential set password_hash = :hash, password_at = :now
            where account_id = :account
            """)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .param("account", accountId)
        .update();
  }

  /** Tries nobody made for a day lock nobody any more. */
  int dropOldAttempts(Instant before) {
    return jdbc.sql("delete from access.attempt where tried_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }

  private static String passwordOf(String phone) {
    return "password:" + phone;
  }

  private static String totpOf(UUID accountId) {
    return "totp:" + accountId;
  }

  /** When a lock closes and for how long. */
  record Lock(int after, Duration duration) {}

  /**
   * What a try is checked against.
   *
   * @param locked whether there were too many wrong ones before
   * @param failures wrong ones in a row, if this one is wrong as well
   * @param accountId absent if no account has that phone
   */
  record Try(
      boolean locked,
      int failures,
      @Nullable UUID accountId,
      @Nullable String passwordHash,
      byte @Nullable [] totpSealed,
      byte @Nullable [] totpPending,
      long lastStep) {}

  /**
   * How far somebody has enrolled.
   *
   * @param pending the sealed secret that waits for its first code
   * @param staff whether there is a role that needs it
   */
  record Enrolment(String phone, byte @Nullable [] pending, boolean complete, boolean staff) {}
}
