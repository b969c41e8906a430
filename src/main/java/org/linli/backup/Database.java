package org.linli.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.backup.Manifest.EndPoint;
import org.linli.backup.Manifest.Kind;
import org.linli.backup.Manifest.Migration;
import org.linli.backup.Manifest.Sequence;
import org.linli.backup.Manifest.Table;

/** A database that can be saved while others write to it. */
interface Database extends AutoCloseable {

  /** Writes its parts. Returns when everything up to the end point is in them. */
  Saved save(BackupWriter writer) throws IOException, SQLException;

  /** A connection that may read and write the record of runs. */
  Connection connect() throws SQLException;

  @Override
  void close();

  /** What was saved. */
  record Saved(
      Kind kind,
      String postgresVersion,
      EndPoint endPoint,
      List<Migration> migrations,
      List<Table> tables,
      List<Sequence> sequences) {}
}
