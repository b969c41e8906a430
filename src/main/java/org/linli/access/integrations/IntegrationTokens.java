package org.linli.access.integrations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.web.Integration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens by their prefix, which is the primary key: no two tokens share a row. */
@Repository
class IntegrationTokens {

  private static final Duration NOTED = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  IntegrationTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID integration, Token token, byte[] hash, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into access.integration_token (prefix, integration_id, hash, issued_by, issued_at)
            values (:prefix, :integration, :hash, :by, :now)
            """)
        .param("prefix", token.prefix())
        .param("integration", integration)
        .param("hash", hash)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Tokens of the integration end then, if they do not end earlier. */
  void endAll(UUID integration, Instant then) {
    jdbc.sql(
            """
            update access.integration_token set ends_at = :then
            where integration_id = :integration and coalesce(ends_at > :then, true)
            """)
        .param("integration", integration)
        .param("then", Timestamp.from(then))
        .update();
  }

  /** A token that works now. */
  Optional<Known> find(String prefix, Instant now) {
    return jdbc.sql(
            """
            select t.hash, i.integration_id, i.area_id, i.scopes, i.organization_id
            from access.integration_token t
            join access.integration i on i.integration_id = t.integration_id
            where t.prefix = :prefix and coalesce(t.ends_at > :now, true)
              and i.revoked_at is null and i.valid_until > :now
            """)
        .param("prefix", prefix)
        .param("now", Timestamp.from(now))
        .query((row, index) -> known(row))
        .optional();
  }

  /** Notes the use, once a minute and network: a busy program does not write with each request. */
  void used(String prefix, String from, Instant now) {
    jdbc.sql(
            """
            update access.integration_token set used_at = :now, used_from = :from
            where prefix = :prefix
              and coalesce(used_at < :before or used_from <> :from, true)
            """)
        .param("now", Timestamp.from(now))
        .param("from", from)
        .param("prefix", prefix)
        .param("before", Timestamp.from(now.minus(NOTED)))
        .update();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getBytes("hash"),
        new Integration(
            row.getObject("integration_id", UUID.class),
            row.getLong("area_id"),
            Set.of(texts(row.getArray("scopes"))),
            Optional.ofNullable(row.getObject("organization_id", UUID.class))));
  }

  static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  // Its array is compared in constant time by the one who asked.
  @SuppressWarnings("ArrayRecordComponent")
  record Known(byte[] hash, Integration integration) {}
}
