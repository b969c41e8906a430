package org.linli.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what sweeps found, and reads how the books stand. */
@Repository
class AuditResults {

  private final JdbcClient jdbc;

  AuditResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The book with its last sweep; empty if no books are open. */
  Optional<BookView> book(long communityId, Instant now) {
    return jdbc.sql(
            """
            select k.opened_at, k.closed_until, u.* from ledger.book k
            left join lateral (
              select a.audit_id, a.at, a.accounts, a.journals, a.transfers, a.findings
              from ledger.audit a where a.community_id = k.community_id
              order by a.audit_id desc limit 1) u on true
            where k.community_id = :community
            """)
        .param("community", communityId)
        .query((row, index) -> book(row, now))
        .optional();
  }

  private static BookView book(ResultSet row, Instant now) throws SQLException {
    var closedUntil = row.getObject("closed_until", LocalDate.class);
    var next = Quarter.of(closedUntil.plusDays(1));
    return new BookView(
        row.getTimestamp("opened_at").toInstant(),
        closedUntil,
        next,
        Dates.day(now).isAfter(next.lastDay()),
        row.getObject("audit_id") == null ? Optional.empty() : Optional.of(audit(row)));
  }

  /** Sweeps, newest first. */
  List<AuditResult> list(long communityId, Paging paging) {
    var results =
        jdbc.sql(
                """
                select audit_id, at, accounts, journals, transfers, findings from ledger.audit
                where community_id = :community and audit_id < :after
                order by audit_id desc limit :limit
                """)
            .param("community", communityId)
            .param("after", paging.after().orElse(Cursor.START).id())
            .param("limit", paging.limit())
            .query((row, index) -> audit(row))
            .list();
    var found = findings(communityId, results);
    return results.stream()
        .map(each -> each.with(found.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<Finding>> findings(long communityId, List<AuditResult> results) {
    var ids =
        results.stream()
            .filter(each -> each.findings() > 0)
            .map(AuditResult::id)
            .toArray(UUID[]::new);
    return jdbc
        .sql(
            """
            select audit_id, kind, about, expected, found from ledger.finding
            where community_id = :community and audit_id = any (cast(:audits as uuid[]))
            order by audit_id, finding
            """)
        .param("community", communityId)
        .param("audits", ids)
        .query(
            (row, index) ->
                Map.entry(
                    row.getObject("audit_id", UUID.class),
                    new Finding(
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getString("about"),
                        row.getLong("expected"),
                        row.getLong("found"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                HashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static AuditResult audit(ResultSet row) throws SQLException {
    return new AuditResult(
        row.getObject("audit_id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getLong("accounts"),
        row.getLong("journals"),
        row.getLong("transfers"),
        row.getLong("findings"),
        List.of());
  }

  void insert(long communityId, AuditResult result) {
    jdbc.sql(
            """
            insert into ledger.audit (community_id, audit_id, at, accounts, journals, transfers, findings)
            values (:community, :id, :at, :accounts, :journals, :transfers, :findings)
            """)
        .param("community", communityId)
        .param("id", result.id())
        .param("at", Timestamp.from(result.at()))
        .param("accounts", result.accounts())
        .param("journals", result.journals())
        .param("transfers", result.transfers())
        .param("findings", result.findings())
        .update();
    for (var index = 0; index < result.found().size(); index++) {
      insert(communityId, result.id(), index, result.found().get(index));
    }
  }

  private void insert(long communityId, UUID audit, int index, Finding finding) {
    jdbc.sql(
            """
            insert into ledger.finding (community_id, audit_id, finding, kind, about, expected, found)
            values (:community, :audit, :index, :kind, :about, :expected, :found)
            """)
        .param("community", communityId)
        .param("audit", audit)
        .param("index", index)
        .param("kind", finding.kind().name())
        .param("about", finding.about())
        .param("expected", finding.expected())
        .param("found", finding.found())
        .update();
  }
}
