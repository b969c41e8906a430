package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Messages;
import org.linli.resources.ResourceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of resources that units open or give: whose, where, on what conditions, until when. */
@Component
class ResourceCodes implements CodeSource {

  private final JdbcClient jdbc;

  ResourceCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "resource";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return CodeRows.ids(
        jdbc.sql(
                """
                select resource_id from resources.v_public_resource
                where community_id = :community and resource_id > :after
                order by resource_id limit :most
                """)
            .param("community", scope.communityId())
            .param("after", after)
            .param("most", most));
  }

  @Override
  public Map<UUID, String> titles(Scope scope, List<UUID> subjects) {
    return CodeRows.titles(
        jdbc.sql(
                """
                select resource_id as id, name as title from resources.v_public_resource
                where community_id = :community and resource_id = any (cast(:subjects as uuid[]))
                """)
            .param("community", scope.communityId()),
        subjects);
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return jdbc.sql(
            """
            select resource_id, owner, name, description, place, conditions, valid_until, status
            from resources.v_public_resource
            where community_id = :community and resource_id = :resource
            """)
        .param("community", scope.communityId())
        .param("resource", subject)
        .query((row, index) -> facts(row, t))
        .optional();
  }

  private static CodeFacts facts(ResultSet row, Messages t) throws SQLException {
    var status = ResourceStatus.valueOf(row.getString("status"));
    var id = row.getObject("resource_id", UUID.class);
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.status"), t.text("resources.status." + status.name())));
    lines.add(new CodeFacts.Line(t.text("supervision.line.owner"), row.getString("owner")));
    add(lines, t.text("supervision.line.place"), row.getString("place"));
    add(lines, t.text("supervision.line.conditions"), row.getString("conditions"));
    var until = Optional.ofNullable(row.getObject("valid_until", LocalDate.class));
    if (until.isPresent()) {
      lines.add(new CodeFacts.Line(t.text("supervision.line.valid-until"), t.date(until.get())));
    }
    return new CodeFacts(
        row.getString("name"),
        "/resources/" + id,
        Optional.empty(),
        row.getString("description"),
        Optional.empty(),
        Optional.empty(),
        lines,
        List.of(),
        Optional.empty(),
        Optional.of(new CodeFacts.Proof("resources.step", id.toString(), status.name())),
        status == ResourceStatus.WITHDRAWN
            ? Optional.of(t.text("supervision.ended.resource-withdrawn"))
            : Optional.empty());
  }

  private static void add(List<CodeFacts.Line> lines, String heading, String words) {
    if (!words.isBlank()) {
      lines.add(new CodeFacts.Line(heading, words));
    }
  }
}
