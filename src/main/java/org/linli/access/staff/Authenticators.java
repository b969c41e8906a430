package org.linli.access.staff;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replacing the secrets of authenticators that count already. */
@Repository
class Authenticators {

  private final JdbcClient jdbc;

  Authenticators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new secret waits for its first code; until then the old one counts. */
  void begin(UUID accountId, byte[] pending) {
    jdbc.sql(
            """
            update access.credential set totp_pending = :pending
            where account_id = :account and totp_sealed is not null
            """)
        .param("pending", pending)
        .param("account", accountId)
        .update();
  }

  /**
   * The new secret takes the old one's place. The comparison in the statement guards that it is the
   * secret whose code was checked, and that it happens once.
   *
   * @return false if there was nothing to replace
   */
  boolean complete(UUID accountId, byte[] pending, long step) {
    return jdbc.sql(
                """
                update access.credential
                set totp_sealed = totp_pending, totp_pending = null, totp_last_step = :step
                where account_id = :account and totp_pending = :pending
                  and totp_sealed is not null
                """)
            .param("step", step)
            .param("account", accountId)
            .param("pending", pending)
            .update()
        == 1;
  }

  /** The sealed secrets of all authenticators, by account. */
  Map<UUID, byte[]> secrets() {
    return jdbc
        .sql("select account_id, totp_sealed from access.credential where totp_sealed is not null")
        .query(Secret.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Secret::accountId, Secret::totpSealed));
  }

  /** Unless it was changed meanwhile. */
  void replaceSecret(UUID accountId, byte[] old, byte[] sealed) {
    jdbc.sql(
            """
            update access.credential set totp_sealed = :sealed
            where account_id = :account and totp_sealed = :old
            """)
        .param("sealed", sealed)
        .param("account", accountId)
        .param("old", old)
        .update();
  }

  private record Secret(UUID accountId, byte[] totpSealed) {}
}
