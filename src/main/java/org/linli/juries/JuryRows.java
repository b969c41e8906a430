package org.linli.juries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps juries and their seats. Whoever changes either holds the jury's row until the end of the
 * transaction.
 */
@Repository
class JuryRows {

  private static final String HELD =
      """
      select jury_id, year, sequence, status, question, draw_id, seats, reply_days, least_members
      from juries.jury where community_id = :community
      """;

  private final JdbcClient jdbc;

  JuryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ShortNumber number(long communityId, int year) {
    return jdbc.sql(
            """
            insert into juries.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(Actor actor, Jury jury, ConveneJury command, Instant now) {
    jdbc.sql(
            """
            insert into juries.jury (community_id, jury_id, year, sequence, status, question, about,
              asked_by, draw_id, seats, reply_days, least_members, convened_by, convened_at)
            values (:community, :id, :year, :sequence, :status, :question, :about, :askedBy, :draw,
              :seats, :days, :least, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", jury.id())
        .param("year", jury.number().year())
        .param("sequence", jury.number().sequence())
        .param("status", jury.status().name())
        .param("question", jury.question())
        .param("about", command.background())
        .param("askedBy", command.askedBy())
        .param("draw", jury.draw())
        .param("seats", jury.seats())
        .param("days", jury.replyDays())
        .param("least", jury.leastMembers())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Held until the end of the transaction. */
  Optional<Jury> hold(long communityId, ShortNumber number) {
    return jdbc.sql(HELD + " and year = :year and sequence = :sequence for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> jury(row))
        .optional();
  }

  /** The same, by one of its seats. */
  Optional<Jury> holdOf(long communityId, UUID seat) {
    return jdbc.sql(
            HELD
                + """
                 and jury_id = (select s.jury_id from juries.seat s
                    where s.community_id = :community and s.seat_id = :seat)
                for update
                """)
        .param("community", communityId)
        .param("seat", seat)
        .query((row, index) -> jury(row))
        .optional();
  }

  /** The same, by its id. */
  Optional<Jury> holdById(long communityId, UUID jury) {
    return jdbc.sql(HELD + " and jury_id = :jury for update")
        .param("community", communityId)
        .param("jury", jury)
        .query((row, index) -> jury(row))
        .optional();
  }

  private static Jury jury(ResultSet row) throws SQLException {
    return new Jury(
        row.getObject("jury_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        JuryStatus.valueOf(row.getString("status")),
        row.getString("question"),
        row.getObject("draw_id", UUID.class),
        row.getInt("seats"),
        row.getInt("reply_days"),
        row.getInt("least_members"));
  }

  /** What lies before the members. */
  String wording(long communityId, UUID jury) {
    return jdbc.sql(
            """
            select concat_ws(E'\n', recommendation, minority) from juries.jury
            where community_id = :community and jury_id = :jury
            """)
        .param("community", communityId)
        .param("jury", jury)
        .query(String.class)
        .single();
  }

  void move(long communityId, Jury jury) {
    jdbc.sql(
            """
            update juries.jury set status = :status
            where community_id = :community and jury_id = :jury
            """)
        .param("status", jury.status().name())
        .param("community", communityId)
        .param("jury", jury.id())
        .update();
  }

  /** A wording; who approved the one before has not approved this. */
  void put(long communityId, Jury jury, PutWording command, Instant now) {
    jdbc.sql(
            """
            with put as (
              update juries.jury set status = :status, recommendation = :recommendation,
                minority = :minority, put_at = :now
              where community_id = :community and jury_id = :jury)
            update juries.seat set approved_at = null, approved_through = ''
            where community_id = :community and jury_id = :jury
            """)
        .param("status", jury.status().name())
        .param("recommendation", command.recommendation())
        .param("minority", command.minority())
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("jury", jury.id())
        .update();
  }

  void recommend(long communityId, Jury jury, int members, int approvals, Due due, Instant now) {
    jdbc.sql(
            """
            update juries.jury set status = :status, recommended_at = :now, members = :members,
              approvals = :approvals, answer_by = :due, answer_provisional = :provisional
            where community_id = :community and jury_id = :jury
            """)
        .param("status", jury.status().name())
        .param("now", Timestamp.from(now))
        .param("members", members)
        .param("approvals", approvals)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .param("community", communityId)
        .param("jury", jury.id())
        .update();
  }

  /** A notice of holidays moved the day. */
  void moved(long communityId, UUID jury, Due due) {
    jdbc.sql(
            """
            update juries.jury set answer_by = :due, answer_provisional = :provisional
            where community_id = :community and jury_id = :jury and status = 'RECOMMENDED'
            """)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .param("community", communityId)
        .param("jury", jury)
        .update();
  }

  void answer(long communityId, Jury jury, AnswerJury command, String name, Instant now) {
    jdbc.sql(
            """
            update juries.jury set status = :status, verdict = :verdict, reasons = :reasons,
              answered_by = :name, answered_at = :now
            where community_id = :community and jury_id = :jury
            """)
        .param("status", jury.status().name())
        .param("verdict", command.verdict())
        .param("reasons", command.grounds())
        .param("name", name)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("jury", jury.id())
        .update();
  }

  void callOff(long communityId, Jury jury, String reason, Instant now) {
    jdbc.sql(
            """
            update juries.jury set status = :status, end_reason = :reason, ended_at = :now
            where community_id = :community and jury_id = :jury
            """)
        .param("status", jury.status().name())
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("jury", jury.id())
        .update();
  }

  void ask(long communityId, Jury.Seat seat, Instant now) {
    jdbc.sql(
            """
            insert into juries.seat (community_id, seat_id, jury_id, place, number, account_id,
              reply, asked_at, reply_by)
            values (:community, :id, :jury, :place, :number, cast(:account as uuid), 'ASKED', :now,
              :by)
            """)
        .param("community", communityId)
        .param("id", seat.id())
        .param("jury", seat.jury())
        .param("place", seat.place())
        .param("number", seat.number())
        .param("account", seat.account().map(UUID::toString).orElse(null))
        .param("now", Timestamp.from(now))
        .param("by", Timestamp.from(seat.replyBy()))
        .update();
  }

  /** Of a jury that is held. */
  List<Jury.Seat> seats(long communityId, UUID jury) {
    return jdbc.sql(
            """
            select seat_id, jury_id, place, number, account_id, reply, reply_by,
              approved_at is not null as approved
            from juries.seat where community_id = :community and jury_id = :jury order by place
            """)
        .param("community", communityId)
        .param("jury", jury)
        .query(
            (row, index) ->
                new Jury.Seat(
                    row.getObject("seat_id", UUID.class),
                    row.getObject("jury_id", UUID.class),
                    row.getInt("place"),
                    row.getInt("number"),
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    Reply.valueOf(row.getString("reply")),
                    row.getTimestamp("reply_by").toInstant(),
                    row.getBoolean("approved")))
        .list();
  }

  void reply(long communityId, UUID seat, Reply reply, String through, Instant now) {
    jdbc.sql(
            """
            update juries.seat set reply = :reply, replied_at = :now, replied_through = :through,
              approved_at = null, approved_through = ''
            where community_id = :community and seat_id = :seat
            """)
        .param("reply", reply.name())
        .param("now", Timestamp.from(now))
        .param("through", through)
        .param("community", communityId)
        .param("seat", seat)
        .update();
  }

  void approve(long communityId, UUID seat, String through, Instant now) {
    jdbc.sql(
            """
            update juries.seat set approved_at = :now, approved_through = :through
            where community_id = :community and seat_id = :seat
            """)
        .param("now", Timestamp.from(now))
        .param("through", through)
        .param("community", communityId)
        .param("seat", seat)
        .update();
  }
}
