package org.linli.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How another program on this machine, under the same user, reaches a server of ours that runs.
 *
 * @param port on 127.0.0.1
 * @param superuser name of the superuser
 * @param password of the superuser
 */
public record RunningPostgres(int port, String superuser, String password) {

  /** The database that the platform keeps everything in. */
  public static final String DATABASE = PostgresRoles.DATABASE;

  /** Whether a data home holds data. */
  public static boolean hasData(Path directory) {
    return DataCluster.in(directory).exists();
  }

  /** The server that works on this data home and takes connections, whoever started it. */
  public static Optional<RunningPostgres> in(Path directory) {
    try {
      Path home = directory.toRealPath();
      Path cluster = DataCluster.in(home).path();
      return PostmasterPid.read(cluster)
          .filter(PostmasterPid::isReady)
          .filter(file -> new Leftovers(cluster).serves(file.pid()))
          .map(file -> new RunningPostgres(file.port(), Superuser.NAME, password(home)));
    } catch (IOException noSuchHome) {
      return Optional.empty();
    }
  }

  /** The JDBC address of a database on this server. */
  public String jdbcUrl(String database) {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  @Override
  public String toString() {
    return "RunningPostgres[port=" + port + "]";
  }

  private static String password(Path home) {
    try {
      return Superuser.in(home, true).password();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
