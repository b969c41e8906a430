package org.linli.directory.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what came in a file: its content and what is wrong with it (DATA-2). */
@Repository
class SealedFiles {

  private static final String PROBLEMS = "directory/import/problems";
  private static final String CONTENT = "directory/import/content";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;

  SealedFiles(JdbcClient jdbc, Vault vault, JsonMapper json) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
  }

  byte[] seal(UUID importId, byte[] content) {
    return vault.seal(CONTENT, importId, Base64.getEncoder().encodeToString(content));
  }

  byte[] seal(UUID importId, CellErrors errors) {
    return vault.seal(PROBLEMS, importId, json.writeValueAsString(errors.listed()));
  }

  /**
   * @throws Refused if the file is gone
   */
  byte[] content(long communityId, UUID importId) {
    var sealed =
        kept(communityId, importId, "content")
            .orElseThrow(() -> new Refused(ImportError.NOT_READY));
    return Base64.getDecoder().decode(vault.open(CONTENT, importId, sealed));
  }

  /** The wrong cells. */
  List<CellError> errors(long communityId, UUID importId) {
    return kept(communityId, importId, "problems")
        .map(bytes -> vault.open(PROBLEMS, importId, bytes))
        .map(text -> json.readValue(text, new TypeReference<List<CellError>>() {}))
        .orElse(List.of());
  }

  private Optional<byte[]> kept(long communityId, UUID importId, String column) {
    return jdbc.sql(
            """
            select %1$s from directory.register_import
            where community_id = :community and import_id = :id and %1$s is not null
            """
                .formatted(column))
        .param("community", communityId)
        .param("id", importId)
        .query(byte[].class)
        .optional();
  }

  /** Lets files and former values go that nobody may use any more. */
  void forget(long communityId, Instant before) {
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
    jdbc.sql(
            """
            update directory.register_import set content = null, problems = null
            where community_id = :community and content is not null and uploaded_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }
}
