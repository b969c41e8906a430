package org.linli.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps papers. Who changes one saves its resource as well, whose version guards both. */
@Repository
class Papers {

  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of a resource, those that run longest first. */
  List<Paper> of(long communityId, UUID resource) {
    return jdbc.sql(
            """
            select kind, number, issuer, valid_until, share_community, share_unit, share_user, status,
              reason
            from resources.paper
            where community_id = :community and resource_id = :resource
            order by valid_until desc, kind
            """)
        .param("community", communityId)
        .param("resource", resource)
        .query((row, index) -> paper(row))
        .list();
  }

  private static Paper paper(ResultSet row) throws SQLException {
    return new Paper(
        row.getString("kind"),
        row.getString("number"),
        row.getString("issuer"),
        row.getObject("valid_until", LocalDate.class),
        shares(row),
        PaperStatus.valueOf(row.getString("status")),
        row.getString("reason"));
  }

  private static Optional<Paper.Shares> shares(ResultSet row) throws SQLException {
    return row.getObject("share_community") == null
        ? Optional.empty()
        : Optional.of(
            new Paper.Shares(
                row.getInt("share_community"), row.getInt("share_unit"), row.getInt("share_user")));
  }

  /** Instead of one of the kind that waits to be checked, if there is one. */
  void enter(long communityId, UUID resource, Paper paper, Instant now) {
    jdbc.sql(
            """
            insert into resources.paper (community_id, paper_id, resource_id, kind, number, issuer,
              valid_until, share_community, share_unit, share_user, status, published, reason,
              entered_at)
            values (:community, :id, :resource, :kind, :number, :issuer, :until,
              cast(:byCommunity as int), cast(:byUnit as int), cast(:byUser as int), :status, false,
              '', :now)
            on conflict (community_id, resource_id, kind) where status = 'ENTERED' do update set
              number = excluded.number, issuer = excluded.issuer,
              valid_until = excluded.valid_until, share_community = excluded.share_community,
              share_unit = excluded.share_unit, share_user = excluded.share_user,
              entered_at = excluded.entered_at
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("resource", resource)
        .param("kind", paper.kind())
        .param("number", paper.number())
        .param("issuer", paper.issuer())
        .param("until", paper.validUntil())
        .param("byCommunity", paper.shares().map(Paper.Shares::community).orElse(null))
        .param("byUnit", paper.shares().map(Paper.Shares::unit).orElse(null))
        .param("byUser", paper.shares().map(Paper.Shares::user).orElse(null))
        .param("status", paper.status().name())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether there was one of the kind in that status. */
  boolean settle(
      long communityId,
      UUID resource,
      String kind,
      PaperStatus from,
      PaperStatus to,
      String reason) {
    return jdbc.sql(
                """
                update resources.paper set status = :to, published = :published, reason = :reason
                where community_id = :community and resource_id = :resource and kind = :kind
                  and status = :from
                """)
            .param("community", communityId)
            .param("resource", resource)
            .param("kind", kind)
            .param("from", from.name())
            .param("to", to.name())
            .param("published", to == PaperStatus.CHECKED)
            .param("reason", reason)
            .update()
        > 0;
  }

  /**
   * Those that run out within so many days and for which nothing newer was entered, each once: they
   * are marked as told, in the same transaction as the telling.
   */
  List<RunsOut> tell(long communityId, LocalDate today, int days) {
    return jdbc.sql(
            """
            update resources.paper p set told = :days
            where p.community_id = :community and p.published
              and p.valid_until between :today and :last and coalesce(p.told > :days, true)
              and not exists (select 1 from resources.paper newer
                where newer.community_id = p.community_id and newer.resource_id = p.resource_id
                  and newer.kind = p.kind and newer.status <> 'REFUSED'
                  and newer.valid_until > p.valid_until)
            returning p.resource_id, p.kind, p.valid_until
            """)
        .param("community", communityId)
        .param("today", today)
        .param("last", today.plusDays(days))
        .param("days", days)
        .query(
            (row, index) ->
                new RunsOut(
                    row.getObject("resource_id", UUID.class),
                    row.getString("kind"),
                    row.getObject("valid_until", LocalDate.class)))
        .list();
  }

  /** A paper that nobody has renewed yet. */
  record RunsOut(UUID resource, String kind, LocalDate until) {}
}
