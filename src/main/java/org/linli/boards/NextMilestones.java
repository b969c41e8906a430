package org.linli.boards;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what projects that go on have to reach next. */
@Repository
class NextMilestones {

  private final JdbcClient jdbc;

  NextMilestones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of each project that has one, the first that is not done. */
  Map<UUID, Next> of(long communityId) {
    return jdbc
        .sql(
            """
            select distinct on (m.project_id) m.project_id, m.title, m.due_on
            from projects.v_public_project p
            join projects.v_public_milestone m
              on m.community_id = p.community_id and m.project_id = p.project_id
            where p.community_id = :community and p.ended_at is null and m.done_on is null
            order by m.project_id, m.due_on, m.position
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                Map.entry(
                    row.getObject("project_id", UUID.class),
                    new Next(row.getString("title"), row.getObject("due_on", LocalDate.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A milestone. */
  record Next(String title, LocalDate dueOn) {}
}
