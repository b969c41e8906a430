package org.linli.files;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Permission;
import org.linli.kernel.Refused;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files of a community and hands them to those who may read them. */
@Service
@Transactional
public class Files {

  private final JdbcClient jdbc;
  private final ContentStore contents;
  private final Clock clock;

  Files(JdbcClient jdbc, ContentStore contents, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Keeps a file. The same content kept again by the same community is one file.
   *
   * @param readableWith the permission that lets somebody read it
   * @return SHA-256 of the content in hex
   */
  public String store(
      Actor actor,
      String name,
      String mediaType,
      InputStreamSource content,
      Permission readableWith)
      throws IOException {
    var stored = contents.write(content.getInputStream());
    jdbc.sql(
            """
            insert into files.file (community_id, sha256, name, media_type, bytes,
              readable_with, stored_by, stored_at)
            values (:community, :sha256, :name, :mediaType, :bytes, :readableWith, :by, :now)
            on conflict (community_id, sha256) do nothing
            """)
        .param("community", actor.communityId())
        .param("sha256", stored.sha256())
        .param("name", name)
        .param("mediaType", mediaType)
        .param("bytes", stored.bytes())
        .param("readableWith", readableWith.code())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return stored.sha256();
  }

  /**
   * A file of the actor's community.
   *
   * @throws Refused as not found also where the actor may not read it
   */
  @Transactional(readOnly = true)
  public KeptFile open(Actor actor, String sha256) {
    return jdbc.sql(
            """
            select name, media_type, readable_with from files.file
            where community_id = :community and sha256 = :sha256
            """)
        .param("community", actor.communityId())
        .param("sha256", sha256)
        .query(Row.class)
        .optional()
        .filter(row -> actor.grants().permissions().contains(row.readableWith()))
        .map(row -> new KeptFile(row.name(), row.mediaType(), contents.place(sha256)))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * A file that the module which keeps it has published: no permission is asked.
   *
   * @param platform the platform itself, in the file's community
   * @throws Refused if there is none
   */
  @Transactional(readOnly = true)
  public KeptFile handOut(Actor platform, String sha256) {
    return jdbc.sql(
            """
            select name, media_type, readable_with from files.file
            where community_id = :community and sha256 = :sha256
            """)
        .param("community", platform.communityId())
        .param("sha256", sha256)
        .query(Row.class)
        .optional()
        .map(row -> new KeptFile(row.name(), row.mediaType(), contents.place(sha256)))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private record Row(String name, String mediaType, String readableWith) {}
}
