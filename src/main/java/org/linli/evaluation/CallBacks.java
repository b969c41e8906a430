package org.linli.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.asking.Completion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps call-backs. The unique key (need, round, rater) guards that nobody is called back twice for
 * one rating; {@code for update} that of two who note an outcome at once one comes second.
 */
@Repository
class CallBacks {

  private static final String SELECT =
      """
      select c.call_back_id, c.need_id, n.year, n.sequence, n.summary, c.completed_at,
        c.account_id, r.grade, coalesce(w.note, '') as note, c.handler_id, c.street,
        array(select distinct v.account_id from needs.v_worker v
          where v.community_id = c.community_id and v.need_id = c.need_id) as workers,
        c.state,
        c.started_at, c.again_at, c.due_at, c.attempts, p.rank, p.affected
      from evaluation.call_back c
      join needs.v_public_need n on n.community_id = c.community_id and n.need_id = c.need_id
      join needs.v_rank p on p.community_id = c.community_id and p.need_id = c.need_id
      join lateral (
        select s.grade, s.sequence from evaluation.rating s
        where s.community_id = c.community_id and s.need_id = c.need_id
          and s.completed_at = c.completed_at and s.rated_by = c.account_id
        order by s.sequence desc limit 1) r on true
      left join evaluation.rating_note w on w.community_id = c.community_id
        and w.need_id = c.need_id and w.completed_at = c.completed_at
        and w.rated_by = c.account_id and w.sequence = r.sequence
      where c.community_id = :community
      """;

  private final JdbcClient jdbc;

  CallBacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Starts one, also one that was withdrawn before.
   *
   * @return its id if it was not open already or had an outcome
   */
  Optional<UUID> open(UUID id, Round round, Completion need, Instant now, Instant due) {
    return jdbc.sql(
            """
            insert into evaluation.call_back as c (community_id, call_back_id, need_id,
              completed_at, account_id, handler_id, street, state, started_at, again_at, due_at)
            values (:community, :id, :need, :round, :account, :handler, :street, 'OPEN', :now, :now,
              :due)
            on conflict (community_id, need_id, completed_at, account_id) do update
              set state = 'OPEN', started_at = excluded.started_at, again_at = excluded.again_at,
                due_at = excluded.due_at, ended_at = null
              where c.state = 'WITHDRAWN'
            returning call_back_id
            """)
        .param("community", round.communityId())
        .param("id", id)
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .param("account", need.account())
        .param("handler", need.handler().orElse(null))
        .param("street", need.street())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .query(UUID.class)
        .optional();
  }

  /** Whoever rated is content now and said so by themselves. */
  Optional<UUID> withdraw(Round round, UUID account, Instant now) {
    return jdbc.sql(
            """
            update evaluation.call_back set state = 'WITHDRAWN', ended_at = :now
            where community_id = :community and need_id = :need and completed_at = :round
              and account_id = :account and state = 'OPEN'
            returning call_back_id
            """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .param("account", account)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  /**
   * What waits for the actor: what is late, then the rest, of both who goes first first (NEED-5);
   * never about the actor's own work.
   */
  List<CallBack> open(Actor actor, boolean ofStreet, Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 and c.state = 'OPEN' and (:street or not c.street)
                 and c.handler_id is distinct from :account
                 and not exists (select from needs.v_worker v
                   where v.community_id = c.community_id and v.need_id = c.need_id
                     and v.account_id = :account)
                order by c.due_at >= :now, p.rank, -p.affected, c.due_at, c.call_back_id
                limit :limit
                """)
        .param("now", Timestamp.from(now))
        .param("community", actor.communityId())
        .param("street", ofStreet)
        .param("account", actor.accountId())
        .param("limit", limit)
        .query((row, index) -> callBack(row))
        .list();
  }

  Optional<CallBack> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and c.call_back_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> callBack(row))
        .optional();
  }

  /** Locks it until commit. */
  void hold(long communityId, UUID id) {
    jdbc.sql(
            """
            select call_back_id from evaluation.call_back
            where community_id = :community and call_back_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /** Another day, while it is open. */
  void reschedule(long communityId, UUID id, Instant due) {
    jdbc.sql(
            """
            update evaluation.call_back set due_at = :due
            where community_id = :community and call_back_id = :id and state = 'OPEN'
            """)
        .param("due", Timestamp.from(due))
        .param("community", communityId)
        .param("id", id)
        .update();
  }

  /** Notes a try: the call-back ends, or is tried again later. */
  void tried(Actor actor, CallBack call, CallBackDone done, Next next, Instant now) {
    jdbc.sql(
            """
            with call as (
              update evaluation.call_back
              set state = :state, attempts = attempts + :missed, again_at = :again, ended_at = :ended
              where community_id = :community and call_back_id = :id
              returning call_back_id),
            try as (
              insert into evaluation.call_back_try (community_id, call_back_id, sequence, outcome,
                way, tried_by, tried_at)
              select :community, :id, 1 + count(t.sequence), :outcome, :way, :by, :now
              from call left join evaluation.call_back_try t
                on t.community_id = :community and t.call_back_id = call.call_back_id
              group by call.call_back_id
              returning sequence)
            insert into evaluation.call_back_note (community_id, call_back_id, sequence, note)
            select :community, :id, sequence, :note from try
            """)
        .param("community", actor.communityId())
        .param("id", call.id())
        .param("state", next.state().name())
        .param("missed", done.as() == CallBackState.NOT_REACHED ? 1 : 0)
        .param("again", Timestamp.from(next.againAt()))
        .param("ended", next.state() == CallBackState.OPEN ? null : Timestamp.from(now))
        .param("outcome", done.outcome())
        .param("way", done.way())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("note", done.note())
        .update();
  }

  /** What was tried, newest first. */
  List<Try> tries(long communityId, UUID id) {
    return jdbc.sql(
            """
            select t.outcome, t.way, t.tried_by, t.tried_at, coalesce(n.note, '') as note
            from evaluation.call_back_try t
            left join evaluation.call_back_note n on n.community_id = t.community_id
              and n.call_back_id = t.call_back_id and n.sequence = t.sequence
            where t.community_id = :community and t.call_back_id = :id
            order by t.sequence desc limit 20
            """)
        .param("community", communityId)
        .param("id", id)
        .query(Try.class)
        .list();
  }

  /** What an account said when it was called back, newest first. */
  List<String> notes(long communityId, UUID account) {
    return jdbc.sql(
            """
            select n.note from evaluation.call_back c
            join evaluation.call_back_note n on n.community_id = c.community_id
              and n.call_back_id = c.call_back_id
            where c.community_id = :community and c.account_id = :account and n.note <> ''
            order by c.started_at desc, n.sequence desc limit 100
            """)
        .param("community", communityId)
        .param("account", account)
        .query(String.class)
        .list();
  }

  void forget(long communityId, UUID account) {
    jdbc.sql(
            """
            delete from evaluation.call_back_note n using evaluation.call_back c
            where n.community_id = :community and c.community_id = n.community_id
              and c.call_back_id = n.call_back_id and c.account_id = :account
            """)
        .param("community", communityId)
        .param("account", account)
        .update();
  }

  void forgetBefore(long communityId, Instant before) {
    jdbc.sql(
            """
            delete from evaluation.call_back_note n using evaluation.call_back_try t
            where n.community_id = :community and t.community_id = n.community_id
              and t.call_back_id = n.call_back_id and t.sequence = n.sequence
              and t.tried_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }

  private static CallBack callBack(ResultSet row) throws SQLException {
    return new CallBack(
        row.getObject("call_back_id", UUID.class),
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("summary"),
        row.getTimestamp("completed_at").toInstant(),
        row.getObject("account_id", UUID.class),
        Grade.valueOf(row.getString("grade")),
        row.getString("note"),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        Set.of((UUID[]) row.getArray("workers").getArray()),
        row.getBoolean("street"),
        CallBackState.valueOf(row.getString("state")),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("again_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("attempts"),
        row.getInt("rank"),
        row.getInt("affected"));
  }

  /**
   * How it goes on.
   *
   * @param againAt when it is tried again; of one that ended, now
   */
  record Next(CallBackState state, Instant againAt) {}

  /** One try. */
  record Try(String outcome, String way, UUID triedBy, Instant triedAt, String note) {}
}
