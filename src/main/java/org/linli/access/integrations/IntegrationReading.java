package org.linli.access.integrations;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which integrations work, for modules that tell them something. */
@Service
@Transactional(readOnly = true)
public class IntegrationReading {

  private final IntegrationRegister register;
  private final CommunityDirectory communities;
  private final Clock clock;

  IntegrationReading(IntegrationRegister register, CommunityDirectory communities, Clock clock) {
    this.register = register;
    this.communities = communities;
    this.clock = clock;
  }

  /** Those that work in the actor's community: its own and those of the areas above it. */
  public List<IntegrationView> working(Actor actor) {
    var areas = new HashSet<>(communities.byId(actor.communityId()).ancestors());
    areas.add(actor.communityId());
    var now = clock.instant();
    return register.in(areas, now).stream().filter(each -> each.active(now)).toList();
  }

  /** Whether it works now. */
  public boolean active(Scope scope, UUID integrationId) {
    return register.active(integrationId, clock.instant());
  }
}
