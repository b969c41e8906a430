package org.linli.directory.imports;

import java.util.UUID;
import org.linli.directory.ImportProgress;

/** What a file would change in a register as it is. */
public interface ImportPlan {

  /** Nothing may be written while there are any. */
  CellErrors errors();

  /** How many rows it would add and change. */
  RegisterImport.Figures figures();

  /**
   * Does it within the caller's transaction, which holds the register's lock.
   *
   * @param importId under which {@link ImportLog} remembers what was done
   */
  void write(UUID importId, ImportProgress progress);
}
