package org.linli.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys this database has been written with: their numbers and a hash, never a key. */
@Repository
class KnownKeys {

  private final JdbcClient jdbc;

  KnownKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Integer, byte[]> all() {
    return jdbc
        .sql("select key_id, fingerprint from vault.known_key")
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::keyId, Row::fingerprint));
  }

  void insert(int keyId, byte[] fingerprint, Instant now) {
    jdbc.sql(
            """
            insert into vault.known_key (key_id, fingerprint, first_seen_at)
            values (:id, :fingerprint, :now)
            on conflict do nothing
            """)
        .param("id", keyId)
        .param("fingerprint", fingerprint)
        .param("now", Timestamp.from(now))
        .update();
  }

  private record Row(int keyId, byte[] fingerprint) {}
}
