package org.linli.directory;

import java.util.List;
import org.linli.kernel.Refused;

/** A file with wrong rows that was not imported. */
public final class ImportRejected extends Refused {

  private static final long serialVersionUID = 1L;

  private final transient List<AreaImport.Rejected> rows;

  ImportRejected(int count, List<AreaImport.Rejected> rows) {
    super(DirectoryError.IMPORT_REJECTED, count);
    this.rows = List.copyOf(rows);
  }

  /** The wrong rows, at most {@value AreaImport#MAX_LISTED}. */
  public List<AreaImport.Rejected> rows() {
    return rows;
  }
}
