package org.linli.evaluation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every rating and every change of one. The primary key (need, round, rater, sequence) guards that
 * of two changes at once one is written; who rates holds the round's row, see {@link Rounds}.
 */
@Repository
class Ratings {

  private static final String SELECT =
      """
      select r.rated_by, r.sequence, r.grade, coalesce(n.note, '') as note, r.way, r.recorded_by,
        r.asked_on, r.rated_at
      from evaluation.rating r
      left join evaluation.rating_note n on n.community_id = r.community_id
        and n.need_id = r.need_id and n.completed_at = r.completed_at
        and n.rated_by = r.rated_by and n.sequence = r.sequence
      where r.community_id = :community
      """;

  private final JdbcClient jdbc;

  Ratings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Round round, Rating rating) {
    jdbc.sql(
            """
            with rating as (
              insert into evaluation.rating (community_id, need_id, completed_at, rated_by,
                sequence, grade, way, recorded_by, asked_on, rated_at)
              values (:community, :need, :round, :rater, :sequence, :grade, :way, :by, :day, :now))
            insert into evaluation.rating_note
              (community_id, need_id, completed_at, rated_by, sequence, note)
            values (:community, :need, :round, :rater, :sequence, :note)
            """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .param("rater", rating.rater())
        .param("sequence", rating.sequence())
        .param("grade", rating.grade().name())
        .param("way", rating.way().name())
        .param("by", rating.recordedBy())
        .param("day", rating.askedOn().map(Date::valueOf).orElse(null))
        .param("now", Timestamp.from(rating.at()))
        .param("note", rating.note())
        .update();
  }

  /** What somebody said last in a round. */
  Optional<Rating> last(Round round, UUID rater) {
    return jdbc.sql(
            SELECT
                + """
                 and r.need_id = :need and r.completed_at = :round and r.rated_by = :rater
                order by r.sequence desc limit 1
                """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .param("rater", rater)
        .query((row, index) -> rating(row))
        .optional();
  }

  /** All that was said in a round, newest first, at most two hundred. */
  List<Rating> of(Round round) {
    return jdbc.sql(
            SELECT
                + """
                 and r.need_id = :need and r.completed_at = :round
                order by r.rated_at desc, r.rated_by, r.sequence desc limit 200
                """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .query((row, index) -> rating(row))
        .list();
  }

  /** What an account said, newest first, at most a hundred. */
  List<Rating> of(long communityId, UUID rater) {
    return jdbc.sql(SELECT + " and r.rated_by = :rater order by r.rated_at desc limit 100")
        .param("community", communityId)
        .param("rater", rater)
        .query((row, index) -> rating(row))
        .list();
  }

  /** Erases the words of an account; grades stay. */
  void forget(long communityId, UUID rater) {
    jdbc.sql(
            """
            delete from evaluation.rating_note
            where community_id = :community and rated_by = :rater
            """)
        .param("community", communityId)
        .param("rater", rater)
        .update();
  }

  /** Erases the words of ratings that are older. */
  void forgetBefore(long communityId, Instant before) {
    jdbc.sql(
            """
            delete from evaluation.rating_note n using evaluation.rating r
            where n.community_id = :community and r.community_id = n.community_id
              and r.need_id = n.need_id and r.completed_at = n.completed_at
              and r.rated_by = n.rated_by and r.sequence = n.sequence and r.rated_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        row.getObject("rated_by", UUID.class),
        row.getInt("sequence"),
        Grade.valueOf(row.getString("grade")),
        row.getString("note"),
        Way.valueOf(row.getString("way")),
        row.getObject("recorded_by", UUID.class),
        Optional.ofNullable(row.getDate("asked_on")).map(Date::toLocalDate),
        row.getTimestamp("rated_at").toInstant());
  }
}
