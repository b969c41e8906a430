package org.linli.access;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one code with which the first administrator comes in. */
@Repository
class SetupCodes {

  private static final String OWNER = "setup";
  private static final int MAX_TRIES = 20;

  private final JdbcClient jdbc;

  SetupCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new code; an older one no longer works. */
  String issue(Instant now) {
    var code = OneTimeCode.letters();
    jdbc.sql(
            """
            insert into access.setup_code (singleton, code_hash, tries, issued_at)
            values (true, :hash, 0, :now)
            on conflict (singleton) do update
              set code_hash = excluded.code_hash, tries = 0, used_with = null,
                  issued_at = excluded.issued_at
            """)
        .param("hash", OneTimeCode.hash(OWNER, code))
        .param("now", Timestamp.from(now))
        .update();
    return code;
  }

  /**
   * Uses the code once; the same form sent twice (same key) counts as once.
   *
   * @return whether the code is right
   */
  boolean use(String code, String key) {
    return jdbc.sql(
            """
            update access.setup_code
            set tries = tries + 1,
                used_with = case when code_hash = :hash and tries < :max and used_with is null
                  then :key else used_with end
            returning code_hash = :hash and used_with = :key
            """)
        .param("hash", OneTimeCode.hash(OWNER, code))
        .param("key", key)
        .param("max", MAX_TRIES)
        .query((row, index) -> row.getBoolean(1))
        .optional()
        .orElse(false);
  }
}
