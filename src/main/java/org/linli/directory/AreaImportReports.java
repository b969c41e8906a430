package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what imports did, or how far they are. */
@Repository
class AreaImportReports {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AreaImportReports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<AreaImport> find(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select i.*, (select json_agg(json_build_object('name', f.file_name, 'sha256', f.sha256)
                order by f.position)
              from directory.area_import_file f
              where f.community_id = i.community_id and f.import_id = i.import_id) as files
            from directory.area_import i
            where i.community_id = :community and i.import_id = :id
            """)
        .param("community", communityId)
        .param("id", importId)
        .query((row, index) -> report(row))
        .optional();
  }

  private AreaImport report(ResultSet row) throws SQLException {
    return new AreaImport(
        row.getObject("import_id", UUID.class),
        AreaImport.State.valueOf(row.getString("state")),
        row.getBoolean("skip_wrong"),
        json.readValue(row.getString("files"), new TypeReference<List<AreaImport.KeptFile>>() {}),
        new AreaImport.Figures(
            row.getInt("rows_read"),
            row.getInt("added"),
            row.getInt("renamed"),
            row.getInt("unchanged"),
            row.getInt("stood_in"),
            row.getInt("rejected_rows")),
        new AreaImport.Written(row.getInt("rows_written"), row.getInt("rows_to_write")),
        json.readValue(
            row.getString("rejected"), new TypeReference<List<AreaImport.Rejected>>() {}),
        row.getInt("disappeared_areas"),
        json.readValue(row.getString("disappeared"), new TypeReference<List<String>>() {}),
        row.getString("failure"),
        row.getTimestamp("imported_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
