import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@link LedgerRounds} in a JVM as the platform runs in, for this one is held to save time.
 */
final class Ledger {

  private Ledger() {}

  public static void main(String[] arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(App.JVM);
    command.addAll(List.of("-cp", System.getProperty("bench.classpath"), "LedgerRounds"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    if (process.waitFor() != 0) {
      throw new IOException("The rounds failed");
    }
  }
}
