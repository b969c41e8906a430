package org.linli.sunshine;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.linli.supervision.CodeFacts;
import org.linli.supervision.CodeMoney;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept for a project, its reserve too, and what of it was paid (SUP-1, PROJ-6). */
@Component
class ProjectMoney implements CodeMoney {

  private final JdbcClient jdbc;

  ProjectMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CodeFacts.Money> of(Scope scope, String kind, UUID subject) {
    return kind.equals("project") ? of(scope, subject) : Optional.empty();
  }

  private Optional<CodeFacts.Money> of(Scope scope, UUID project) {
    return jdbc.sql(
            """
            select max(project_number) as number, sum(granted_fen) as granted, sum(spent_fen) as spent
            from funds.v_public_earmark
            where community_id = :community and project_id = :project
            having sum(granted_fen) > 0
            """)
        .param("community", scope.communityId())
        .param("project", project)
        .query(
            (row, index) ->
                new CodeFacts.Money(
                    row.getLong("granted"),
                    row.getLong("spent"),
                    "",
                    "/sunshine/lines?project=" + row.getString("number")))
        .optional();
  }
}
