package org.linli.platform;

import java.time.Clock;
import java.util.List;

/**
 * Something the jar does in place of serving pages: {@code java -jar linli.jar NAME …}. Listed in
 * {@code META-INF/spring.factories} under this interface's name; made without Spring.
 */
public interface ConsoleCommand {

  /** The first word after the jar. */
  String name();

  /** What follows the name, as the usage shows it. */
  String usage();

  /**
   * Does it, telling what happens on the console.
   *
   * @param arguments what follows the name
   * @param clock the platform's
   * @return the exit code; 0 if all is well
   */
  int run(List<String> arguments, Clock clock);
}
