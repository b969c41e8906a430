package org.linli;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Linli. Without any setting it is the demonstration; {@code docs} tell how to go on. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Linli")
public class Application {

  /** Words that are no options name a command, such as {@code import-areas}: do it and end. */
  public static void main(String[] arguments) {
    var application = new SpringApplication(Application.class);
    var command = arguments.length > 0 && !arguments[0].startsWith("--");
    if (command) {
      application.setDefaultProperties(Map.of("server.port", -1));
    }
    var context = application.run(arguments);
    if (command) {
      System.exit(SpringApplication.exit(context));
    }
  }
}
