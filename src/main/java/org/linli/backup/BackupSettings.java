package org.linli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linli.files.ContentTree;
import org.linli.kernel.Refused;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.PostgresOptions;
import org.linli.postgres.RunningPostgres;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where things are, read from the platform's own settings, so that commands and the platform never
 * disagree.
 *
 * @param directory of the scheduled backups
 * @param postgresDirectory home of our own server
 * @param serverSettings further settings of our own server
 * @param external the operator's server, if there is one
 */
record BackupSettings(
    Path directory,
    Keys keys,
    Path postgresDirectory,
    Map<String, String> serverSettings,
    ContentTree contents,
    Optional<Login> external) {

  /** The owner's way into an operator's database. */
  record Login(String url, String user, String password) {

    @Override
    public String toString() {
      return url;
    }
  }

  static BackupSettings of(Environment environment) {
    var settings = new Reading(environment);
    return new BackupSettings(
        settings.path("linli.backup.directory"),
        new Keys(settings.path("linli.backup.key-file"), settings.text("linli.backup.passphrase")),
        settings.path("linli.postgres.directory"),
        Binder.get(environment)
            .bind("linli.postgres.settings", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()),
        new ContentTree(settings.path("linli.files.directory")),
        settings.external());
  }

  BackupSettings withKeys(Keys others) {
    return new BackupSettings(
        directory, others, postgresDirectory, serverSettings, contents, external);
  }

  /**
   * The database as it is now: a running server is used as it runs, a stopped one of ours is
   * started for the time.
   *
   * @throws Refused if there is none
   */
  Database database(Clock clock) throws IOException {
    if (external.isPresent()) {
      var login = external.get();
      return new Snapshot(login.url(), login.user(), login.password(), clock);
    }
    if (!RunningPostgres.hasData(postgresDirectory)) {
      throw new Refused(BackupError.NO_DATABASE, postgresDirectory);
    }
    return RunningPostgres.in(postgresDirectory)
        .map(running -> new BaseBackup(running, () -> {}, clock))
        .orElseGet(() -> started(clock));
  }

  private BaseBackup started(Clock clock) {
    var server = EmbeddedPostgres.start(new PostgresOptions(postgresDirectory, 0, serverSettings));
    var running = RunningPostgres.in(postgresDirectory).orElseThrow();
    return new BaseBackup(running, server::close, clock);
  }

  private record Reading(Environment environment) {

    Path path(String name) {
      return Path.of(environment.getRequiredProperty(name)).toAbsolutePath().normalize();
    }

    Optional<String> text(String name) {
      return Optional.ofNullable(environment.getProperty(name)).filter(it -> !it.isBlank());
    }

    /** The same fallbacks as for migrations. */
    Optional<Login> external() {
      return text("spring.datasource.url")
          .filter(url -> !url.equals("embedded"))
          .map(
              url ->
                  new Login(
                      text("spring.flyway.url").orElse(url),
                      text("spring.flyway.user")
                          .or(() -> text("spring.datasource.username"))
                          .orElse(""),
                      text("spring.flyway.password")
                          .or(() -> text("spring.datasource.password"))
                          .orElse("")));
    }
  }
}
