package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/**
 * What a release made of an empty database. The scripts that it shipped stand in {@code
 * upgrade/NAME.csv}, a little of everything that an installation of it held in {@code
 * upgrade/NAME.sql}.
 *
 * @param name {@code step-1} and so on
 */
public record EarlierRelease(String name) {

  /** In the order in which they ran. */
  public List<Script> scripts() {
    return read(".csv")
        .lines()
        .map(line -> line.split(",", -1))
        .map(cells -> new Script(cells[0], cells[1], cells[2]))
        .toList();
  }

  /** Runs the scripts as the owner of the database. */
  public void migrate(String url, String password) {
    scripts().forEach(script -> migrate(script, url, password));
  }

  /** Statements of a superuser that fill it. */
  public String rows() {
    return read(".sql");
  }

  private static void migrate(Script script, String url, String password) {
    Flyway.configure()
        .dataSource(url, "linli_owner", password)
        .locations("classpath:db/migration/" + script.module())
        .defaultSchema("platform")
        .table(script.history())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(script.version())
        .load()
        .migrate();
  }

  private String read(String kind) {
    try {
      return new ClassPathResource("upgrade/" + name + kind)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A script that was shipped.
   *
   * @param checksum as Flyway computes it
   */
  public record Script(String module, String version, String checksum) {

    private static final String HISTORY = "flyway_schema_history";

    /** The table in which Flyway notes it. */
    public String history() {
      return module.equals("__root") ? HISTORY : HISTORY + "_" + module;
    }
  }
}
