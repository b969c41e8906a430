package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files of registers, sealed, until they were applied or a day is over. */
@Repository
class RegisterImports {

  private static final String SELECT =
      """
      select import_id, file_name, sha256, state, seen_changes, rows_read, added, changed, unchanged,
        doubtful, wrong, uploaded_at, committed_at, undone_at, kept_rows
      from directory.register_import
      where community_id = :community
      """;

  private final JdbcClient jdbc;

  RegisterImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, RegisterImport file, byte[] sealed, byte[] problems) {
    jdbc.sql(
            """
            insert into directory.register_import (community_id, import_id, register, file_name,
              sha256, content, problems, state, seen_changes, rows_read, added, changed, unchanged, doubtful,
              wrong, uploaded_by, uploaded_at)
            values (:community, :id, 'people', :fileName, :sha256, :content, :problems, :state, :seen, :read,
              :added, :changed, :unchanged, :doubtful, :wrong, :by, :at)
            """)
        .param("community", actor.communityId())
        .param("id", file.id())
        .param("fileName", file.fileName())
        .param("sha256", file.sha256())
        .param("content", sealed)
        .param("problems", problems)
        .param("state", file.state().name())
        .param("seen", file.seenChanges())
        .param("read", file.figures().read())
        .param("added", file.figures().added())
        .param("changed", file.figures().changed())
        .param("unchanged", file.figures().unchanged())
        .param("doubtful", file.figures().doubtful())
        .param("wrong", file.figures().wrong())
        .param("by", actor.accountId())
        .param("at", Timestamp.from(file.uploadedAt()))
        .update();
  }

  /** Another look at the same file. */
  void previewed(
      Actor actor,
      UUID importId,
      ImportState state,
      long seen,
      RegisterImport.Figures figures,
      byte[] problems) {
    jdbc.sql(
            """
            update directory.register_import
            set state = :state, seen_changes = :seen, rows_read = :read, added = :added,
              changed = :changed, unchanged = :unchanged, doubtful = :doubtful, wrong = :wrong,
              problems = :problems
            where community_id = :community and import_id = :id
            """)
        .param("problems", problems)
        .param("state", state.name())
        .param("seen", seen)
        .param("read", figures.read())
        .param("added", figures.added())
        .param("changed", figures.changed())
        .param("unchanged", figures.unchanged())
        .param("doubtful", figures.doubtful())
        .param("wrong", figures.wrong())
        .param("community", actor.communityId())
        .param("id", importId)
        .update();
  }

  /** The content goes: the register holds it now. */
  void committed(Actor actor, UUID importId, Instant now) {
    jdbc.sql(
            """
            update directory.register_import
            set state = 'COMMITTED', content = null, problems = null, committed_by = :by, committed_at = :now
            where community_id = :community and import_id = :id
            """)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("community", actor.communityId())
        .param("id", importId)
        .update();
  }

  void undone(Actor actor, UUID importId, int keptRows, Instant now) {
    jdbc.sql(
            """
            update directory.register_import
            set state = 'UNDONE', undone_at = :now, kept_rows = :kept
            where community_id = :community and import_id = :id
            """)
        .param("now", Timestamp.from(now))
        .param("kept", keptRows)
        .param("community", actor.communityId())
        .param("id", importId)
        .update();
  }

  Optional<RegisterImport> find(long communityId, UUID importId) {
    return jdbc.sql(SELECT + " and import_id = :id")
        .param("community", communityId)
        .param("id", importId)
        .query((row, index) -> file(row))
        .optional();
  }

  /** The last twenty. */
  List<RegisterImport> latest(long communityId) {
    return jdbc.sql(SELECT + " order by import_id desc limit 20")
        .param("community", communityId)
        .query((row, index) -> file(row))
        .list();
  }

  /** The wrong cells, sealed. */
  Optional<byte[]> problems(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select problems from directory.register_import
            where community_id = :community and import_id = :id and problems is not null
            """)
        .param("community", communityId)
        .param("id", importId)
        .query(byte[].class)
        .optional();
  }

  Optional<byte[]> content(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select content from directory.register_import
            where community_id = :community and import_id = :id and content is not null
            """)
        .param("community", communityId)
        .param("id", importId)
        .query(byte[].class)
        .optional();
  }

  /** Files and former values that nobody may use any more. */
  int forget(long communityId, Instant before) {
    jdbc.sql(
            """
            delete from directory.import_change c
            using directory.register_import i
            where c.community_id = :community and i.community_id = c.community_id
              and i.import_id = c.import_id and i.uploaded_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
    return jdbc.sql(
            """
            update directory.register_import set content = null, problems = null
            where community_id = :community and content is not null and uploaded_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }

  private static RegisterImport file(ResultSet row) throws SQLException {
    return new RegisterImport(
        row.getObject("import_id", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        ImportState.valueOf(row.getString("state")),
        row.getLong("seen_changes"),
        new RegisterImport.Figures(
            row.getInt("rows_read"),
            row.getInt("added"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            row.getInt("doubtful"),
            row.getInt("wrong")),
        row.getTimestamp("uploaded_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("committed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant),
        row.getInt("kept_rows"));
  }
}
