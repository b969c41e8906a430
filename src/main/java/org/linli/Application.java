package org.linli;

import org.linli.platform.ConsoleCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Linli. Without any setting it is the demonstration; {@code docs} tell how to go on. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Linli")
public class Application {

  public static void main(String[] arguments) {
    if (ConsoleCommands.asked(arguments)) {
      System.exit(ConsoleCommands.run(arguments));
    }
    SpringApplication.run(Application.class, arguments);
  }
}
