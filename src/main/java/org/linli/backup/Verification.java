package org.linli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.backup.BackupSettings.Login;
import org.linli.backup.Manifest.EndPoint;
import org.linli.backup.Manifest.Kind;
import org.linli.backup.Manifest.Part;
import org.linli.backup.Manifest.Table;
import org.linli.files.ContentNames;
import org.linli.files.ContentTree;
import org.linli.kernel.Durable;
import org.linli.kernel.Refused;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.NewCluster;
import org.linli.postgres.PostgresOptions;
import org.linli.postgres.PostgresRoles;
import org.linli.postgres.RunningPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether a backup is worth its name: every byte, and on demand a server that starts from it.
 *
 * @param programs home of a server whose programs a trial may use, if there is one
 */
record Verification(Keys keys, Path programs) {

  /** A trial may lose everything in a power cut. */
  private static final Map<String, String> HASTY = Map.of("fsync", "off");

  private static final String CHECK_INDEXES =
      """
      select count(*) from (
        select bt_index_check(i.indexrelid, true)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where a.amname = 'btree' and c.relpersistence = 'p' and i.indisvalid) checked
      """;

  /**
   * Reads everything.
   *
   * @throws Refused if the file is damaged, or contents in it had been damaged before it was made
   */
  Manifest read(Path file) {
    try {
      var manifest = new BackupReader(file, keys).check();
      var altered = contents(manifest).stream().filter(Verification::altered).toList();
      if (!altered.isEmpty()) {
        throw new Refused(BackupError.INCOMPLETE, altered.size() + " altered files");
      }
      return manifest;
    } catch (IOException failed) {
      throw Trouble.with(file, failed);
    }
  }

  /**
   * Restores into a directory that disappears again, starts a server there and looks.
   *
   * @throws Refused if anything is missing
   */
  Manifest start(Path file) {
    try {
      var directory = Files.createTempDirectory("linli-verify-");
      try {
        return start(file, directory);
      } finally {
        Durable.deleteTree(directory);
      }
    } catch (IOException failed) {
      throw Trouble.with(file, failed);
    } catch (SQLException failed) {
      throw Trouble.with(failed);
    }
  }

  private Manifest start(Path file, Path directory) throws SQLException, IOException {
    var manifest = read(file);
    var postgres = directory.resolve("postgres");
    var aside = settings(directory, Optional.empty());
    if (manifest.kind() == Kind.BASE_BACKUP) {
      new Restore(aside, false).from(file);
    }
    NewCluster.lendPrograms(programs, postgres);
    try (var server = EmbeddedPostgres.start(new PostgresOptions(postgres, 0, HASTY))) {
      if (manifest.kind() == Kind.SNAPSHOT) {
        var roles = PostgresRoles.prepare(server);
        var url = server.jdbcUrl(PostgresRoles.DATABASE);
        var login = new Login(url, PostgresRoles.OWNER, roles.ownerPassword());
        new Restore(settings(directory, Optional.of(login)), false).from(file);
      }
      var running = RunningPostgres.in(postgres).orElseThrow();
      try (var connection =
          DriverManager.getConnection(
              running.jdbcUrl(RunningPostgres.DATABASE), running.superuser(), running.password())) {
        compare(connection, manifest);
      }
    }
    return manifest;
  }

  private BackupSettings settings(Path directory, Optional<Login> external) {
    return new BackupSettings(
        directory,
        keys,
        directory.resolve("postgres"),
        Map.of(),
        new ContentTree(directory.resolve("files")),
        external);
  }

  private static void compare(Connection connection, Manifest manifest) throws SQLException {
    var catalogue = new Catalogue(connection);
    var missing = new ArrayList<String>();
    if (!catalogue.migrations().equals(manifest.migrations())) {
      missing.add("migrations");
    }
    if (manifest.kind() == Kind.BASE_BACKUP && !reaches(catalogue, manifest.endPoint())) {
      missing.add("end point " + manifest.endPoint().position());
    }
    var found = catalogue.tables().stream().collect(Collectors.toMap(Table::name, Table::rows));
    for (var table : manifest.tables()) {
      if (!complete(table, Optional.ofNullable(found.get(table.name())), manifest.kind())) {
        missing.add(table.name() + " " + found.get(table.name()) + "/" + table.rows());
      }
    }
    missing.addAll(contentsMissing(connection, manifest));
    catalogue.run("create extension if not exists amcheck");
    catalogue.list(CHECK_INDEXES, row -> row.getLong(1));
    if (!missing.isEmpty()) {
      throw new Refused(BackupError.INCOMPLETE, String.join(", ", missing));
    }
  }

  /** While a base backup runs, rows come and go; only where none go, their number is a promise. */
  private static boolean complete(Table saved, Optional<Long> found, Kind kind) {
    return switch (kind) {
      case SNAPSHOT -> found.filter(rows -> rows == saved.rows()).isPresent();
      case BASE_BACKUP ->
          found.filter(rows -> !saved.growsOnly() || rows >= saved.rows()).isPresent();
    };
  }

  private static boolean reaches(Catalogue catalogue, EndPoint endPoint) throws SQLException {
    var query = "select pg_current_wal_insert_lsn() >= '%s'::pg_lsn";
    return catalogue
        .list(query.formatted(endPoint.position()), row -> row.getBoolean(1))
        .getFirst();
  }

  /** A backup of a database that has no such table yet has no contents either. */
  private static List<String> contentsMissing(Connection connection, Manifest manifest) {
    var saved =
        contents(manifest).stream()
            .map(Verification::hash)
            .collect(Collectors.toCollection(HashSet::new));
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    return ContentNames.all(jdbc).stream()
        .filter(name -> !saved.contains(name))
        .map(Backup.CONTENTS::concat)
        .toList();
  }

  private static List<Part> contents(Manifest manifest) {
    return manifest.parts().stream()
        .filter(part -> part.name().startsWith(Backup.CONTENTS))
        .toList();
  }

  private static boolean altered(Part content) {
    return !hash(content).equals(content.sha256());
  }

  private static String hash(Part content) {
    return content.name().substring(Backup.CONTENTS.length());
  }
}
