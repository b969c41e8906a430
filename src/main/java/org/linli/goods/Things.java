package org.linli.goods;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps things and counts their pieces. That no more is out than is there and whole is guarded by
 * the check on {@code goods.thing}; the updates say the same in their condition, so that who comes
 * second is refused and nothing fails.
 */
@Repository
class Things {

  private final JdbcClient jdbc;

  Things(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, ThingView thing) {
    jdbc.sql(
            """
            insert into goods.thing (community_id, thing_id, organization_id, keeper, name,
              description, place, pieces, freely, published, changed_at)
            values (:community, :id, cast(:unit as uuid), :keeper, :name, :description, :place,
              :pieces, :freely, true, :now)
            """)
        .param("community", communityId)
        .param("id", thing.id())
        .param("unit", thing.unit().orElse(null))
        .param("keeper", thing.keeper())
        .param("name", thing.name())
        .param("description", thing.description())
        .param("place", thing.place())
        .param("pieces", thing.pieces())
        .param("freely", thing.freely())
        .param("now", Timestamp.from(thing.changedAt()))
        .update();
  }

  void describe(long communityId, UUID id, String keeper, DescribeThing what, Instant now) {
    jdbc.sql(
            """
            update goods.thing set keeper = :keeper, name = :name, description = :description,
              place = :place, freely = :freely, published = :lent, changed_at = :now
            where community_id = :community and thing_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("keeper", keeper)
        .param("name", what.name())
        .param("description", what.description())
        .param("place", what.place())
        .param("freely", what.isFree())
        .param("lent", what.isLent())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<ThingView> find(long communityId, UUID id) {
    return read(communityId, id, "");
  }

  /** The same, held: until the transaction ends nobody else promises or counts pieces of it. */
  Optional<ThingView> hold(long communityId, UUID id) {
    return read(communityId, id, " for no key update");
  }

  private Optional<ThingView> read(long communityId, UUID id, String held) {
    return jdbc.sql(
            "select * from goods.thing where community_id = :community and thing_id = :id" + held)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> ThingRows.view(row))
        .optional();
  }

  /**
   * Moves pieces between store, borrowers, repair and nowhere.
   *
   * @return whether there are so many
   */
  boolean count(long communityId, UUID id, int pieces, int damaged, int lent) {
    return jdbc.sql(
                """
                update goods.thing set pieces = pieces + :pieces, damaged = damaged + :damaged,
                  lent = lent + :lent
                where community_id = :community and thing_id = :id and damaged + :damaged >= 0
                  and lent + :lent >= 0
                  and damaged + :damaged + lent + :lent <= pieces + :pieces
                """)
            .param("community", communityId)
            .param("id", id)
            .param("pieces", pieces)
            .param("damaged", damaged)
            .param("lent", lent)
            .update()
        > 0;
  }

  /** Remembers what became of pieces; nothing where it is none. */
  void remember(
      Actor actor,
      UUID thing,
      Optional<UUID> loan,
      StockChange kind,
      int pieces,
      String note,
      Instant now) {
    if (pieces == 0) {
      return;
    }
    jdbc.sql(
            """
            insert into goods.change (community_id, change_id, thing_id, loan_id, kind, pieces, note,
              changed_by, changed_at)
            values (:community, :id, :thing, cast(:loan as uuid), :kind, :pieces, :note, :account,
              :now)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("thing", thing)
        .param("loan", loan.orElse(null))
        .param("kind", kind.name())
        .param("pieces", pieces)
        .param("note", note)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }
}
