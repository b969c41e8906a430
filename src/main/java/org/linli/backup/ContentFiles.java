package org.linli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.files.ContentTree;
import org.linli.kernel.Durable;

/** Contents that a restore adds; until it is kept, closing takes them away again. */
final class ContentFiles implements AutoCloseable {

  private final ContentTree tree;
  private final List<Path> added = new ArrayList<>();
  private boolean kept;

  ContentFiles(ContentTree tree) {
    this.tree = tree;
  }

  /** Adds a content; one that is there stays as it is, for its name says what is in it. */
  void add(String sha256, InputStream content) throws IOException {
    var place = tree.place(sha256);
    if (Files.exists(place)) {
      return;
    }
    var folder = Files.createDirectories(place.resolveSibling(""));
    var draft = folder.resolve("draft-" + UUID.randomUUID());
    try {
      Files.copy(content, draft);
      Durable.publish(draft, place);
      added.add(place);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  void keep() {
    kept = true;
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      for (var file : added) {
        Files.deleteIfExists(file);
      }
    }
  }
}
