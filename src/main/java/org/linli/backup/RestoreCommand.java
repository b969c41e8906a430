package org.linli.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.ConsoleCommand;

/** {@code restore FILE|DIR}: of a directory the latest backup; into an empty place only. */
final class RestoreCommand implements ConsoleCommand {

  private static final String INTO = "into";

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return "FILE|DIR [--into DATA-DIR|jdbc:postgresql://…] [--setting=value …]";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var line = CommandLine.of(arguments, Set.of(), Set.of(INTO));
    return line.run(System.out, path -> restore(line, Path.of(path), clock));
  }

  private static int restore(CommandLine line, Path path, Clock clock) {
    var file = Restore.latest(path.toAbsolutePath());
    var settings = line.backupSettings(target(line)).withKeys(keys(line));
    var manifest = new Restore(settings).from(file);
    new Aftermath(settings, clock).clear();
    CommandLine.say(
        System.out,
        "backup.console.restored",
        file,
        settings.external().map(Object::toString).orElse(settings.postgresDirectory().toString()),
        manifest.endPoint().at().toString());
    CommandLine.say(System.out, "backup.console.keys-needed");
    return 0;
  }

  /** The key of this installation, unless the new place has one already. */
  private static Keys keys(CommandLine line) {
    var there = line.backupSettings(target(line)).keys();
    return Files.exists(there.file()) ? there : line.backupSettings(Map.of()).keys();
  }

  private static Map<String, String> target(CommandLine line) {
    var into = line.options().getOrDefault(INTO, "");
    if (into.isEmpty()) {
      return Map.of();
    }
    return into.startsWith("jdbc:")
        ? Map.of("spring.datasource.url", into)
        : Map.of("linli.directory", into);
  }
}
