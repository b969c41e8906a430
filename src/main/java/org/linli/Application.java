package org.linli;

import java.util.Set;
import java.util.stream.Stream;
import org.linli.platform.ConsoleCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Linli. Without any setting it is the demonstration; {@code docs} tell how to go on. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Linli")
public class Application {

  /** Commands that need the whole platform but its pages; the others do without Spring. */
  private static final Set<String> WITH_PLATFORM = Set.of("import-areas");

  /** Words that are no options name a command, such as {@code import-areas}: do it and end. */
  public static void main(String[] arguments) {
    var command = ConsoleCommands.asked(arguments);
    if (command && !WITH_PLATFORM.contains(arguments[0])) {
      System.exit(ConsoleCommands.run(arguments));
    }
    var application = new SpringApplication(Application.class);
    var context = application.run(command ? asCommand(arguments) : arguments);
    if (command) {
      System.exit(SpringApplication.exit(context));
    }
  }

  /** Nobody can ask it for pages, and it ends before jobs would. */
  private static String[] asCommand(String[] arguments) {
    return Stream.concat(
            Stream.of(arguments), Stream.of("--server.port=-1", "--linli.jobs.enabled=false"))
        .toArray(String[]::new);
  }
}
