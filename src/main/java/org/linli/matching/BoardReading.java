package org.linli.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.booking.UseReading;
import org.linli.kernel.Actor;
import org.linli.needs.NeedReading;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays needs, resources and work in hand side by side (MATCH-3). */
@Service
@Transactional(readOnly = true)
public class BoardReading {

  private final NeedReading needs;
  private final ResourceReading resources;
  private final UseReading use;
  private final WorkInHand work;
  private final Clock clock;

  BoardReading(
      NeedReading needs, ResourceReading resources, UseReading use, WorkInHand work, Clock clock) {
    this.needs = needs;
    this.resources = resources;
    this.use = use;
    this.work = work;
    this.clock = clock;
  }

  /** As things stand now. What stands idle is marked for those who check resources. */
  public Board of(Actor actor) {
    actor.require(ClaimPermission.FILE);
    var listed = resources.listed(actor);
    return board(actor, listed, idle(actor, listed));
  }

  /** The same without what stands idle, which only a page has room to explain. */
  Board lists(Actor actor) {
    actor.require(ClaimPermission.FILE);
    return board(actor, resources.listed(actor), Set.of());
  }

  private Board board(Actor actor, List<ResourceView> listed, Set<UUID> idle) {
    var marked =
        listed.stream()
            .map(it -> new Board.Listed(it, idle.contains(it.id())))
            .sorted(
                Comparator.comparing(Board.Listed::idle)
                    .thenComparing(it -> it.resource().free())
                    .reversed())
            .toList();
    return new Board(needs.open(actor, Board.MOST), marked, inHand(actor));
  }

  private List<InHand> inHand(Actor actor) {
    return work.of(actor.communityId(), clock.instant(), Board.MOST).stream()
        .sorted(Comparator.comparing(InHand::late).reversed())
        .toList();
  }

  private Set<UUID> idle(Actor actor, List<ResourceView> listed) {
    return actor.may(ResourcePermission.CHECK)
        ? use.idle(actor, listed).stream().map(it -> it.resource().id()).collect(Collectors.toSet())
        : Set.of();
  }
}
