package org.linli.directory.imports;

import java.util.Collection;
import java.util.UUID;

/**
 * Remembers what an import did to each row and takes it back. A row goes back only while it is of
 * the version that the import left; whether what points at it stays whole is checked at commit by
 * the foreign keys.
 */
public interface ImportLog {

  /** Before known rows change: keeps them as they are. */
  void keep(long communityId, UUID importId, ImportedTable table, Collection<UUID> ids);

  /** New rows, of which version they are. */
  void made(
      long communityId, UUID importId, ImportedTable table, Collection<UUID> ids, int version);

  /** Gives known rows their former values; the version goes on. */
  void restore(long communityId, UUID importId, ImportedTable table, Collection<UUID> ids);

  /** Lets rows go that the import made. */
  void delete(long communityId, ImportedTable table, Collection<UUID> ids);
}
