package org.linli.directory.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lock of a community's registers: one row, taken first by every writer and held until commit.
 * It guards what no constraint can: that shares add up to one, that an import applies to the
 * register it was previewed against, that two imports of one file do not add everybody twice.
 */
@Repository
class PeopleRegister {

  private final JdbcClient jdbc;

  PeopleRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits for other writers of the community and counts this change.
   *
   * @return how often the registers had changed before
   */
  long change(long communityId) {
    return jdbc.sql(
                """
                insert into directory.people_register as r (community_id, changes)
                values (:community, 1)
                on conflict (community_id) do update set changes = r.changes + 1
                returning changes
                """)
            .param("community", communityId)
            .query(Long.class)
            .single()
        - 1;
  }

  /** Waits for other writers of the community without counting a change. */
  void hold(long communityId) {
    jdbc.sql(
            """
            insert into directory.people_register as r (community_id, changes)
            values (:community, 0)
            on conflict (community_id) do update set changes = r.changes
            """)
        .param("community", communityId)
        .update();
  }

  /** How often the registers have changed. */
  long changes(long communityId) {
    return jdbc.sql("select changes from directory.people_register where community_id = :community")
        .param("community", communityId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
