package org.linli.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds directories that appear complete or not at all, and clears what an interruption left. */
final class DiskTree {

  private static final Logger log = LoggerFactory.getLogger(DiskTree.class);
  private static final String UNFINISHED = ".unfinished-";

  private DiskTree() {}

  /**
   * A name beside the target that nothing else uses: an orphaned writer of an earlier start may
   * still be at work in its own.
   */
  static Path unfinished(Path target) {
    return target.resolveSibling(target.getFileName() + UNFINISHED + UUID.randomUUID());
  }

  /** Gives the finished work its name, durably. */
  static void publish(Path finished, Path target) throws IOException {
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.resolveSibling(""));
  }

  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes what interrupted starts left in this directory. */
  static void sweep(Path directory) {
    deleteChildren(directory, child -> child.getFileName().toString().contains(UNFINISHED));
  }

  static void deleteChildren(Path directory, Predicate<Path> unwanted) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> children = Files.list(directory)) {
      children.filter(unwanted).toList().forEach(DiskTree::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) {
    try {
      List<Path> deepestFirst;
      try (Stream<Path> paths = Files.walk(tree)) {
        deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Rubbish costs only space; the next start tries again.
      log.warn("Could not remove the unused {}: {}", tree, e.toString());
    }
  }
}
