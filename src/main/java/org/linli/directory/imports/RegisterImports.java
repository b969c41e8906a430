package org.linli.directory.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps files of registers, sealed, until they were applied or a day is over. */
@Repository
class RegisterImports {

  private static final String UPDATE = "update directory.register_import set ";
  private static final String ONE = " where community_id = :community and import_id = :id";

  private final JdbcClient jdbc;

  RegisterImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that is to be checked. */
  void insert(Actor actor, UUID id, String register, GivenFile file, byte[] sealed, Instant now) {
    jdbc.sql(
            """
            insert into directory.register_import (community_id, import_id, register, file_name,
              sha256, content, state, seen_changes, rows_read, added, changed, unchanged, doubtful,
              wrong, uploaded_by, asked_by, uploaded_at)
            values (:community, :id, :register, :fileName, :sha256, :content, 'CHECKING', 0, 0, 0, 0,
              0, 0, 0, :by, :by, :at)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("register", register)
        .param("fileName", file.name())
        .param("sha256", file.sha256())
        .param("content", sealed)
        .param("by", actor.accountId())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** Somebody asked for work on it. */
  void begin(Actor actor, UUID importId, ImportState state) {
    of(actor.communityId(), importId, UPDATE + "state = :state, failure = '', asked_by = :by" + ONE)
        .param("state", state.name())
        .param("by", actor.accountId())
        .update();
  }

  void previewed(
      long communityId, UUID importId, long seen, RegisterImport.Figures figures, byte[] problems) {
    var sql =
        UPDATE
            + """
            state = :state, seen_changes = :seen, rows_read = :read, added = :added,
              changed = :changed, unchanged = :unchanged, doubtful = :doubtful, wrong = :wrong,
              problems = :problems
            """
            + ONE;
    of(communityId, importId, sql)
        .param("state", (figures.wrong() == 0 ? ImportState.PREVIEWED : ImportState.WRONG).name())
        .param("seen", seen)
        .param("read", figures.read())
        .param("added", figures.added())
        .param("changed", figures.changed())
        .param("unchanged", figures.unchanged())
        .param("doubtful", figures.doubtful())
        .param("wrong", figures.wrong())
        .param("problems", problems)
        .update();
  }

  /** The content goes: the register holds it now. */
  void committed(long communityId, RegisterImport file, Instant now) {
    var sql =
        UPDATE
            + """
            state = 'COMMITTED', content = null, problems = null, committed_by = :by,
              committed_at = :now
            """
            + ONE;
    of(communityId, file.id(), sql)
        .param("by", file.askedBy())
        .param("now", Timestamp.from(now))
        .update();
  }

  void undone(long communityId, UUID importId, int keptRows, Instant now) {
    of(
            communityId,
            importId,
            UPDATE + "state = 'UNDONE', undone_at = :now, kept_rows = :kept" + ONE)
        .param("now", Timestamp.from(now))
        .param("kept", keptRows)
        .update();
  }

  /** What was asked for could not be done, and nothing of it was. */
  void failed(long communityId, RegisterImport file, String failure) {
    of(communityId, file.id(), UPDATE + "state = :state, failure = :failure" + ONE)
        .param("state", file.state().back().name())
        .param("failure", failure)
        .update();
  }

  private StatementSpec of(long communityId, UUID importId, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("id", importId);
  }
}
