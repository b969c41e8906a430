package org.linli.postgres;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the caller decides about the server.
 *
 * @param directory home of everything the server keeps: binaries, data, password, log
 * @param port port on 127.0.0.1; 0 picks a free one at every start
 * @param settings further PostgreSQL settings, name to value
 */
public record PostgresOptions(Path directory, int port, Map<String, String> settings) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  /** Settings on which finding, guarding and diagnosing the server depends. */
  private static final Set<String> RESERVED =
      Set.of(
          "port",
          "listen_addresses",
          "unix_socket_directories",
          "data_directory",
          "external_pid_file",
          "log_destination",
          "logging_collector");

  /** Refuses ports outside 0–65535 and settings that the launcher itself controls. */
  public PostgresOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, was " + port);
    }
    directory = directory.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
    settings.forEach(PostgresOptions::check);
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a PostgreSQL setting: " + name);
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("the launcher itself controls the setting " + name);
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the setting " + name + " contains a NUL character");
    }
  }
}
