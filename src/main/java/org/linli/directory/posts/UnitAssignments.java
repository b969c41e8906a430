package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which post looks after which unit. The lock on the unit's row lets one change after the
 * other; the unique index on open assignments says the same: one worker a unit.
 */
@Repository
class UnitAssignments {

  private final JdbcClient jdbc;

  UnitAssignments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody else changes who looks after the unit until the transaction ends. */
  boolean lock(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select organization_id from directory.organization
            where community_id = :community and organization_id = :unit for update
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void end(long communityId, UUID unit, LocalDate day) {
    jdbc.sql(
            """
            update directory.unit_worker set until_day = :day
            where community_id = :community and organization_id = :unit and until_day is null
            """)
        .param("day", day)
        .param("community", communityId)
        .param("unit", unit)
        .update();
  }

  void assign(long communityId, UUID unit, UUID post, LocalDate day) {
    jdbc.sql(
            """
            insert into directory.unit_worker
              (community_id, assignment_id, organization_id, post_id, from_day)
            values (:community, :id, :unit, :post, :day)
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("post", post)
        .param("day", day)
        .update();
  }

  /** Which posts looked after a unit, newest first. */
  List<Assignment> history(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select p.kind, p.place, w.from_day, w.until_day
            from directory.unit_worker w
            join directory.post p on p.community_id = w.community_id and p.post_id = w.post_id
            where w.community_id = :community and w.organization_id = :unit
            order by w.from_day desc, w.assignment_id desc limit 100
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(
            (row, index) ->
                new Assignment(
                    row.getString("kind"),
                    row.getString("place"),
                    row.getObject("from_day", LocalDate.class),
                    Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
        .list();
  }
}
