package org.linli.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.backup.Backup.Done;
import org.linli.backup.Run.Failure;
import org.linli.backup.Run.Success;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup that leaves a note of how it went in the database that it saves. */
record RecordedBackup(BackupSettings settings, Clock clock) {

  private static final Logger log = LoggerFactory.getLogger(RecordedBackup.class);

  /**
   * For somebody at the console.
   *
   * @throws Refused with a {@link BackupError}
   */
  Done byHand(BackupFolder folder) {
    try (var database = settings.database(clock)) {
      return into(folder, database, Origin.COMMAND, run -> note(database, run));
    } catch (IOException failed) {
      throw Trouble.with(settings.postgresDirectory(), failed);
    }
  }

  /** For the platform, which notes runs through its own connections. */
  Done byPlatform(BackupFolder folder, Runs runs) {
    try (var database = settings.database(clock)) {
      return into(folder, database, Origin.JOB, runs::add);
    } catch (IOException failed) {
      throw Trouble.with(settings.postgresDirectory(), failed);
    }
  }

  private Done into(BackupFolder folder, Database database, Origin origin, Notes notes) {
    var startedAt = clock.instant();
    var backup = new Backup(database, settings.contents(), settings.keys(), clock);
    try {
      var done = backup.into(folder);
      notes.add(run(folder, origin, startedAt, Optional.of(success(done)), Optional.empty()));
      return done;
    } catch (RuntimeException failed) {
      var reason = reason(failed);
      if (!reason.code().equals(BackupError.BUSY.code())) {
        notes.add(run(folder, origin, startedAt, Optional.empty(), Optional.of(reason)));
      }
      throw failed;
    }
  }

  private Run run(
      BackupFolder folder,
      Origin origin,
      Instant startedAt,
      Optional<Success> success,
      Optional<Failure> failure) {
    return new Run(
        Ids.next(), origin, startedAt, clock.instant(), folder.path().toString(), success, failure);
  }

  private static Success success(Done done) {
    var endPoint = done.manifest().endPoint();
    return new Success(
        done.file().getFileName().toString(), done.bytes(), endPoint.at(), endPoint.position());
  }

  private static Failure reason(RuntimeException failed) {
    if (failed instanceof Refused refused) {
      return new Failure(
          refused.code().code(),
          refused.details().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
    return new Failure(
        BackupError.UNREADABLE.code(), Objects.toString(failed.getMessage(), failed.toString()));
  }

  /** A database from before there was such a record is saved all the same. */
  private static void note(Database database, Run run) {
    try (var connection = database.connect()) {
      new Runs(JdbcClient.create(new SingleConnectionDataSource(connection, true))).add(run);
    } catch (SQLException | DataAccessException notThere) {
      log.warn("The run could not be noted in the database: {}", notThere.getMessage());
    }
  }

  /** Where a run is noted. */
  private interface Notes {

    void add(Run run);
  }
}
