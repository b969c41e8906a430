package org.linli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.kernel.Durable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A directory of contents named by their SHA-256. Writing the same twice is harmless. */
@Component
@EnableConfigurationProperties(FilesProperties.class)
class ContentStore {

  private final Path directory;

  ContentStore(FilesProperties properties) {
    directory = properties.directory();
  }

  /** Writes beside its place, then moves: a content is whole or not there. */
  Stored write(InputStream content) throws IOException {
    Files.createDirectories(directory);
    var draft = Files.createTempFile(directory, "draft", "");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      long bytes;
      try (var in = new DigestInputStream(content, digest)) {
        bytes = Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
      }
      var sha256 = HexFormat.of().formatHex(digest.digest());
      var place = place(sha256);
      Files.createDirectories(place.getParent());
      Durable.publish(draft, place);
      return new Stored(sha256, bytes);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Where a content lies. */
  Path place(String sha256) {
    return new ContentTree(directory).place(sha256);
  }

  record Stored(String sha256, long bytes) {}
}
