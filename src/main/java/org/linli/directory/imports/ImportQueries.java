package org.linli.directory.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads files of registers. */
@Repository
class ImportQueries {

  private static final String SELECT =
      """
      select import_id, register, file_name, sha256, state, failure, seen_changes, rows_read, added,
        changed, unchanged, doubtful, wrong, coalesce(asked_by, uploaded_by) as asked_by,
        uploaded_at, committed_at, undone_at, kept_rows
      from directory.register_import
      where community_id = :community
      """;

  private final JdbcClient jdbc;

  ImportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<RegisterImport> find(long communityId, UUID importId) {
    return one(communityId, importId, SELECT + " and import_id = :id");
  }

  /** Keeps everybody else from working on it until the transaction ends. */
  Optional<RegisterImport> lock(long communityId, UUID importId) {
    return one(communityId, importId, SELECT + " and import_id = :id for no key update");
  }

  private Optional<RegisterImport> one(long communityId, UUID importId, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("id", importId)
        .query((row, index) -> file(row))
        .optional();
  }

  /** The last twenty of a register. */
  List<RegisterImport> latest(long communityId, String register) {
    return jdbc.sql(SELECT + " and register = :register order by import_id desc limit 20")
        .param("community", communityId)
        .param("register", register)
        .query((row, index) -> file(row))
        .list();
  }

  /** Those that wait for somebody to apply them, the oldest first. */
  List<RegisterImport> waiting(long communityId) {
    return jdbc.sql(SELECT + " and state = 'PREVIEWED' order by import_id limit 20")
        .param("community", communityId)
        .query((row, index) -> file(row))
        .list();
  }

  private static RegisterImport file(ResultSet row) throws SQLException {
    return new RegisterImport(
        row.getObject("import_id", UUID.class),
        row.getString("register"),
        row.getString("file_name"),
        row.getString("sha256"),
        ImportState.valueOf(row.getString("state")),
        row.getString("failure"),
        row.getLong("seen_changes"),
        figures(row),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("uploaded_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("committed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant),
        row.getInt("kept_rows"));
  }

  private static RegisterImport.Figures figures(ResultSet row) throws SQLException {
    return new RegisterImport.Figures(
        row.getInt("rows_read"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("unchanged"),
        row.getInt("doubtful"),
        row.getInt("wrong"));
  }
}
