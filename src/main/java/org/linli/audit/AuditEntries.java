package org.linli.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log, which the database lets nobody change. */
@Repository
class AuditEntries {

  private static final String LIST =
      """
      select e.entry_id, e.at, e.account_id, e.on_behalf_of, e.channel, e.action, e.subject_id,
        e.purpose, coalesce(r.words, '') as words
      from audit.entry e
      left join audit.reason r on r.community_id = e.community_id and r.entry_id = e.entry_id
      where e.community_id = :community and (e.at, e.entry_id) < (:at, :id)
      """;
  private static final String PAGE = " order by e.at desc, e.entry_id desc limit :limit";

  private final JdbcClient jdbc;

  AuditEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, AuditView entry) {
    jdbc.sql(
            """
            with entry as (
              insert into audit.entry (community_id, entry_id, at, account_id, on_behalf_of,
                channel, action, subject_id, purpose)
              values (:community, :id, :at, :account, :onBehalfOf, :channel, :action, :subject,
                :purpose)
              returning community_id, entry_id)
            insert into audit.reason (community_id, entry_id, words)
            select community_id, entry_id, :words from entry where :words <> ''
            """)
        .param("community", communityId)
        .param("id", entry.entryId())
        .param("at", Timestamp.from(entry.at()))
        .param("account", entry.accountId())
        .param("onBehalfOf", entry.onBehalfOf())
        .param("channel", entry.channel())
        .param("action", entry.action())
        .param("subject", entry.subjectId())
        .param("purpose", entry.purpose())
        .param("words", entry.words())
        .update();
  }

  List<AuditView> all(long communityId, Paging paging) {
    return list(communityId, "", null, paging);
  }

  List<AuditView> ofSubjects(long communityId, UUID[] subjects, Paging paging) {
    return list(communityId, " and e.subject_id = any (:who)", subjects, paging);
  }

  List<AuditView> ofAccounts(long communityId, UUID[] accounts, Paging paging) {
    return list(communityId, " and e.account_id = any (:who)", accounts, paging);
  }

  private List<AuditView> list(
      long communityId, String condition, UUID @Nullable [] who, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var query =
        jdbc.sql(LIST + condition + PAGE)
            .param("community", communityId)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit());
    return (who == null ? query : query.param("who", who)).query(AuditView.class).list();
  }

  boolean exists(long communityId, UUID accountId, String action, UUID subject, Instant since) {
    return jdbc.sql(
            """
            select exists (select from audit.entry
              where community_id = :community and account_id = :account and subject_id = :subject
                and action = :action and at > :since)
            """)
        .param("community", communityId)
        .param("account", accountId)
        .param("subject", subject)
        .param("action", action)
        .param("since", Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }
}
