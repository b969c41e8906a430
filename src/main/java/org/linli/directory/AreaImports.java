package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports of imports. */
@Repository
class AreaImports {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AreaImports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, AreaImport report) {
    jdbc.sql(
            """
            insert into directory.area_import (community_id, import_id, file_name, sha256, rows_read,
              added, renamed, unchanged, rejected, imported_by, imported_at)
            values (:community, :id, :fileName, :sha256, :read, :added, :renamed, :unchanged,
              cast(:rejected as jsonb), :by, :at)
            """)
        .param("community", actor.communityId())
        .param("id", report.id())
        .param("fileName", report.fileName())
        .param("sha256", report.sha256())
        .param("read", report.read())
        .param("added", report.added())
        .param("renamed", report.renamed())
        .param("unchanged", report.unchanged())
        .param("rejected", json.writeValueAsString(report.rejected()))
        .param("by", actor.accountId())
        .param("at", Timestamp.from(report.at()))
        .update();
  }

  Optional<AreaImport> find(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select import_id, file_name, sha256, rows_read, added, renamed, unchanged,
              rejected, imported_at
            from directory.area_import
            where community_id = :community and import_id = :id
            """)
        .param("community", communityId)
        .param("id", importId)
        .query((row, index) -> report(row))
        .optional();
  }

  private AreaImport report(ResultSet row) throws SQLException {
    return new AreaImport(
        row.getObject("import_id", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getInt("rows_read"),
        row.getInt("added"),
        row.getInt("renamed"),
        row.getInt("unchanged"),
        json.readValue(
            row.getString("rejected"), new TypeReference<List<AreaImport.Rejected>>() {}),
        row.getTimestamp("imported_at").toInstant());
  }
}
