package org.linli.funds;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds projects by the number that people say. */
@Repository
class ProjectNames {

  private final JdbcClient jdbc;

  ProjectNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Named> find(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select project_id, title from projects.v_public_project
            where community_id = :community and year = :year and sequence = :sequence
              and ended_at is null
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(
            (row, index) ->
                new Named(
                    row.getObject("project_id", UUID.class),
                    number.toString(),
                    row.getString("title")))
        .optional();
  }

  /** A project that has not ended. */
  record Named(UUID id, String number, String title) {}
}
