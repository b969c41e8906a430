package org.linli.backup;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.linli.kernel.Refused;
import org.linli.platform.ConsoleCommands;
import org.linli.platform.Languages;
import org.linli.postgres.PostgresStartException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What stands behind a command's name: words, options of the command and settings of the platform.
 * A setting counts as it does when the platform starts, with its files, profiles and environment.
 *
 * @param words in their order
 * @param options of the command, without their dashes
 * @param settings named on the command line
 */
record CommandLine(List<String> words, Map<String, String> options, Map<String, String> settings) {

  /**
   * @param flags options of the command that stand alone
   * @param valued options of the command that are followed by a value
   */
  static CommandLine of(List<String> arguments, Set<String> flags, Set<String> valued) {
    var words = new ArrayList<String>();
    var options = new HashMap<String, String>();
    var settings = new HashMap<String, String>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      var name = argument.replaceFirst("^--", "").split("=", 2)[0];
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (argument.contains("=")) {
        var value = argument.substring(argument.indexOf('=') + 1);
        (valued.contains(name) ? options : settings).put(name, value);
      } else if (valued.contains(name) && i + 1 < arguments.size()) {
        options.put(name, arguments.get(++i));
      } else if (flags.contains(name)) {
        options.put(name, "");
      } else {
        words.add(argument); // nobody's: the number of words will not fit
      }
    }
    return new CommandLine(List.copyOf(words), Map.copyOf(options), Map.copyOf(settings));
  }

  /** The one word of the command, if it is one. */
  Optional<String> word() {
    return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
  }

  /** The settings under which the platform would start, with these instead of some. */
  BackupSettings backupSettings(Map<String, String> instead) {
    var all = new HashMap<String, Object>(settings);
    all.putAll(instead);
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("command line", all));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return BackupSettings.of(environment);
  }

  /** Runs, saying what went wrong in Chinese and English. */
  int run(PrintStream console, ToIntFunction<String> command) {
    if (word().isEmpty()) {
      return ConsoleCommands.USAGE;
    }
    quieten();
    try {
      return command.applyAsInt(word().get());
    } catch (Refused refused) {
      say(console, "error." + refused.code().code(), refused.details().toArray());
      return refused.code() instanceof BackupError error ? error.exitCode() : 1;
    } catch (PostgresStartException refused) {
      console.println(refused.getMessage());
      return BackupError.DATABASE_FAILED.exitCode();
    }
  }

  /** A text in both languages: on a server's console nobody chose one. */
  static void say(PrintStream console, String key, Object... details) {
    var languages = new Languages();
    console.println(languages.chinese().text(key, details));
    console.println(languages.in("en").text(key, details));
  }

  private static void quieten() {
    var logging = LoggingSystem.get(CommandLine.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
