package org.linli.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of areas, a reference table. */
@Repository
class Areas {

  private final JdbcClient jdbc;

  Areas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else changes the tree. The lock is the root's row, until the transaction
   * ends; rows that point at the root and readers do not wait for it.
   */
  void lock() {
    jdbc.sql("select area_id from directory.area where area_id = 1 for no key update")
        .query(Long.class)
        .single();
  }

  Optional<Long> idOfCommunity(String code) {
    return jdbc.sql(
            """
            select area_id from directory.area
            where code = :code and level = 5 and ended_at is null
            """)
        .param("code", code)
        .query(Long.class)
        .optional();
  }
}
