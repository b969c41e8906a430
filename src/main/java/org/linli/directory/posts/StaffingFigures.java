package org.linli.directory.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was entered about staffing, one row a community; the later of two at once stays. */
@Repository
class StaffingFigures {

  private final JdbcClient jdbc;

  StaffingFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(long communityId, SaveStaffing figures) {
    jdbc.sql(
            """
            insert into directory.staffing (community_id, profile, population, counted_on,
              population_source, volunteers, training_hours)
            values (:community, :profile, :population, :countedOn, :source,
              cast(:volunteers as int), cast(:hours as int))
            on conflict (community_id) do update set profile = excluded.profile,
              population = excluded.population, counted_on = excluded.counted_on,
              population_source = excluded.population_source, volunteers = excluded.volunteers,
              training_hours = excluded.training_hours
            """)
        .param("community", communityId)
        .param("profile", figures.profile())
        .param("population", figures.population())
        .param("countedOn", figures.countedOn())
        .param("source", figures.populationSource())
        .param("volunteers", figures.volunteers().orElse(null))
        .param("hours", figures.trainingHours().orElse(null))
        .update();
  }

  Optional<SaveStaffing> find(long communityId) {
    return jdbc.sql(
            """
            select profile, population, counted_on, population_source, volunteers, training_hours
            from directory.staffing where community_id = :community
            """)
        .param("community", communityId)
        .query((row, index) -> figures(row))
        .optional();
  }

  private static SaveStaffing figures(ResultSet row) throws SQLException {
    return new SaveStaffing(
        row.getString("profile"),
        row.getInt("population"),
        row.getObject("counted_on", LocalDate.class),
        row.getString("population_source"),
        Optional.ofNullable(row.getObject("volunteers", Integer.class)),
        Optional.ofNullable(row.getObject("training_hours", Integer.class)));
  }
}
