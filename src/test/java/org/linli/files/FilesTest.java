package org.linli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Permission;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Files are kept by their content and shown to nobody who may not read them. */
@IntegrationTest
class FilesTest {

  private static final Permission VERIFY = () -> "needs:verify";

  @Autowired private Files files;
  @Autowired private Town town;
  @Autowired private MockMvc mvc;

  @TempDir private Path directory;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void fileIsNamedByTheHashOfItsContent() throws Exception {
    var content = bytes();
    var sha256 = store(worker, content);
    assertThat(sha256)
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(java.nio.file.Files.readAllBytes(files.open(worker, sha256).content()))
        .isEqualTo(content);
  }

  @Test
  void sameContentIsOneFile() throws IOException {
    var content = bytes();
    var first = store(worker, content);
    assertThat(store(worker, content)).isEqualTo(first);
    assertThat(files.open(worker, first).name()).isEqualTo("照片.txt");
  }

  @Test
  void sameContentStoredAtOnceIsOneFile() {
    var content = bytes();
    var outcomes = AtOnce.times(6, () -> store(worker, content));
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(outcomes)
        .extracting(each -> each.value().orElseThrow())
        .containsOnly(outcomes.getFirst().value().orElseThrow());
  }

  @Test
  void fileIsPrivateToThoseWithItsPermission() throws IOException {
    var sha256 = store(worker, bytes());
    assertThat(files.open(town.actor(community, "community-worker"), sha256)).isNotNull();
    assertNotFound(town.actor(community, "resident"), sha256);
    assertNotFound(town.actor(community, "liaison"), sha256);
  }

  @Test
  void knowingTheHashOpensNoFileOfAnotherCommunity() throws IOException {
    var sha256 = store(worker, bytes());
    assertNotFound(town.actor(town.newCommunity(), "community-worker"), sha256);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "..", "../../etc/passwd", "%2e%2e", "' or 1=1"})
  void whatIsNoHashIsNotFound(String sha256) {
    assertNotFound(worker, sha256);
  }

  @Test
  void downloadRunsNothingAndIsNotCachedByOthers() throws Exception {
    var account = town.newAccount();
    town.grant(account, Community.ROOT, "administrator");
    var administrator = town.actor(account, Community.ROOT);
    Permission areas = () -> "directory:manage-areas";
    var sha256 =
        files.store(
            administrator,
            "页 面\".html",
            "text/html",
            new ByteArrayResource("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
            areas);
    var answer = download(account, sha256);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.getHeaders("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Cache-Control")).contains("private");
    assertThat(download(town.newAccount(), sha256).getStatus()).isEqualTo(403);
  }

  @Test
  void brokenUploadLeavesNothing() {
    var store = new ContentStore(new FilesProperties(directory));
    assertThatThrownBy(() -> store.write(new Breaking())).isInstanceOf(IOException.class);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void contentLiesUnderTheStartOfItsHashAndNoDraftStays() throws IOException {
    var store = new ContentStore(new FilesProperties(directory));
    var stored = store.write(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
    assertThat(stored.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(stored.bytes()).isEqualTo(3);
    assertThat(store.place(stored.sha256()))
        .isEqualTo(directory.resolve("ba").resolve(stored.sha256()));
    assertThat(directory)
        .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("draft"));
  }

  private String store(Actor actor, byte[] content) throws IOException {
    return files.store(actor, "照片.txt", "text/plain", new ByteArrayResource(content), VERIFY);
  }

  private MockHttpServletResponse download(UUID account, String sha256) throws Exception {
    var token = Town.token(account);
    return mvc.perform(get("/files/" + sha256).with(authentication(token)))
        .andReturn()
        .getResponse();
  }

  private void assertNotFound(Actor actor, String sha256) {
    assertThat(catchThrowableOfType(Refused.class, () -> files.open(actor, sha256)).code())
        .isEqualTo(KernelError.NOT_FOUND);
  }

  private static byte[] bytes() {
    return ("内容 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  private static final class Breaking extends InputStream {

    private int left = 10_000;

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the line went dead");
      }
      return 'x';
    }
  }
}
