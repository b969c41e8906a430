package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what imports do. */
@Repository
class AreaImports {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AreaImports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(
      Actor actor, UUID id, List<AreaImport.KeptFile> files, boolean skipWrong, Instant now) {
    jdbc.sql(
            """
            insert into directory.area_import (community_id, import_id, state, skip_wrong, rows_read,
              added, renamed, unchanged, rejected, rows_written, rows_to_write, rejected_rows,
              stood_in, disappeared_areas, disappeared, failure, imported_by, imported_at, updated_at)
            values (:community, :id, 'WAITING', :skipWrong, 0, 0, 0, 0, '[]', 0, 0, 0, 0, 0, '[]', '',
              :by, :now, :now)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("skipWrong", skipWrong)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into directory.area_import_file (community_id, import_id, position, file_name, sha256)
            select :community, :id, position, name, sha256
            from unnest(cast(:positions as int[]), cast(:names as text[]), cast(:hashes as text[]))
              as f(position, name, sha256)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("positions", IntStream.range(0, files.size()).boxed().toArray(Integer[]::new))
        .param("names", files.stream().map(AreaImport.KeptFile::name).toArray(String[]::new))
        .param("hashes", files.stream().map(AreaImport.KeptFile::sha256).toArray(String[]::new))
        .update();
  }

  /** Notes how far an unfinished import is. */
  void progress(long communityId, UUID id, int read, AreaImport.Written written, Instant now) {
    jdbc.sql(
            """
            update directory.area_import set state = 'RUNNING', rows_read = :read,
              rows_written = :written, rows_to_write = :total, updated_at = :now
            where community_id = :community and import_id = :id and state in ('WAITING', 'RUNNING')
            """)
        .param("community", communityId)
        .param("id", id)
        .param("read", read)
        .param("written", written.rows())
        .param("total", written.total())
        .param("now", Timestamp.from(now))
        .update();
  }

  void done(long communityId, UUID id, AreaImporter.Result result, Instant now) {
    var figures = result.figures();
    jdbc.sql(
            """
            update directory.area_import set state = 'DONE', rows_read = :read, added = :added,
              renamed = :renamed, unchanged = :unchanged, stood_in = :stoodIn,
              rejected_rows = :rejectedRows, rejected = cast(:rejected as jsonb),
              disappeared_areas = :disappearedAreas, disappeared = cast(:disappeared as jsonb),
              updated_at = :now
            where community_id = :community and import_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("read", figures.read())
        .param("added", figures.added())
        .param("renamed", figures.renamed())
        .param("unchanged", figures.unchanged())
        .param("stoodIn", figures.stoodIn())
        .param("rejectedRows", figures.rejected())
        .param("rejected", json.writeValueAsString(result.rejected()))
        .param("disappearedAreas", result.disappeared().total())
        .param("disappeared", json.writeValueAsString(result.disappeared().listed()))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Notes why an import changed nothing. */
  void failed(
      long communityId,
      UUID id,
      String failure,
      int count,
      List<AreaImport.Rejected> rows,
      Instant now) {
    jdbc.sql(
            """
            update directory.area_import set state = :state, failure = :failure,
              rejected_rows = :count, rejected = cast(:rejected as jsonb), updated_at = :now
            where community_id = :community and import_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("state", count > 0 ? "REJECTED" : "FAILED")
        .param("failure", failure)
        .param("count", count)
        .param("rejected", json.writeValueAsString(rows))
        .param("now", Timestamp.from(now))
        .update();
  }
}
