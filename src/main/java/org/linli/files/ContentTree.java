package org.linli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How contents lie in their directory: under their SHA-256, in a folder of its first two digits.
 *
 * @param directory of {@code linli.files.directory}
 */
public record ContentTree(Path directory) {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  /** Where a content lies. */
  public Path place(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** All contents that are complete at this moment, in the order of their hashes. */
  public List<Path> contents() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      return files
          .filter(file -> isHash(file.getFileName().toString()))
          .filter(file -> file.equals(place(file.getFileName().toString())))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }

  /** Whether a text can name a content. */
  public static boolean isHash(String text) {
    return NAME.matcher(text).matches();
  }
}
