package org.linli.goods;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;

/** Who keeps a thing: the community, or who speaks for its unit. */
public final class GoodsKeepers {

  private GoodsKeepers() {}

  /** Whether the actor is one of them. */
  public static boolean include(Actor actor, ThingView thing) {
    return actor.may(GoodsPermission.KEEP)
        || (actor.may(GoodsPermission.LEND)
            && thing.unit().isPresent()
            && thing.unit().equals(actor.grants().organizationId()));
  }

  /** To who does not keep it, it is not there. */
  static ThingView required(Actor actor, Optional<ThingView> thing) {
    return thing
        .filter(it -> include(actor, it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * The unit whose things the actor keeps; none is all of the community.
   *
   * @throws Refused for who keeps nothing
   */
  static Optional<UUID> unit(Actor actor) {
    if (actor.may(GoodsPermission.KEEP)) {
      return Optional.empty();
    }
    actor.require(GoodsPermission.LEND);
    return Optional.of(
        actor.grants().organizationId().orElseThrow(() -> new Refused(GoodsError.NO_UNIT)));
  }
}
