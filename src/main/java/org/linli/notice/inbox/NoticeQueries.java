package org.linli.notice.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and marks the notices of an account in a community. The digest of a day is none of them: it
 * only carries them outside.
 */
@Repository
class NoticeQueries {

  private final JdbcClient jdbc;

  NoticeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OwnNotice> of(long communityId, UUID accountId, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return jdbc
        .sql(
            """
            select notice_id, template, content, href, created_at, read_at
            from notice.notice
            where community_id = :community and account_id = :account
              and template <> 'notice.notice.digest'
              and (created_at, notice_id) < (:at, :id)
            order by created_at desc, notice_id desc
            limit :limit
            """)
        .param("community", communityId)
        .param("account", accountId)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query(Row.class)
        .list()
        .stream()
        .map(Row::shown)
        .toList();
  }

  int unread(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            select count(*) from notice.notice
            where community_id = :community and account_id = :account and read_at is null
              and template <> 'notice.notice.digest'
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query(Integer.class)
        .single();
  }

  /** Marks one as read; a mark that is there stays. */
  Optional<String> read(long communityId, UUID accountId, UUID id, Instant now) {
    return jdbc.sql(
            """
            update notice.notice set read_at = coalesce(read_at, :now)
            where community_id = :community and account_id = :account and notice_id = :id
            returning href
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("account", accountId)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void readAll(long communityId, UUID accountId, Instant now) {
    jdbc.sql(
            """
            update notice.notice set read_at = :now
            where community_id = :community and account_id = :account and read_at is null
              and template <> 'notice.notice.digest'
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("account", accountId)
        .update();
  }

  private record Row(
      UUID noticeId,
      String template,
      String content,
      String href,
      Instant createdAt,
      @Nullable Instant readAt) {

    OwnNotice shown() {
      return new OwnNotice(noticeId, template, content, href, createdAt, readAt != null);
    }
  }
}
