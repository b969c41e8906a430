package org.linli.directory.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that may own a dwelling. */
@Repository
class Units {

  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By whole name or credit code. */
  Optional<UUID> called(long communityId, String text) {
    return jdbc.sql(
            """
            select organization_id from directory.organization
            where community_id = :community and (name = :text or credit_code = :text)
            order by name = :text desc limit 1
            """)
        .param("community", communityId)
        .param("text", text)
        .query(UUID.class)
        .optional();
  }
}
