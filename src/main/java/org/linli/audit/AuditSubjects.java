package org.linli.audit;

import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;

/**
 * Under which ids entries about the actor are recorded: {@code access} names the account, the
 * register the persons that are known to be the actor's.
 */
public interface AuditSubjects {

  Set<UUID> of(Actor actor);
}
