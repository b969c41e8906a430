package org.linli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures are private until somebody releases them, and stay within their community. */
@IntegrationTest
class SubjectPicturesTest {

  @Autowired private SubjectPictures kept;
  @Autowired private Pictures pictures;
  @Autowired private Town town;

  private final UUID subject = UUID.randomUUID();
  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void pictureIsKeptWithItsSubjectLargeAndSmall() throws IOException {
    var picture = pictures.accept(PicturesTest.drawnJpeg(1), "a.jpg");
    var sha256 = kept.attach(worker, subject, picture);
    var listed = kept.of(worker, subject).getFirst();
    assertThat(listed.sha256()).isEqualTo(sha256);
    assertThat(content(sha256)).isEqualTo(picture.jpeg());
    assertThat(content(listed.thumbnailSha256())).isEqualTo(picture.thumbnail());
    assertThat(kept.open(worker, subject, sha256).mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void nobodySeesAPictureInPublicBeforeItIsReleased() {
    var sha256 = attach(2);
    var everybody = Scope.publicOf(community.id());
    assertThat(kept.published(everybody, subject)).isEmpty();
    assertNotFound(() -> kept.openPublished(everybody, subject, sha256));

    kept.publish(worker, subject, sha256);
    assertThat(kept.published(everybody, subject))
        .extracting(KeptPicture::sha256)
        .containsExactly(sha256);
    assertThat(kept.openPublished(everybody, subject, sha256)).isNotNull();

    kept.withdraw(worker, subject, sha256);
    assertNotFound(() -> kept.openPublished(everybody, subject, sha256));
    assertThat(kept.of(worker, subject)).hasSize(1);
  }

  @Test
  void samePictureGivenAtOnceIsOne() {
    assertThat(AtOnce.times(6, () -> attach(3))).allMatch(AtOnce.Outcome::succeeded);
    assertThat(kept.of(worker, subject)).hasSize(1);
  }

  @Test
  void picturesOfAnotherSubjectOrCommunityAreNotFound() {
    var sha256 = attach(4);
    kept.publish(worker, subject, sha256);
    var stranger = town.actor(town.newCommunity(), "community-worker");
    assertThat(kept.of(stranger, subject)).isEmpty();
    assertNotFound(() -> kept.open(stranger, subject, sha256));
    assertNotFound(() -> kept.publish(stranger, subject, sha256));
    assertNotFound(() -> kept.openPublished(stranger.scope(), subject, sha256));
    assertNotFound(() -> kept.open(worker, UUID.randomUUID(), sha256));
    kept.remove(stranger, subject, sha256);
    assertThat(kept.of(worker, subject)).hasSize(1);
  }

  @Test
  void removedPictureIsServedNoMore() {
    var sha256 = attach(5);
    kept.publish(worker, subject, sha256);
    kept.remove(worker, subject, sha256);
    kept.remove(worker, subject, sha256);
    assertThat(kept.of(worker, subject)).isEmpty();
    assertNotFound(() -> kept.open(worker, subject, sha256));
    assertNotFound(() -> kept.openPublished(Scope.publicOf(community.id()), subject, sha256));
  }

  private String attach(int seed) {
    return kept.attach(worker, subject, pictures.accept(PicturesTest.drawnJpeg(seed), "a.jpg"));
  }

  private byte[] content(String sha256) throws IOException {
    return java.nio.file.Files.readAllBytes(kept.open(worker, subject, sha256).content());
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(KernelError.NOT_FOUND);
  }
}
