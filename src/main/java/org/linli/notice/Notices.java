package org.linli.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices. The unique key (community, event, recipient) guards that each is told once. */
@Repository
class Notices {

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts all in one statement.
   *
   * @return those that are new
   */
  List<Notice> insert(long communityId, List<Notice> notices) {
    var inserted =
        Set.copyOf(
            jdbc.sql(
                    """
                    insert into notice.notice (community_id, notice_id, event_id, recipient,
                      account_id, name, phone, called, template, kind, content, href, from_street,
                      urgency, created_at)
                    select :community, cast(n.id as uuid), cast(n.event as uuid), n.recipient,
                      cast(n.account as uuid), n.name, n.phone, cast(n.called as boolean),
                      n.template, n.kind, n.content, n.href, cast(n.street as boolean), n.urgency,
                      cast(:now as timestamptz)
                    from unnest(cast(:ids as text[]), cast(:events as text[]), cast(:recipients as text[]),
                      cast(:accounts as text[]), cast(:names as text[]), cast(:phones as text[]),
                      cast(:called as text[]), cast(:templates as text[]), cast(:kinds as text[]),
                      cast(:contents as text[]), cast(:hrefs as text[]), cast(:streets as text[]),
                      cast(:urgencies as text[]))
                      as n (id, event, recipient, account, name, phone, called, template, kind,
                        content, href, street, urgency)
                    on conflict (community_id, event_id, recipient) do nothing
                    returning notice_id
                    """)
                .param("community", communityId)
                .param("now", now(notices))
                .param("ids", texts(notices, it -> it.id().toString()))
                .param("events", texts(notices, it -> it.event().toString()))
                .param("recipients", texts(notices, it -> it.to().key()))
                .param("accounts", texts(notices, Notices::account))
                .param("names", texts(notices, it -> it.to().name()))
                .param("phones", texts(notices, it -> it.to().phone()))
                .param("called", texts(notices, it -> String.valueOf(it.to().byPhone())))
                .param("templates", texts(notices, Notice::template))
                .param("kinds", texts(notices, Notice::kind))
                .param("contents", texts(notices, Notice::content))
                .param("hrefs", texts(notices, Notice::href))
                .param("streets", texts(notices, it -> String.valueOf(it.fromStreet())))
                .param("urgencies", texts(notices, it -> it.urgency().name()))
                .query(UUID.class)
                .list());
    return notices.stream().filter(it -> inserted.contains(it.id())).toList();
  }

  /**
   * What waits for a digest, was not read on the page and came before that moment, oldest first.
   */
  List<Part> toGather(long communityId, Instant before) {
    return jdbc.sql(
            """
            select notice_id, recipient, account_id, name, phone, called, from_street, template, kind,
              content
            from notice.notice
            where community_id = :community and urgency = 'DIGEST' and digest_id is null
              and read_at is null
              and created_at < :before
            order by created_at, notice_id
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .query(Part.class)
        .list();
  }

  /** Puts parts under the digest that gathered them. */
  void gather(long communityId, UUID digestId, List<UUID> parts) {
    jdbc.sql(
            """
            update notice.notice set digest_id = :digest
            where community_id = :community and notice_id = any (:parts)
            """)
        .param("digest", digestId)
        .param("community", communityId)
        .param("parts", parts.toArray(UUID[]::new))
        .update();
  }

  /** Only one run at a time in a community, until its transaction ends. */
  void lock(long communityId, String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, :community)) is null")
        .param("what", what)
        .param("community", communityId)
        .query(Boolean.class)
        .single();
  }

  Optional<String> recipient(long communityId, UUID noticeId) {
    return jdbc.sql(
            """
            select recipient from notice.notice
            where community_id = :community and notice_id = :id
            """)
        .param("community", communityId)
        .param("id", noticeId)
        .query(String.class)
        .optional();
  }

  /** What a recipient was told, newest first. */
  List<Told> texts(long communityId, String recipient) {
    return jdbc.sql(
            """
            select template, content from notice.notice
            where community_id = :community and recipient = :recipient
            order by created_at desc, notice_id desc limit 100
            """)
        .param("community", communityId)
        .param("recipient", recipient)
        .query(Told.class)
        .list();
  }

  /** Deletes with all deliveries what is older. */
  int deleteBefore(long communityId, Instant before) {
    return jdbc.sql(
            "delete from notice.notice where community_id = :community and created_at < :before")
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }

  int deleteOf(long communityId, String recipient) {
    return jdbc.sql(
            "delete from notice.notice where community_id = :community and recipient = :recipient")
        .param("community", communityId)
        .param("recipient", recipient)
        .update();
  }

  private static Timestamp now(List<Notice> notices) {
    return Timestamp.from(notices.isEmpty() ? Instant.EPOCH : notices.getFirst().createdAt());
  }

  private static @Nullable String account(Notice notice) {
    return notice.to().accountId().map(UUID::toString).orElse(null);
  }

  private static @Nullable String[] texts(
      List<Notice> notices, Function<Notice, @Nullable String> text) {
    return notices.stream().map(text).toArray(String[]::new);
  }

  /** A text with its values. */
  record Told(String template, String content) {}

  /** Whose digest, and whether the street calls about it. */
  record Group(String recipient, boolean fromStreet) {}

  /** What a digest gathers. */
  record Part(
      UUID noticeId,
      String recipient,
      @Nullable UUID accountId,
      String name,
      String phone,
      boolean called,
      boolean fromStreet,
      String template,
      String kind,
      String content) {

    Recipient to() {
      return new Recipient(Optional.ofNullable(accountId), name, phone, called);
    }

    /** What goes into one digest: calls of the street are another's. */
    Group group() {
      return new Group(recipient, called && fromStreet);
    }
  }
}
