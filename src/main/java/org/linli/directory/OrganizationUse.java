package org.linli.directory;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Other modules say which units they point at, so that none of these goes. */
public interface OrganizationUse {

  /** Those of the units that the module still needs. */
  Set<UUID> inUse(long communityId, Collection<UUID> organizations);
}
