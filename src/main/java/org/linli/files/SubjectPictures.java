package org.linli.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pictures of something that another module knows. That module checks who may add, see,
 * release and remove them before it calls; the public sees what was released and nothing else.
 */
@Service
@Transactional
public class SubjectPictures {

  private final JdbcClient jdbc;
  private final ContentStore contents;
  private final Clock clock;

  SubjectPictures(JdbcClient jdbc, ContentStore contents, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Keeps a picture with its subject, private at first. The key of the table makes the same picture
   * given twice, or at once, one picture.
   *
   * @return its SHA-256 in hex
   */
  public String attach(Actor actor, UUID subject, Picture picture) {
    var sha256 = keep(picture.jpeg());
    jdbc.sql(
            """
            insert into files.picture (community_id, subject_id, sha256, thumbnail_sha256,
              width, height, stored_by, stored_at)
            values (:community, :subject, :sha256, :thumbnail, :width, :height, :by, :now)
            on conflict (community_id, subject_id, sha256) do nothing
            """)
        .param("community", actor.communityId())
        .param("subject", subject)
        .param("sha256", sha256)
        .param("thumbnail", keep(picture.thumbnail()))
        .param("width", picture.width())
        .param("height", picture.height())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return sha256;
  }

  /** All pictures of a subject, the first given first. */
  @Transactional(readOnly = true)
  public List<KeptPicture> of(Actor actor, UUID subject) {
    return jdbc.sql(
            """
            select sha256, thumbnail_sha256, width, height, published from files.picture
            where community_id = :community and subject_id = :subject
            order by stored_at, sha256
            """)
        .param("community", actor.communityId())
        .param("subject", subject)
        .query(KeptPicture.class)
        .list();
  }

  /** Those that the public may see. */
  @Transactional(readOnly = true)
  public List<KeptPicture> published(Scope scope, UUID subject) {
    return jdbc.sql(
            """
            select sha256, thumbnail_sha256, width, height, true as published
            from files.v_public_picture
            where community_id = :community and subject_id = :subject
            order by stored_at, sha256
            """)
        .param("community", scope.communityId())
        .param("subject", subject)
        .query(KeptPicture.class)
        .list();
  }

  /**
   * The content of a picture of this subject, large or small.
   *
   * @throws Refused as not found where the subject has none of that hash
   */
  @Transactional(readOnly = true)
  public KeptFile open(Actor actor, UUID subject, String sha256) {
    return file(of(actor, subject), sha256);
  }

  /** The same for anybody, as long as it is published. */
  @Transactional(readOnly = true)
  public KeptFile openPublished(Scope scope, UUID subject, String sha256) {
    return file(published(scope, subject), sha256);
  }

  /**
   * Releases a picture to the public.
   *
   * @throws Refused as not found where the subject has none of that hash
   */
  public void publish(Actor actor, UUID subject, String sha256) {
    show(actor, subject, sha256, true);
  }

  /** Takes a picture back from the public. */
  public void withdraw(Actor actor, UUID subject, String sha256) {
    show(actor, subject, sha256, false);
  }

  /** Forgets a picture; nothing serves it any more. Removing one that is gone is harmless. */
  public void remove(Actor actor, UUID subject, String sha256) {
    jdbc.sql(
            """
            delete from files.picture
            where community_id = :community and subject_id = :subject and sha256 = :sha256
            """)
        .param("community", actor.communityId())
        .param("subject", subject)
        .param("sha256", sha256)
        .update();
  }

  private void show(Actor actor, UUID subject, String sha256, boolean published) {
    var changed =
        jdbc.sql(
                """
                update files.picture set published = :published
                where community_id = :community and subject_id = :subject and sha256 = :sha256
                """)
            .param("published", published)
            .param("community", actor.communityId())
            .param("subject", subject)
            .param("sha256", sha256)
            .update();
    if (changed == 0) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private KeptFile file(List<KeptPicture> pictures, String sha256) {
    return pictures.stream()
        .filter(each -> each.sha256().equals(sha256) || each.thumbnailSha256().equals(sha256))
        .findFirst()
        .map(
            each ->
                new KeptFile(sha256.substring(0, 8) + ".jpg", "image/jpeg", contents.place(sha256)))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private String keep(byte[] content) {
    try {
      return contents.write(new ByteArrayInputStream(content)).sha256();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
