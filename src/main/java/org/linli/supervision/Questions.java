package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps questions that are answered in public. */
@Repository
class Questions {

  private static final String COLUMNS =
      """
      select question_id, about, title, page, asked, panel, asked_at, due_at, due_provisional, answer,
        answerer, answered_at
      from supervision.
      """
          .strip();

  private final JdbcClient jdbc;

  Questions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a question.
   *
   * @param asked what it is about, and when
   */
  void insert(Actor actor, UUID id, AskInPublic command, Asked asked, Due due) {
    jdbc.sql(
            """
            insert into supervision.question (community_id, question_id, about, title, page, asked,
              panel, asked_by, asked_at, status, due_at, due_provisional, published)
            values (:community, :id, :about, :title, :page, :asked, :panel, :by, :now, 'OPEN', :due,
              :provisional, :panel)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("about", command.about())
        .param("title", asked.title())
        .param("page", command.page())
        .param("asked", command.asked())
        .param("panel", asked.panel())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(asked.at()))
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .update();
  }

  /**
   * How many of the actor's wait for an answer, each held until the end of the transaction. Two who
   * ask at once with the same account may pass the limit by one; it keeps spam away, no more.
   */
  int open(Actor actor) {
    return jdbc.sql(
            """
            select question_id from supervision.question
            where community_id = :community and asked_by = :by and status = 'OPEN'
            order by asked_at for update
            """)
        .param("community", actor.communityId())
        .param("by", actor.accountId())
        .query(UUID.class)
        .list()
        .size();
  }

  /**
   * Writes the answer; the condition guards that it is answered once.
   *
   * @return whether it waited for one
   */
  boolean answer(Actor actor, UUID id, Answered answered) {
    return jdbc.sql(
                """
                update supervision.question set status = 'ANSWERED', answer = :answer,
                  answerer = :answerer, answered_by = :by, answered_at = :now, salt = :salt,
                  published = true
                where community_id = :community and question_id = :id and status = 'OPEN'
                """)
            .param("answer", answered.answer())
            .param("answerer", answered.answerer())
            .param("by", actor.accountId())
            .param("now", Timestamp.from(answered.at()))
            .param("salt", answered.commitment().salt())
            .param("community", actor.communityId())
            .param("id", id)
            .update()
        == 1;
  }

  void due(long community, UUID id, Due due) {
    jdbc.sql(
            """
            update supervision.question set due_at = :due, due_provisional = :provisional
            where community_id = :community and question_id = :id and status = 'OPEN'
            """)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .param("community", community)
        .param("id", id)
        .update();
  }

  /**
   * Of everybody: what is published, the newest first.
   *
   * @param page that they are about; empty for all
   */
  List<PublicQuestion> published(long community, String page, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var query =
        jdbc.sql(
                COLUMNS
                    + """
                    v_public_question
                    where community_id = :community and (asked_at, question_id) < (:at, :after)
                    """
                    + (page.isEmpty() ? "" : " and page = :page")
                    + " order by asked_at desc, question_id desc limit :limit")
            .param("community", community)
            .param("at", Timestamp.from(after.at()))
            .param("after", after.id())
            .param("limit", paging.limit());
    return (page.isEmpty() ? query : query.param("page", page))
        .query((row, index) -> view(row))
        .list();
  }

  /** What waits for an answer, due first, at most a hundred. */
  List<PublicQuestion> waiting(long community) {
    return jdbc.sql(
            COLUMNS
                + """
                question where community_id = :community and status = 'OPEN'
                order by due_at, question_id limit 100
                """)
        .param("community", community)
        .query((row, index) -> view(row))
        .list();
  }

  /** What the actor asked, the newest first, at most fifty. */
  List<PublicQuestion> own(Actor actor) {
    return jdbc.sql(
            COLUMNS
                + """
                question where community_id = :community and asked_by = :by
                order by asked_at desc limit 50
                """)
        .param("community", actor.communityId())
        .param("by", actor.accountId())
        .query((row, index) -> view(row))
        .list();
  }

  Optional<PublicQuestion> find(long community, UUID id) {
    return jdbc.sql(COLUMNS + "question where community_id = :community and question_id = :id")
        .param("community", community)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  private static PublicQuestion view(ResultSet row) throws SQLException {
    return new PublicQuestion(
        row.getObject("question_id", UUID.class),
        row.getString("about"),
        row.getString("title"),
        row.getString("page"),
        row.getString("asked"),
        row.getBoolean("panel"),
        row.getTimestamp("asked_at").toInstant(),
        new Due(row.getTimestamp("due_at").toInstant(), row.getBoolean("due_provisional")),
        row.getString("answer"),
        row.getString("answerer"),
        CodeRows.instant(row, "answered_at"));
  }

  /** Who asks what about, and when. */
  record Asked(String title, boolean panel, Instant at) {}

  /** An answer with what binds us to it. */
  record Answered(String answer, String answerer, Commitment commitment, Instant at) {}
}
