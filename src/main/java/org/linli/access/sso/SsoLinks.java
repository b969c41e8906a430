package org.linli.access.sso;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links to accounts of the provider. The primary key (issuer, subject) guards that nobody enters
 * two accounts, the unique constraint (account, issuer) that no two enter one.
 */
@Repository
class SsoLinks {

  private static final String SELECT =
      """
      select l.account_id, a.phone, l.subject, l.linked_at, l.confirmed_at is not null as confirmed
      from access.sso_link l join access.account a on a.account_id = l.account_id
      """;

  private final JdbcClient jdbc;

  SsoLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SsoLink> find(String issuer, String subject) {
    return jdbc.sql(SELECT + "where l.issuer = :issuer and l.subject = :subject")
        .param("issuer", issuer)
        .param("subject", subject)
        .query(SsoLink.class)
        .optional();
  }

  Optional<SsoLink> of(String issuer, UUID accountId) {
    return jdbc.sql(SELECT + "where l.issuer = :issuer and l.account_id = :account")
        .param("issuer", issuer)
        .param("account", accountId)
        .query(SsoLink.class)
        .optional();
  }

  /**
   * @return false if the subject or the account has a link already
   */
  boolean insert(String issuer, String subject, UUID accountId, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into access.sso_link (issuer, subject, account_id, linked_by, linked_at)
                values (:issuer, :subject, :account, :by, :now)
                on conflict do nothing
                """)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("account", accountId)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** What somebody else wrote down and nobody confirmed gives way to who proves it. */
  void dropUnconfirmed(String issuer, String subject, UUID accountId) {
    jdbc.sql(
            """
            delete from access.sso_link
            where issuer = :issuer and confirmed_at is null
              and (subject = :subject or account_id = :account)
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("account", accountId)
        .update();
  }

  /**
   * @return false if there is no such link, or it was confirmed before
   */
  boolean confirm(String issuer, String subject, UUID accountId, Instant now) {
    return jdbc.sql(
                """
                update access.sso_link set confirmed_at = :now
                where issuer = :issuer and subject = :subject and account_id = :account
                  and confirmed_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("issuer", issuer)
            .param("subject", subject)
            .param("account", accountId)
            .update()
        == 1;
  }

  boolean remove(String issuer, UUID accountId) {
    return jdbc.sql("delete from access.sso_link where issuer = :issuer and account_id = :account")
            .param("issuer", issuer)
            .param("account", accountId)
            .update()
        == 1;
  }
}
