package org.linli.resources.donations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps donations and reads them. */
@Repository
class Donations {

  private static final String COLUMNS =
      """
      select donation_id, donor, name, categories, yearly_fen, years, status, reasons, words,
        resource_id, changed_at
      """;

  private final JdbcClient jdbc;

  Donations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      Actor actor, UUID id, Optional<UUID> unit, String donor, OfferDonation what, Instant now) {
    jdbc.sql(
            """
            with donation as (
              insert into resources.donation
              values (:community, :id, cast(:unit as uuid), :donor, :account, :name, :description,
                :place, :categories, :yearly, :years, 'OFFERED', false, '{}', '', null, :now, :now)
              returning community_id, donation_id)
            insert into resources.donation_people
            select community_id, donation_id, :runner, :repairer from donation
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("unit", unit.orElse(null))
        .param("donor", donor)
        .param("account", actor.accountId())
        .param("name", what.name())
        .param("description", what.description())
        .param("place", what.place())
        .param("categories", what.codes().toArray(String[]::new))
        .param("yearly", what.yearlyFen())
        .param("years", what.lasts())
        .param("runner", what.runner())
        .param("repairer", what.repairer())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether it still stood where the decision begins. */
  boolean decide(
      Actor actor,
      UUID id,
      DonationStatus from,
      DonationStatus to,
      DecideDonation why,
      Optional<UUID> resource,
      Instant now) {
    return in(
                actor.communityId(),
                """
                update resources.donation set status = :to, published = true, reasons = :reasons,
                  words = :words, resource_id = cast(:resource as uuid), changed_at = :now
                where community_id = :community and donation_id = :id and status = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("reasons", why.codes().toArray(String[]::new))
            .param("words", why.words())
            .param("resource", resource.orElse(null))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** What was decided, the last first. */
  Slice<DonationView> decided(long communityId, Paging paging) {
    var from = paging.after().orElse(Cursor.START);
    var rows =
        in(
                communityId,
                COLUMNS
                    + """
                      from resources.v_public_donation
                      where community_id = :community and (changed_at, donation_id) < (:at, :after)
                      order by changed_at desc, donation_id desc limit :limit
                      """)
            .param("at", Timestamp.from(from.at()))
            .param("after", from.id())
            .param("limit", paging.limit())
            .query((row, index) -> view(row))
            .list();
    return Slice.cut(rows, paging, it -> new Cursor(it.at(), it.id()));
  }

  /** What waits for a decision, the longest first. */
  List<DonationView> waiting(long communityId) {
    return in(
            communityId,
            COLUMNS
                + """
                  from resources.donation where community_id = :community and status = 'OFFERED'
                  order by offered_at limit 100
                  """)
        .query((row, index) -> view(row))
        .list();
  }

  /** What an account offered, the last first. */
  List<DonationView> by(long communityId, UUID account) {
    return in(
            communityId,
            COLUMNS
                + """
                  from resources.donation
                  where community_id = :community and offered_by = :account
                  order by offered_at desc limit 100
                  """)
        .param("account", account)
        .query((row, index) -> view(row))
        .list();
  }

  Optional<DonationFile> file(long communityId, UUID id) {
    return in(
            communityId,
            COLUMNS
                + """
                  , organization_id, offered_by, description, place, coalesce(runner, '') as runner,
                    coalesce(repairer, '') as repairer
                  from resources.donation left join resources.donation_people
                    using (community_id, donation_id)
                  where community_id = :community and donation_id = :id
                  """)
        .param("id", id)
        .query(
            (row, index) ->
                new DonationFile(
                    view(row),
                    Optional.ofNullable(row.getObject("organization_id", UUID.class)),
                    row.getObject("offered_by", UUID.class),
                    row.getString("description"),
                    row.getString("place"),
                    row.getString("runner"),
                    row.getString("repairer"),
                    List.of()))
        .optional();
  }

  /** Forgets whom an account named. */
  void forget(long communityId, UUID account) {
    in(
            communityId,
            """
            delete from resources.donation_people
            where community_id = :community and donation_id in (
              select donation_id from resources.donation
              where community_id = :community and offered_by = :account)
            """)
        .param("account", account)
        .update();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static DonationView view(ResultSet row) throws SQLException {
    return new DonationView(
        row.getObject("donation_id", UUID.class),
        row.getString("donor"),
        row.getString("name"),
        List.of((String[]) row.getArray("categories").getArray()),
        row.getLong("yearly_fen"),
        row.getInt("years"),
        DonationStatus.valueOf(row.getString("status")),
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getString("words"),
        Optional.ofNullable(row.getObject("resource_id", UUID.class)),
        row.getTimestamp("changed_at").toInstant());
  }
}
