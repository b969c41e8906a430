package org.linli.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.ConsoleCommand;

/** {@code backup DIR}: a backup now, while the platform runs or stands still. */
final class BackupCommand implements ConsoleCommand {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return "DIR [--setting=value …]";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var line = CommandLine.of(arguments, Set.of(), Set.of());
    return line.run(System.out, directory -> backUp(line, Path.of(directory), clock));
  }

  private static int backUp(CommandLine line, Path directory, Clock clock) {
    var settings = line.backupSettings(Map.of());
    var done =
        new RecordedBackup(settings, clock).byHand(new BackupFolder(directory.toAbsolutePath()));
    CommandLine.say(
        System.out,
        "backup.console.done",
        done.file(),
        done.bytes(),
        done.manifest().endPoint().at().toString(),
        done.manifest().endPoint().position());
    CommandLine.say(System.out, "backup.console.keys", settings.keys().file());
    return 0;
  }
}
