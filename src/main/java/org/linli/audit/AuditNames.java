package org.linli.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names by which accounts are known on staff screens. Implemented by {@code access}. */
public interface AuditNames {

  /** In one round trip; an account that is gone has no name. */
  Map<UUID, String> of(Collection<UUID> accounts);
}
