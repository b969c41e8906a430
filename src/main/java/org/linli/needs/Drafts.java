package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps drafts; the primary key guards that an account has one for each whom it writes for. */
@Repository
class Drafts {

  private static final String ONE =
      " where community_id = :community and account_id = :account and for_id = :for";

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes over what was kept; the draft keeps its id, and so its pictures. */
  void save(Actor actor, UUID idIfNew, Draft draft, Instant now) {
    of(
            actor,
            """
            insert into needs.draft (community_id, account_id, for_id, draft_id, category, content,
              place, building_id, circumstances, contact_name, contact_phone, named, about,
              saved_at)
            values (:community, :account, :for, :id, :category, :content, :place, :building,
              cast(:circumstances as text[]), :contactName, :contactPhone, :named, :about, :now)
            on conflict (community_id, account_id, for_id) do update
            set category = excluded.category, content = excluded.content, place = excluded.place,
              building_id = excluded.building_id, circumstances = excluded.circumstances,
              contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
              named = excluded.named, about = excluded.about, saved_at = excluded.saved_at
            """)
        .param("id", idIfNew)
        .param("category", draft.category())
        .param("content", draft.content())
        .param("place", draft.place())
        .param("building", draft.building().orElse(null))
        .param("circumstances", draft.circumstances().toArray(String[]::new))
        .param("contactName", draft.contactName())
        .param("contactPhone", draft.contactPhone())
        .param("named", draft.named())
        .param("about", draft.about())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<KeptDraft> find(Actor actor) {
    return of(actor, "select * from needs.draft" + ONE)
        .query((row, index) -> draft(row))
        .optional();
  }

  /** The id of the draft, which nobody else changes until commit. */
  Optional<UUID> lock(Actor actor) {
    return of(actor, "select draft_id from needs.draft" + ONE + " for update")
        .query(UUID.class)
        .optional();
  }

  /** Takes the draft out: of two who send it at once, one gets it. */
  Optional<UUID> take(Actor actor) {
    return of(actor, "delete from needs.draft" + ONE + " returning draft_id")
        .query(UUID.class)
        .optional();
  }

  /** What an account has begun for itself. */
  List<Draft> of(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            select * from needs.draft
            where community_id = :community and account_id = :account and for_id = :account
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query((row, index) -> draft(row).draft())
        .list();
  }

  /** Forgets everything that an account has begun. */
  List<UUID> forget(long communityId, UUID accountId) {
    return jdbc.sql(
            """
            delete from needs.draft where community_id = :community and account_id = :account
            returning draft_id
            """)
        .param("community", communityId)
        .param("account", accountId)
        .query(UUID.class)
        .list();
  }

  /** Forgets what nobody went on with. */
  List<UUID> forget(long communityId, Instant savedBefore) {
    return jdbc.sql(
            """
            delete from needs.draft where community_id = :community and saved_at < :before
            returning draft_id
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(savedBefore))
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec of(Actor actor, String sql) {
    return jdbc.sql(sql)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("for", actor.onBehalfOf().orElse(actor.accountId()));
  }

  private static KeptDraft draft(ResultSet row) throws SQLException {
    return new KeptDraft(
        row.getObject("draft_id", UUID.class),
        new Draft(
            row.getString("category"),
            row.getString("content"),
            row.getString("place"),
            Optional.ofNullable(row.getObject("building_id", UUID.class)),
            Needs.circumstances(row),
            row.getString("contact_name"),
            row.getString("contact_phone"),
            row.getBoolean("named"),
            row.getString("about")),
        row.getTimestamp("saved_at").toInstant());
  }
}
