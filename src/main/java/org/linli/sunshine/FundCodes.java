package org.linli.sunshine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.platform.Messages;
import org.linli.supervision.CodeFacts;
import org.linli.supervision.CodeSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of funds: whose account it is, what came in, what was spent, when the quarter ends. */
@Component
class FundCodes implements CodeSource {

  private final JdbcClient jdbc;
  private final Clock clock;

  FundCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "fund";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return jdbc.sql(
            """
            select id from funds.v_public_fund where community_id = :community and id > :after
            order by id limit :most
            """)
        .param("community", scope.communityId())
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  @Override
  public Map<UUID, String> titles(Scope scope, List<UUID> subjects) {
    return jdbc
        .sql(
            """
            select id, name from funds.v_public_fund
            where community_id = :community and id = any (cast(:subjects as uuid[]))
            """)
        .param("community", scope.communityId())
        .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return jdbc.sql(
            """
            select f.id, f.number, f.name, f.kind, f.holder, f.supervisor, f.closed_on, f.reason,
              coalesce(sum(m.received_fen - m.returned_fen), 0) as income,
              coalesce(sum(m.paid_fen - m.reversed_fen), 0) as spent
            from funds.v_public_fund f
            left join sunshine.v_public_total m
              on m.community_id = f.community_id and m.fund_id = f.id and m.quarter = 0
            where f.community_id = :community and f.id = :fund
            group by f.id, f.number, f.name, f.kind, f.holder, f.supervisor, f.closed_on, f.reason
            """)
        .param("community", scope.communityId())
        .param("fund", subject)
        .query((row, index) -> facts(row, t))
        .optional();
  }

  private CodeFacts facts(ResultSet row, Messages t) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(new CodeFacts.Line(t.text("sunshine.code.holder"), row.getString("holder")));
    lines.add(new CodeFacts.Line(t.text("sunshine.code.supervisor"), row.getString("supervisor")));
    var closed = row.getObject("closed_on", LocalDate.class);
    var income = row.getLong("income");
    return new CodeFacts(
        row.getString("name"),
        "/funds/" + id,
        Optional.empty(),
        t.text("funds.holder." + row.getString("kind"), row.getString("holder")),
        Optional.of(
            new CodeFacts.Money(
                income,
                row.getLong("spent"),
                income == 0 ? t.text("sunshine.code.nothing") : "",
                "/sunshine/lines?fund=" + id)),
        Optional.empty(),
        lines,
        List.of(),
        closed == null ? Optional.of(next(t)) : Optional.empty(),
        Optional.of(new CodeFacts.Proof("funds.fund", id.toString(), "")),
        closed == null
            ? Optional.empty()
            : Optional.of(t.text("sunshine.code.closed", t.date(closed), row.getString("reason"))));
  }

  private CodeFacts.Next next(Messages t) {
    var last = Quarter.of(Dates.day(clock.instant())).lastDay();
    return new CodeFacts.Next(t.text("sunshine.code.next"), Dates.end(last).minusSeconds(1));
  }
}
