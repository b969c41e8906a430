package org.linli.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.linli.kernel.Refused;

/** Takes out of a restored database what must not come back to life: sessions and codes. */
record Aftermath(BackupSettings settings, Clock clock) {

  /** Tables of releases before this was declared keep their rows. */
  private static final String DECLARED =
      """
      select count(*) from information_schema.columns
      where table_schema = 'platform' and table_name = 'placement'
        and column_name = 'outlives_restore'
      """;

  private static final String ENDING =
      "select table_name from platform.placement where not outlives_restore order by 1";

  /**
   * Empties the tables that do not outlive a restore; our own server is started for it.
   *
   * @throws Refused if the restored database does not answer
   */
  void clear() {
    try (var database = settings.database(clock);
        var connection = database.connect()) {
      var catalogue = new Catalogue(connection);
      if (catalogue.list(DECLARED, row -> row.getInt(1)).getFirst() == 1) {
        for (var table : catalogue.list(ENDING, row -> row.getString(1))) {
          catalogue.run("delete from " + table);
        }
      }
    } catch (IOException failed) {
      throw Trouble.with(settings.postgresDirectory(), failed);
    } catch (SQLException failed) {
      throw Trouble.with(failed);
    }
  }
}
