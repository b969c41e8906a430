package org.linli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How contents lie in their directory: under their SHA-256, in a folder of its first two digits.
 *
 * @param directory of {@code linli.files.directory}
 */
public record ContentTree(Path directory) {

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  /** Where a content lies. */
  public Path place(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * All contents that are complete at this moment. Reads names only, because drafts beside them
   * come and go.
   */
  public List<Path> contents() throws IOException {
    var found = new ArrayList<Path>();
    for (var folder : children(directory, FOLDER)) {
      found.addAll(children(folder, NAME));
    }
    return found;
  }

  /** Whether a text can name a content. */
  public static boolean isHash(String text) {
    return NAME.matcher(text).matches();
  }

  private static List<Path> children(Path folder, Pattern named) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> named.matcher(child.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (NoSuchFileException nothingYet) {
      return List.of();
    }
  }
}
