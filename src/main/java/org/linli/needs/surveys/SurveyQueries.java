package org.linli.needs.surveys;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rounds of asking and counts what they and the needs of a year come to. */
@Repository
class SurveyQueries {

  private final JdbcClient jdbc;

  SurveyQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID id, RecordSurvey command, Instant now) {
    jdbc.sql(
            """
            insert into needs.survey (community_id, survey_id, way, building_id, households,
              asked_on, account_id, recorded_at)
            values (:community, :id, :way, :building, :households, :day, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("way", command.way())
        .param("building", command.building().orElse(null))
        .param("households", command.households())
        .param("day", command.askedOn())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Of each building the fullest round. A round that names no building may have been to the same
   * doors: the fullest of these counts instead, if it is more than the buildings together.
   */
  int asked(long communityId, int year) {
    return jdbc.sql(
            """
            select greatest(
                coalesce(sum(fullest) filter (where building_id is not null), 0),
                coalesce(max(fullest) filter (where building_id is null), 0))
            from (
              select building_id, max(households) as fullest
              from needs.survey
              where community_id = :community and asked_on >= :from and asked_on < :until
              group by building_id) buildings
            """)
        .param("community", communityId)
        .param("from", first(year))
        .param("until", first(year + 1))
        .query(Integer.class)
        .single();
  }

  /** Verified and returned needs of a year; what is not decided counts for neither. */
  Decided decided(long communityId, int year) {
    return jdbc.sql(
            """
            select count(*) filter (where published) as real,
              count(*) filter (where not published and status = 'RETURNED') as returned
            from needs.need
            where community_id = :community and raised_at >= :from and raised_at < :until
            """)
        .param("community", communityId)
        .param("from", Timestamp.from(first(year).atStartOfDay(Dates.ZONE).toInstant()))
        .param("until", Timestamp.from(first(year + 1).atStartOfDay(Dates.ZONE).toInstant()))
        .query((row, index) -> new Decided(row.getInt("real"), row.getInt("returned")))
        .single();
  }

  List<SurveyFigures.Round> rounds(long communityId, int most) {
    return jdbc.sql(
            """
            select way, building_id, households, asked_on from needs.survey
            where community_id = :community
            order by asked_on desc, survey_id desc limit :most
            """)
        .param("most", most)
        .param("community", communityId)
        .query(
            (row, index) ->
                new SurveyFigures.Round(
                    row.getString("way"),
                    Optional.ofNullable(row.getObject("building_id", UUID.class)),
                    row.getInt("households"),
                    row.getObject("asked_on", LocalDate.class)))
        .list();
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }

  /** How needs were decided. */
  record Decided(int real, int returned) {}
}
