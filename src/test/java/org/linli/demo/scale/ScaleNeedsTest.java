package org.linli.demo.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.Orphans;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** The measured community, small. */
class ScaleNeedsTest {

  /** What a need of such a state must say, and what hangs on it. */
  private static final String WRONG =
      """
      select count(*) from needs.need n
      where (n.status = 'MERGED') <> (n.merged_into is not null)
        or (n.status in ('COMPLETED', 'CLOSED')) <> (n.completed_at is not null)
        or (n.status in ('IN_PROGRESS', 'COMPLETED', 'CLOSED', 'RETURNED')) <> (n.answered_at is not null)
        or (n.status in ('CLOSED', 'RETURNED', 'MERGED')) <> (n.closed_at is not null)
        or not exists (select from needs.step s
          where s.community_id = n.community_id and s.need_id = n.need_id)
      """;

  @Test
  void everyNeedSaysWhatItsStateAsks() throws SQLException {
    var database = TestDatabase.create().name();
    try (var superuser = TestServer.get().superuser(database)) {
      ScaleData.load(superuser, new ScaleData.Size(1_000, 200, 3), List.of());
      try (var statement = superuser.createStatement();
          var rows = statement.executeQuery(WRONG)) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
      try (var statement = superuser.createStatement();
          var rows =
              statement.executeQuery(
                  "select count(*), count(distinct status), count(distinct list) from needs.need")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(1_200);
        assertThat(rows.getInt(2)).isEqualTo(9);
        assertThat(rows.getInt(3)).isEqualTo(3);
      }
    }
    Orphans.sweep(database);
  }
}
