package org.linli;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Linli. Without any setting it is the demonstration; {@code docs} tell how to go on. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Linli")
public class Application {

  /**
   * A first word that is no option names a command, such as {@code import-areas}: do it and end.
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("--")) {
      SpringApplication.run(Application.class, arguments);
    } else {
      var quiet = Stream.concat(Arrays.stream(arguments), Stream.of("--server.port=-1"));
      var context = SpringApplication.run(Application.class, quiet.toArray(String[]::new));
      System.exit(SpringApplication.exit(context));
    }
  }
}
