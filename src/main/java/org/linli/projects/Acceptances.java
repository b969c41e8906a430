package org.linli.projects;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.Figures;
import org.linli.evaluation.Grade;
import org.linli.evaluation.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who is asked whether they accept a project, and what they say; its row is held. */
@Repository
class Acceptances {

  /** The last thing that each said in a round. */
  private static final String LAST =
      """
      select distinct on (rater) rater, grade from projects.acceptance_rating
      where community_id = :community and project_id = :project and round = :round
      order by rater, sequence desc
      """;

  private final JdbcClient jdbc;

  Acceptances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(
      long communityId, Project project, Collection<UUID> accounts, String rules, Instant now) {
    of(
            communityId,
            project,
            """
            with round as (
              insert into projects.acceptance
                (community_id, project_id, round, asked_at, asked, rule_version)
              values (:community, :project, :round, :now, :asked, :rules)
              returning community_id, project_id, round)
            insert into projects.acceptance_asked (community_id, project_id, round, account_id)
            select r.community_id, r.project_id, r.round, given.account
            from round r, unnest(cast(:accounts as uuid[])) as given (account)
            """)
        .param("now", Timestamp.from(now))
        .param("asked", accounts.size())
        .param("rules", rules)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void rate(long communityId, Project project, Said said, Instant now) {
    of(
            communityId,
            project,
            """
            insert into projects.acceptance_rating (community_id, project_id, round, rater, sequence,
              who, grade, way, recorded_by, asked_on, rated_at)
            select :community, :project, :round, :rater, coalesce(max(sequence), 0) + 1, :who, :grade,
              :way, :by, :day, :now
            from projects.acceptance_rating
            where community_id = :community and project_id = :project and round = :round
              and rater = :rater
            """)
        .param("rater", said.rater())
        .param("who", said.who())
        .param("grade", said.grade().name())
        .param("way", said.way().name())
        .param("by", said.recordedBy())
        .param("day", said.askedOn().map(Date::valueOf).orElse(null))
        .param("now", Timestamp.from(now))
        .update();
    of(
            communityId,
            project,
            "update projects.acceptance set rated = (select count(*) from ("
                + LAST
                + """
                ) as last)
                where community_id = :community and project_id = :project and round = :round
                """)
        .update();
  }

  /** How the round stands. */
  Figures figures(long communityId, Project project) {
    var asked =
        of(
                communityId,
                project,
                """
                select asked from projects.acceptance
                where community_id = :community and project_id = :project and round = :round
                """)
            .query(Integer.class)
            .single();
    var grades = new EnumMap<Grade, Integer>(Grade.class);
    of(communityId, project, LAST)
        .query((row, index) -> Grade.valueOf(row.getString("grade")))
        .list()
        .forEach(grade -> grades.merge(grade, 1, Integer::sum));
    return new Figures(asked, grades);
  }

  /** Whether somebody who was asked has said nothing yet. */
  boolean waits(long communityId, Project project) {
    return of(
                communityId,
                project,
                """
                select count(*) from projects.acceptance_asked a
                where a.community_id = :community and a.project_id = :project and a.round = :round
                  and not exists (
                    select from projects.acceptance_rating r
                    where r.community_id = a.community_id and r.project_id = a.project_id
                      and r.round = a.round and r.rater = a.account_id)
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * The round is over, and who was asked by telephone is forgotten.
   *
   * @param content empty where too few have rated
   */
  void conclude(
      long communityId, Project project, String result, Optional<Integer> content, Instant now) {
    of(
            communityId,
            project,
            """
            with forgotten as (
              update projects.acceptance_rating set who = ''
              where community_id = :community and project_id = :project and round = :round
              returning round)
            update projects.acceptance set result = :result, content = :content, concluded_at = :now
            where community_id = :community and project_id = :project and round = :round
            """)
        .param("result", result)
        .param("content", content.orElse(null))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What an account said last in the round that goes on. */
  Optional<Grade> said(long communityId, UUID project, UUID account) {
    return jdbc.sql(
            """
            select r.grade from projects.acceptance_rating r
            join projects.acceptance a on a.community_id = r.community_id
              and a.project_id = r.project_id and a.round = r.round
            where r.community_id = :community and r.project_id = :project and r.rater = :account
              and a.concluded_at is null
            order by r.sequence desc limit 1
            """)
        .param("community", communityId)
        .param("project", project)
        .param("account", account)
        .query((row, index) -> Grade.valueOf(row.getString("grade")))
        .optional();
  }

  /** Whether an account is asked in the round that goes on. */
  boolean asks(long communityId, UUID project, UUID account) {
    return jdbc.sql(
                """
                select count(*) from projects.acceptance_asked s
                join projects.acceptance a on a.community_id = s.community_id
                  and a.project_id = s.project_id and a.round = s.round
                where s.community_id = :community and s.project_id = :project
                  and s.account_id = :account and a.concluded_at is null
                """)
            .param("community", communityId)
            .param("project", project)
            .param("account", account)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Who was asked by telephone or at the door in the round that goes on, in words. */
  List<String> told(long communityId, UUID project) {
    return jdbc.sql(
            """
            select r.who from projects.acceptance_rating r
            join projects.acceptance a on a.community_id = r.community_id
              and a.project_id = r.project_id and a.round = r.round
            where r.community_id = :community and r.project_id = :project and r.who <> ''
              and r.sequence = 1 and a.concluded_at is null
            order by r.rated_at desc limit 100
            """)
        .param("community", communityId)
        .param("project", project)
        .query(String.class)
        .list();
  }

  /** What an account watches, and what it said of which projects. */
  List<Own> own(long communityId, UUID account) {
    return jdbc.sql(
            """
            (select p.title, null as grade from projects.watcher w
            join projects.project p
              on p.community_id = w.community_id and p.project_id = w.project_id
            where w.community_id = :community and w.account_id = :account
            order by w.joined_at desc limit 100)
            union all
            (select p.title, r.grade from projects.acceptance_rating r
            join projects.project p
              on p.community_id = r.community_id and p.project_id = r.project_id
            where r.community_id = :community and r.rater = :account
            order by r.rated_at desc limit 100)
            """)
        .param("community", communityId)
        .param("account", account)
        .query(
            (row, index) ->
                new Own(
                    row.getString("title"),
                    Optional.ofNullable(row.getString("grade")).map(Grade::valueOf)))
        .list();
  }

  private JdbcClient.StatementSpec of(long communityId, Project project, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("project", project.origin().id())
        .param("round", project.outcome().rounds());
  }

  /**
   * What somebody said.
   *
   * @param who in words, where they have no account
   */
  record Said(
      UUID rater, String who, Grade grade, Way way, UUID recordedBy, Optional<LocalDate> askedOn) {}

  /**
   * Of one's own.
   *
   * @param grade what was said of it; nothing where it is watched
   */
  record Own(String title, Optional<Grade> grade) {}
}
