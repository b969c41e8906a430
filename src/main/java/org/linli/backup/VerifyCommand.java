package org.linli.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.ConsoleCommand;

/** {@code verify-backup FILE}: reads every byte; with {@code --start} also starts a server. */
final class VerifyCommand implements ConsoleCommand {

  private static final String START = "start";

  @Override
  public String name() {
    return "verify-backup";
  }

  @Override
  public String usage() {
    return "FILE|DIR [--start] [--setting=value …]";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var line = CommandLine.of(arguments, Set.of(START), Set.of());
    return line.run(System.out, path -> verify(line, Path.of(path)));
  }

  private static int verify(CommandLine line, Path path) {
    var file = Restore.latest(path.toAbsolutePath());
    var settings = line.backupSettings(Map.of());
    var verification = new Verification(settings.keys(), settings.postgresDirectory());
    var start = line.options().containsKey(START);
    var manifest = start ? verification.start(file) : verification.read(file);
    CommandLine.say(
        System.out,
        start ? "backup.console.started" : "backup.console.verified",
        file,
        manifest.endPoint().at().toString(),
        manifest.parts().size(),
        manifest.tables().size());
    return 0;
  }
}
