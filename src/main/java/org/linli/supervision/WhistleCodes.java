package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.dispatch.WhistleStatus;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Messages;
import org.linli.web.Light;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes of whistles 吹哨: what the street called departments for, who answered, until when. Of a
 * whistle about a need that is not public there is nothing.
 */
@Component
class WhistleCodes implements CodeSource {

  private final JdbcClient jdbc;
  private final Clock clock;

  WhistleCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "whistle";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return CodeRows.ids(
        jdbc.sql(
                """
                select w.whistle_id from dispatch.v_public_echo w
                join needs.v_public_need n
                  on n.community_id = w.community_id and n.need_id = w.need_id
                where w.community_id = :community and w.whistle_id > :after
                order by w.whistle_id limit :most
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
                select w.whistle_id as id, n.summary as title from dispatch.v_public_echo w
                join needs.v_public_need n
                  on n.community_id = w.community_id and n.need_id = w.need_id
                where w.community_id = :community
                  and w.whistle_id = any (cast(:subjects as uuid[]))
                """)
            .param("community", scope.communityId()),
        subjects);
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return jdbc.sql(
            """
            select n.year, n.sequence, n.summary, w.status, w.issued_at, w.due_at,
              (select string_agg(r ->> 'name', '、') from jsonb_array_elements(w.receivers) r)
                as receivers
            from dispatch.v_public_echo w
            join needs.v_public_need n on n.community_id = w.community_id and n.need_id = w.need_id
            where w.community_id = :community and w.whistle_id = :whistle
            """)
        .param("community", scope.communityId())
        .param("whistle", subject)
        .query((row, index) -> facts(row, clock.instant(), t))
        .optional();
  }

  private static CodeFacts facts(ResultSet row, Instant now, Messages t) throws SQLException {
    var status = WhistleStatus.valueOf(row.getString("status"));
    var due = CodeRows.instant(row, "due_at");
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.status"), t.text("dispatch.status." + status.name())));
    Optional.ofNullable(row.getString("receivers"))
        .ifPresent(it -> lines.add(new CodeFacts.Line(t.text("supervision.line.departments"), it)));
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.issued"),
            t.dayAndTime(row.getTimestamp("issued_at").toInstant())));
    return new CodeFacts(
        row.getString("summary"),
        "/needs/" + CodeRows.number(row),
        due.map(at -> Light.due(at, now)),
        "",
        Optional.empty(),
        Optional.empty(),
        lines,
        List.of(),
        due.map(at -> new CodeFacts.Next(t.text("supervision.next.whistle"), at)),
        Optional.empty(),
        switch (status) {
          case WITHDRAWN -> Optional.of(t.text("supervision.ended.whistle-withdrawn"));
          case CLOSED -> Optional.of(t.text("supervision.ended.whistle-closed"));
          default -> Optional.empty();
        });
  }
}
