package org.linli.search;

import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Permission;
import org.linli.kernel.Scope;

/**
 * Who looks for something.
 *
 * @param scope what anybody may read of the community
 * @param actor present if the seeker is logged in and belongs to the community
 */
public record Seeker(Scope scope, Community community, Optional<Actor> actor) {

  /** The actor, if they may do that. */
  public Optional<Actor> who(Permission permission) {
    return actor.filter(it -> it.may(permission));
  }
}
