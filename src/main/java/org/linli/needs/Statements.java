package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The raisers' own words and contacts, which are kept no longer than they are needed. */
@Repository
class Statements {

  private static final String ERASED =
      """
       returning n.ordinal, n.about, new.content, new.place, new.contact_phone,
        old.content as old_content, old.place as old_place, old.contact_phone as old_contact_phone
      """;

  private final JdbcClient jdbc;
  private final NeedGrams grams;

  Statements(JdbcClient jdbc, NeedGrams grams) {
    this.jdbc = jdbc;
    this.grams = grams;
  }

  /** What an account has left here that was not erased, newest first, at most a hundred. */
  List<Statement> of(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            select s.content, s.contact_name, s.contact_phone
            from needs.need n
            join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
            where n.community_id = :community and n.raiser_id = :account and n.on_behalf_of is null and s.contact_phone <> ''
            order by n.raised_at desc, n.need_id desc
            limit 100
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query(Statement.class)
        .list();
  }

  /** Takes words and contact out of what an account raised and what is settled or returned. */
  void eraseSettled(long communityId, UUID accountId) {
    erase(
        communityId,
        jdbc.sql(
                """
                update needs.statement s
                set content = '', place = '', contact_name = '', contact_phone = ''
                from needs.need n
                where s.community_id = :community and n.community_id = s.community_id
                  and n.need_id = s.need_id and n.raiser_id = :account and n.on_behalf_of is null
                  and n.status in ('CLOSED', 'RETURNED') and s.content <> ''
                """
                    + ERASED)
            .param("account", accountId));
  }

  /** Takes the contact out of what was settled long ago. */
  int eraseContacts(long communityId, Instant closedBefore) {
    return erase(
        communityId,
        jdbc.sql(
                """
                update needs.statement s set contact_name = '', contact_phone = ''
                from needs.need n
                where s.community_id = :community and n.community_id = s.community_id
                  and n.need_id = s.need_id and n.closed_at < :before and s.contact_phone <> ''
                """
                    + ERASED)
            .param("before", Timestamp.from(closedBefore)));
  }

  /** What statements are found by goes together with what they said. */
  private int erase(long communityId, JdbcClient.StatementSpec erasing) {
    var erased =
        erasing
            .param("community", communityId)
            .query(
                (row, index) ->
                    new NeedGrams.Erased(row.getInt("ordinal"), words(row, "old_"), words(row, "")))
            .list();
    grams.restate(communityId, erased);
    return erased.size();
  }

  private static NeedGrams.Words words(ResultSet row, String when) throws SQLException {
    return new NeedGrams.Words(
        Subject.valueOf(row.getString("about")),
        row.getString(when + "content"),
        row.getString(when + "place"),
        row.getString(when + "contact_phone"));
  }

  /** What somebody said, and how to reach them. */
  record Statement(String content, String contactName, String contactPhone) {}
}
