package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.draws.DrawStatus;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of draws: whose numbers decide, when they fall, and how anybody draws again. */
@Component
class DrawCodes implements CodeSource {

  private final JdbcClient jdbc;

  DrawCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "draw";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return CodeRows.ids(
        jdbc.sql(
                """
                select draw_id from evidence.v_public_draw
                where community_id = :community and draw_id > :after
                order by draw_id limit :most
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
                select draw_id as id, title from evidence.v_public_draw
                where community_id = :community and draw_id = any (cast(:subjects as uuid[]))
                """)
            .param("community", scope.communityId()),
        subjects);
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return jdbc.sql(
            """
            select d.draw_id, d.title, d.purpose, d.status, d.seats, d.source, d.on_day, d.numbers,
              d.reason, s.sealed_at,
              (select count(*) from evidence.v_public_draw_entry e
                where e.community_id = d.community_id and e.draw_id = d.draw_id) as listed
            from evidence.v_public_draw d
            left join evidence.v_public_draw_seal s
              on s.community_id = d.community_id and s.draw_id = d.draw_id
            where d.community_id = :community and d.draw_id = :draw
            """)
        .param("community", scope.communityId())
        .param("draw", subject)
        .query((row, index) -> facts(row, t))
        .optional();
  }

  private static CodeFacts facts(ResultSet row, Messages t) throws SQLException {
    var status = DrawStatus.valueOf(row.getString("status"));
    var day = row.getObject("on_day", LocalDate.class);
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.status"), t.text("draws.status." + status.name())));
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.drawn"),
            t.text("supervision.drawn.of", row.getInt("listed"), row.getInt("seats"))));
    lines.add(new CodeFacts.Line(t.text("supervision.line.numbers-of"), row.getString("source")));
    var sealed = CodeRows.instant(row, "sealed_at");
    if (sealed.isPresent()) {
      lines.add(new CodeFacts.Line(t.text("supervision.line.sealed"), t.dayAndTime(sealed.get())));
    }
    if (!row.getString("numbers").isEmpty()) {
      lines.add(new CodeFacts.Line(t.text("supervision.line.numbers"), row.getString("numbers")));
    }
    return new CodeFacts(
        row.getString("title"),
        "/draws/" + row.getObject("draw_id", UUID.class),
        Optional.empty(),
        row.getString("purpose"),
        Optional.empty(),
        Optional.empty(),
        lines,
        List.of(),
        status == DrawStatus.COMMITTED || status == DrawStatus.ENTERED
            ? Optional.of(
                new CodeFacts.Next(
                    t.text("supervision.next.numbers"), Dates.end(day).minusSeconds(1)))
            : Optional.empty(),
        Optional.empty(),
        status == DrawStatus.VOID
            ? Optional.of(t.text("supervision.ended.draw-void", row.getString("reason")))
            : Optional.empty());
  }
}
