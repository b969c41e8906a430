package org.linli.goods;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts things into the pool, describes them and counts their pieces (RES-8). */
@Service
@Transactional
public class GoodsManagement {

  private final Things things;
  private final CommunityDirectory communities;
  private final OrganizationManagement organizations;
  private final Clock clock;

  GoodsManagement(
      Things things,
      CommunityDirectory communities,
      OrganizationManagement organizations,
      Clock clock) {
    this.things = things;
    this.communities = communities;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Adds a thing of the community, or of the unit that the actor speaks for.
   *
   * @throws Refused for who keeps nothing
   */
  public UUID add(Actor actor, AddThing command) {
    var unit = GoodsKeepers.unit(actor);
    var now = clock.instant();
    var thing =
        new ThingView(
            Ids.next(),
            unit,
            keeper(actor, unit),
            command.name(),
            command.description(),
            command.place(),
            command.count(),
            0,
            command.isFree(),
            true,
            now);
    things.insert(actor.communityId(), thing);
    things.remember(
        actor, thing.id(), Optional.empty(), StockChange.ADDED, command.count(), "", now);
    return thing.id();
  }

  /**
   * Says anew what it is. What was promised or is out stays so, also if it is not lent any more.
   */
  public void describe(Actor actor, UUID id, DescribeThing command) {
    var thing = GoodsKeepers.required(actor, things.find(actor.communityId(), id));
    things.describe(actor.communityId(), id, keeper(actor, thing.unit()), command, clock.instant());
  }

  /**
   * Adds pieces, takes them out of use, puts them back, or writes them off.
   *
   * @throws Invalid if there are not so many in the store
   */
  public void changeStock(Actor actor, UUID id, ChangeStock command) {
    GoodsKeepers.required(actor, things.find(actor.communityId(), id));
    var kind = command.kind();
    var count = command.count();
    if (!things.count(actor.communityId(), id, kind.pieces(count), kind.damaged(count), 0)) {
      throw Invalid.field("pieces", GoodsError.NOT_SO_MANY);
    }
    things.remember(actor, id, Optional.empty(), kind, count, command.note(), clock.instant());
  }

  private String keeper(Actor actor, Optional<UUID> unit) {
    return unit.map(id -> organizations.name(actor, id))
        .orElseGet(() -> communities.byId(actor.communityId()).name());
  }
}
