package org.linli.assembly;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was invited, what proves it, who comes and who came; of meetings that are held. */
@Repository
class GuestRows {

  private final JdbcClient jdbc;

  GuestRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec of(long community, UUID meeting, String sql) {
    return jdbc.sql(sql).param("community", community).param("meeting", meeting);
  }

  /** Whoever is invited already stays as they are. */
  void invite(long community, UUID meeting, List<Guest> guests) {
    of(
            community,
            meeting,
            """
            insert into assembly.invitation (community_id, meeting_id, invitation, recipient,
              account_id, name, phone)
            select :community, :meeting, g.place + (select coalesce(max(invitation), 0)
                from assembly.invitation
                where community_id = :community and meeting_id = :meeting),
              g.recipient, cast(nullif(g.account, '') as uuid), g.name, g.phone
            from unnest(cast(:recipients as text[]), cast(:accounts as text[]),
                cast(:names as text[]), cast(:phones as text[]))
              with ordinality as g (recipient, account, name, phone, place)
            on conflict (community_id, meeting_id, recipient) do nothing
            """)
        .param("recipients", guests.stream().map(Guest::recipient).toArray(String[]::new))
        .param(
            "accounts",
            guests.stream()
                .map(it -> it.account().map(UUID::toString).orElse(""))
                .toArray(String[]::new))
        .param("names", guests.stream().map(Guest::name).toArray(String[]::new))
        .param("phones", guests.stream().map(Guest::phone).toArray(String[]::new))
        .update();
  }

  /** In the order in which they were invited, at most a thousand. */
  List<Guest> guests(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select account_id, name, phone from assembly.invitation
            where community_id = :community and meeting_id = :meeting
            order by invitation limit 1000
            """)
        .query(
            (row, index) ->
                new Guest(
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    row.getString("name"),
                    row.getString("phone")))
        .list();
  }

  /**
   * @return whether there is such a guest
   */
  boolean hand(long community, UUID meeting, HandNotice handed, Instant now) {
    return of(
                community,
                meeting,
                """
                update assembly.invitation set handed_how = :how, handed_at = :now
                where community_id = :community and meeting_id = :meeting
                  and invitation = :invitation
                """)
            .param("how", handed.how())
            .param("invitation", handed.number())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Keeps what the messages say: these are forgotten before the meeting is. */
  void prove(long community, UUID meeting, Map<String, String> proofs) {
    of(
            community,
            meeting,
            """
            update assembly.invitation i set proof = p.proof
            from unnest(cast(:recipients as text[]), cast(:proofs as text[]))
              as p (recipient, proof)
            where i.community_id = :community and i.meeting_id = :meeting
              and i.recipient = p.recipient
            """)
        .param("recipients", proofs.keySet().toArray(String[]::new))
        .param("proofs", proofs.values().toArray(String[]::new))
        .update();
  }

  int post(long community, UUID meeting, PostNotice posted, UUID by) {
    return of(
            community,
            meeting,
            """
            insert into assembly.posting (community_id, meeting_id, posting, place, posted_on,
              noted_by)
            select :community, :meeting, coalesce(max(posting), 0) + 1, :place, :on, :by
            from assembly.posting where community_id = :community and meeting_id = :meeting
            returning posting
            """)
        .param("place", posted.place())
        .param("on", posted.on())
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  /** The last one counts. */
  void reply(long community, UUID meeting, UUID account, ReplyToNotice reply, Instant now) {
    of(
            community,
            meeting,
            """
            insert into assembly.reply (community_id, meeting_id, account_id, comes, childcare,
              barrier_free, interpreter, note, replied_at)
            values (:community, :meeting, :account, :comes, :childcare, :barrierFree, :interpreter,
              :note, :now)
            on conflict (community_id, meeting_id, account_id) do update set
              comes = excluded.comes, childcare = excluded.childcare,
              barrier_free = excluded.barrier_free, interpreter = excluded.interpreter,
              note = excluded.note, replied_at = excluded.replied_at
            """)
        .param("account", account)
        .param("comes", reply.comes().equals("yes"))
        .param("childcare", reply.childcare().equals("yes"))
        .param("barrierFree", reply.barrierFree().equals("yes"))
        .param("interpreter", reply.interpreter().equals("yes"))
        .param("note", reply.note())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whoever signs again with an account changes their name. */
  void sign(
      long community,
      UUID meeting,
      @Nullable UUID account,
      String name,
      SignedBy way,
      Instant now) {
    of(
            community,
            meeting,
            """
            insert into assembly.attendee (community_id, meeting_id, attendee, account_id, name, way,
              signed_at)
            select :community, :meeting, coalesce(max(attendee), 0) + 1, cast(:account as uuid),
              :name, :way, :now
            from assembly.attendee where community_id = :community and meeting_id = :meeting
            on conflict (community_id, meeting_id, account_id) do update set name = excluded.name
            """)
        .param("account", account)
        .param("name", name)
        .param("way", way.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  int attended(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select count(*) from assembly.attendee
            where community_id = :community and meeting_id = :meeting
            """)
        .query(Integer.class)
        .single();
  }

  /** Names that staff wrote down already, so that a list sent twice counts once. */
  List<String> names(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select coalesce(name, '') from assembly.attendee
            where community_id = :community and meeting_id = :meeting and account_id is null
            order by attendee limit 5000
            """)
        .query(String.class)
        .list();
  }

  /** Of meetings that began before a moment; numbers stay. */
  void forget(long community, Instant before) {
    var old =
        """
        (select meeting_id from assembly.meeting
          where community_id = :community and starts_at < :before)
        """;
    for (var sql :
        List.of(
            """
            update assembly.invitation set name = '', phone = '', recipient = 'x' || invitation,
              account_id = null
            where community_id = :community and name <> '' and meeting_id in
            """,
            """
            update assembly.attendee set name = null, account_id = null
            where community_id = :community and name is not null and meeting_id in
            """,
            "delete from assembly.reply where community_id = :community and meeting_id in ")) {
      jdbc.sql(sql + old)
          .param("community", community)
          .param("before", Timestamp.from(before))
          .update();
    }
  }

  /** Somebody who is invited. */
  record Guest(Optional<UUID> account, String name, String phone) {

    /** What tells guests of a meeting apart. */
    String recipient() {
      return account.map(UUID::toString).orElse(phone);
    }
  }
}
