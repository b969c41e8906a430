package org.linli.evidence.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the name of a command: {@code --name value} or {@code --name=value}, each as
 * often as one likes, and a subject without a name.
 */
final class Options {

  private static final String SUBJECT = "";

  private final List<Option> told = new ArrayList<>();

  private record Option(String name, String value) {}

  Options(List<String> arguments) {
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        told.add(new Option(SUBJECT, argument));
      } else if (argument.contains("=")) {
        var parts = argument.substring(2).split("=", 2);
        told.add(new Option(parts[0], parts[1]));
      } else if (i + 1 < arguments.size()) {
        told.add(new Option(argument.substring(2), arguments.get(++i)));
      }
    }
  }

  Optional<String> subject() {
    return first(SUBJECT);
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private List<String> all(String name) {
    return told.stream().filter(it -> it.name.equals(name)).map(Option::value).toList();
  }

  /** Lines that were written out, or the names of files that hold them. */
  List<String> lines(String name) throws IOException {
    var lines = new ArrayList<String>();
    for (var value : all(name)) {
      var text = isFile(value) ? Files.readString(Path.of(value)) : value;
      text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    }
    return lines;
  }

  private static boolean isFile(String value) {
    try {
      return Files.isRegularFile(Path.of(value));
    } catch (InvalidPathException notAName) {
      return false;
    }
  }
}
