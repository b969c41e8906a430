package org.linli.needs.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Subject;
import org.linli.notice.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what notices tell, and whom: two statements an event, however many are told. */
@Repository
class NoticeFacts {

  private final JdbcClient jdbc;

  NoticeFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The need, with the step that people are told of.
   *
   * @param action name of the step's action; empty for none
   */
  Optional<Happened> of(long communityId, UUID needId, String action, Instant at) {
    return jdbc.sql(
            """
            select n.year, n.sequence, n.summary, n.about, n.handler_id, n.routed_to,
              n.contact_due_at, n.answer_due_at, n.completion_due_at, n.rating_due_at,
              m.year as merged_year, m.sequence as merged_sequence,
              coalesce(w.party, '') as party, coalesce(w.note, '') as note,
              coalesce(taker.party, '') as taker, (
                select count(*) from needs.step s
                where s.community_id = n.community_id and s.need_id = n.need_id
                  and s.action = 'REOPEN') as reopened
            from needs.need n
            left join needs.need m on m.community_id = n.community_id and m.need_id = n.merged_into
            left join lateral (
              select s.sequence from needs.step s
              where s.community_id = n.community_id and s.need_id = n.need_id
                and s.action = :action and s.happened_at = :at
              order by s.sequence desc limit 1) step on true
            left join needs.step_note w on w.community_id = n.community_id
              and w.need_id = n.need_id and w.sequence = step.sequence
            left join lateral (
              select t.party from needs.step s
              join needs.step_note t on t.community_id = s.community_id
                and t.need_id = s.need_id and t.sequence = s.sequence
              where s.community_id = n.community_id and s.need_id = n.need_id
                and s.action in ('TAKE_ON', 'ACCEPT', 'CLAIM')
              order by s.sequence desc limit 1) taker on true
            where n.community_id = :community and n.need_id = :need
            """)
        .param("community", communityId)
        .param("need", needId)
        .param("action", action)
        .param("at", Timestamp.from(at))
        .query((row, index) -> happened(row))
        .optional();
  }

  /**
   * Everybody whom a need concerns, at most ten thousand. Whom a worker served 代办 and who left a
   * phone is called there; of the others the account is told.
   */
  List<Told> concerned(long communityId, UUID needId) {
    return jdbc.sql(
            """
            select account_id, name, phone, year, sequence, about from (
              select n.raiser_id as account_id, n.raised_at as at, n.year, n.sequence, n.about,
                case when n.on_behalf_of is null then '' else w.contact_name end as name,
                case when n.on_behalf_of is null then '' else w.contact_phone end as phone
              from needs.need n
              join needs.statement w on w.community_id = n.community_id and w.need_id = n.need_id
              where n.community_id = :community and n.need_id = :need
              union all
              select s.account_id, s.joined_at, o.year, o.sequence, coalesce(o.about, 'NOBODY'),
                case when o.on_behalf_of is null then '' else w.contact_name end,
                case when o.on_behalf_of is null then '' else w.contact_phone end
              from needs.supporter s
              left join needs.need o on o.community_id = s.community_id
                and o.need_id = s.own_need_id
              left join needs.statement w on w.community_id = s.community_id
                and w.need_id = s.own_need_id
              where s.community_id = :community and s.need_id = :need) concerned
            order by at, account_id limit 10000
            """)
        .param("community", communityId)
        .param("need", needId)
        .query((row, index) -> told(row))
        .list();
  }

  private static Told told(ResultSet row) throws SQLException {
    var phone = row.getString("phone");
    var to =
        phone == null || phone.isEmpty()
            ? Recipient.account(row.getObject("account_id", UUID.class))
            : Recipient.person(row.getString("name"), phone).calledByPhone();
    return new Told(to, number(row, "year", "sequence"), Subject.valueOf(row.getString("about")));
  }

  private static Happened happened(ResultSet row) throws SQLException {
    return new Happened(
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("summary"),
        Subject.valueOf(row.getString("about")),
        row.getString("party"),
        row.getString("note"),
        row.getString("taker"),
        row.getInt("reopened"),
        number(row, "merged_year", "merged_sequence"),
        Optional.ofNullable(row.getObject("routed_to", UUID.class)),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        row.getTimestamp("contact_due_at").toInstant(),
        row.getTimestamp("answer_due_at").toInstant(),
        instant(row, "completion_due_at"),
        instant(row, "rating_due_at"));
  }

  private static Optional<ShortNumber> number(ResultSet row, String year, String sequence)
      throws SQLException {
    return row.getObject(year) == null
        ? Optional.empty()
        : Optional.of(new ShortNumber(row.getInt(year), row.getInt(sequence)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
