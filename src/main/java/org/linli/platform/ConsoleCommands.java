package org.linli.platform;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Finds the command that the first argument names. */
public final class ConsoleCommands {

  /** The exit code of a call that nobody understands. */
  public static final int USAGE = 2;

  private ConsoleCommands() {}

  /** Whether the arguments ask for a command rather than for the platform. */
  public static boolean asked(String... arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-");
  }

  /** Runs it; an unknown one is answered with the list of all. */
  public static int run(String... arguments) {
    return run(System.err, arguments);
  }

  static int run(PrintStream console, String... arguments) {
    var all = SpringFactoriesLoader.forDefaultResourceLocation().load(ConsoleCommand.class);
    var rest = Arrays.asList(arguments).subList(1, arguments.length);
    return all.stream()
        .filter(command -> command.name().equals(arguments[0]))
        .findFirst()
        .map(command -> command.run(List.copyOf(rest), new PlatformConfiguration().clock()))
        .orElseGet(() -> usage(console, all));
  }

  private static int usage(PrintStream console, List<ConsoleCommand> all) {
    console.println("用法 / usage:");
    console.println("  java -jar linli.jar [--setting=value …]");
    console.println("  java -jar linli.jar import-areas FILE…");
    all.forEach(
        command ->
            console.println("  java -jar linli.jar " + command.name() + " " + command.usage()));
    return USAGE;
  }
}
