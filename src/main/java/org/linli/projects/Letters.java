package org.linli.projects;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps letters; whoever changes one holds its project's row. */
@Repository
class Letters {

  private static final String SELECT =
      """
      select l.letter_id, p.year, p.sequence, p.title, l.level, l.kind, l.due_at, l.addressee,
        l.softly, l.status, l.proposed_at, l.words, l.answer_by, l.issuer, l.issued_at, l.answer,
        l.answerer, l.answered_at
      from projects.letter l
      join projects.project p
        on p.community_id = l.community_id and p.project_id = l.project_id
      where l.community_id = :community
      """;

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Once of each clock and level. */
  void propose(
      long communityId,
      Project project,
      LetterLevel level,
      Late late,
      boolean softly,
      Instant now) {
    jdbc.sql(
            """
            insert into projects.letter (community_id, letter_id, project_id, level, kind, due_at,
              addressee, softly, status, proposed_at)
            values (:community, :id, :project, :level, :kind, :due, :addressee, :softly, 'PROPOSED',
              :now)
            on conflict (community_id, project_id, kind, due_at, level) do nothing
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("project", project.origin().id())
        .param("level", level.name())
        .param("kind", late.kind())
        .param("due", Timestamp.from(late.dueAt()))
        .param("addressee", project.lead().name())
        .param("softly", softly)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * What was late is done: what was not issued is not needed any more.
   *
   * @param kind of what is done; empty for all
   */
  void settle(long communityId, UUID project, String kind) {
    jdbc.sql(
            """
            update projects.letter set status = 'DROPPED'
            where community_id = :community and project_id = :project and (:kind = '' or kind = :kind)
              and status = 'PROPOSED'
            """)
        .param("community", communityId)
        .param("project", project)
        .param("kind", kind)
        .update();
  }

  void issue(Actor actor, UUID letter, IssueLetter command, String issuer, Instant now) {
    of(
            actor.communityId(),
            letter,
            """
            update projects.letter set status = 'ISSUED', words = :words, answer_by = :by,
              issued_by = :account, issuer = :issuer, issued_at = :now
            where community_id = :community and letter_id = :letter
            """)
        .param("words", command.words())
        .param("by", Date.valueOf(command.day()))
        .param("account", actor.accountId())
        .param("issuer", issuer)
        .param("now", Timestamp.from(now))
        .update();
  }

  void drop(long communityId, UUID letter) {
    of(
            communityId,
            letter,
            """
            update projects.letter set status = 'DROPPED'
            where community_id = :community and letter_id = :letter
            """)
        .update();
  }

  void answer(long communityId, UUID letter, String answer, String by, Instant now) {
    of(
            communityId,
            letter,
            """
            update projects.letter set status = 'ANSWERED', answer = :answer, answerer = :by,
              answered_at = :now
            where community_id = :community and letter_id = :letter
            """)
        .param("answer", answer)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<LetterView> find(long communityId, UUID letter) {
    return of(communityId, letter, SELECT + " and l.letter_id = :letter")
        .query((row, index) -> view(row))
        .optional();
  }

  /** Of one project, the latest first. */
  List<LetterView> of(long communityId, UUID project) {
    return jdbc.sql(
            SELECT + " and l.project_id = :project order by l.proposed_at desc, l.letter_id")
        .param("community", communityId)
        .param("project", project)
        .query((row, index) -> view(row))
        .list();
  }

  /** Those that wait to be issued, the longest first. */
  List<LetterView> toIssue(long communityId) {
    return jdbc.sql(
            SELECT + " and l.status = 'PROPOSED' order by l.proposed_at, l.letter_id limit 100")
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  /** Those that wait to be issued or answered, the longest first. */
  List<LetterView> open(long communityId) {
    return jdbc.sql(
            SELECT
                + """
                 and l.status in ('PROPOSED', 'ISSUED')
                order by l.proposed_at, l.letter_id limit 100
                """)
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  /** Those that wait for the answer of an account or of a unit, which leads the project. */
  List<LetterView> toAnswer(long communityId, UUID lead) {
    return jdbc.sql(
            SELECT
                + """
                 and l.status = 'ISSUED' and (p.lead_account = :lead or p.lead_unit = :lead)
                order by l.proposed_at, l.letter_id limit 100
                """)
        .param("community", communityId)
        .param("lead", lead)
        .query((row, index) -> view(row))
        .list();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID letter, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("letter", letter);
  }

  private static LetterView view(ResultSet row) throws SQLException {
    return new LetterView(
        row.getObject("letter_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        LetterLevel.valueOf(row.getString("level")),
        row.getString("kind"),
        row.getTimestamp("due_at").toInstant(),
        row.getString("addressee"),
        row.getBoolean("softly"),
        LetterStatus.valueOf(row.getString("status")),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("words"),
        Optional.ofNullable(row.getObject("answer_by", LocalDate.class)),
        row.getString("issuer"),
        instant(row, "issued_at"),
        row.getString("answer"),
        row.getString("answerer"),
        instant(row, "answered_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /**
   * What is late.
   *
   * @param kind as {@link LetterView} says it
   */
  record Late(String kind, Instant dueAt) {}
}
