package org.linli.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup file holds; its last part.
 *
 * @param format of this manifest
 * @param productVersion that wrote it; {@code development} outside a jar
 * @param kind of the database's part
 * @param postgresVersion of the server
 * @param startedAt when the backup began
 * @param endPoint what it contains
 * @param migrations applied, in the order in which they were
 * @param tables with their rows
 * @param sequences with their positions; empty for a base backup, which has them inside
 * @param parts all other parts in their order
 */
record Manifest(
    int format,
    String productVersion,
    Kind kind,
    String postgresVersion,
    Instant startedAt,
    EndPoint endPoint,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<Part> parts) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    parts = List.copyOf(parts);
  }

  /** How the database was saved. */
  enum Kind {
    /** The files of our own server, with the log that makes them one moment. */
    BASE_BACKUP,
    /** The rows of an operator's server, in one snapshot. */
    SNAPSHOT
  }

  /**
   * Everything acknowledged before it is in the backup.
   *
   * @param at a moment not later than the end point
   * @param position the exact one: a position in the write-ahead log, or a snapshot
   */
  record EndPoint(Instant at, String position) {}

  /**
   * @param module its folder under {@code db/migration}
   * @param version as in {@code V2__…}
   */
  record Migration(String module, String version) {}

  /**
   * @param rows in the snapshot; of a base backup, when it began
   * @param growsOnly whether the platform has no right to delete from it
   */
  record Table(String name, long rows, boolean growsOnly) {}

  /**
   * @param used whether the value has been handed out
   */
  record Sequence(String name, long value, boolean used) {}

  /**
   * @param sha256 of its content, in hex
   */
  record Part(String name, long bytes, String sha256) {}
}
