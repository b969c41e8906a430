package org.linli.resources.norms;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.resources.ResourceError;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keepers of a venue say what it is for the community (RES-9). */
@Service
@Transactional
public class SpaceManagement {

  private final Spaces spaces;
  private final ResourceReading resources;
  private final Clock clock;

  SpaceManagement(Spaces spaces, ResourceReading resources, Clock clock) {
    this.spaces = spaces;
    this.resources = resources;
    this.clock = clock;
  }

  /**
   * Says it, or says it anew.
   *
   * @throws Invalid if it is no venue
   */
  public void say(Actor actor, UUID resource, SaySpace command) {
    var file = resources.file(actor, resource);
    if (file.resource().what().kind() != ResourceKind.VENUE) {
      throw Invalid.field("spaceUse", ResourceError.NOT_A_VENUE);
    }
    spaces.put(actor, resource, command, clock.instant());
  }
}
