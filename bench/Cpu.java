import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads from {@code /proc} what processes have used. */
final class Cpu {

  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux

  private Cpu() {}

  /** Seconds of user and system time of one process. */
  static double of(ProcessHandle process) {
    var fields = stat(process.pid());
    return seconds(fields, 11) + seconds(fields, 12);
  }

  /** Seconds of everything below a process, also of what ended and was waited for. */
  static double below(ProcessHandle process) {
    var ended = seconds(stat(process.pid()), 13) + seconds(stat(process.pid()), 14);
    return ended + process.descendants().mapToDouble(Cpu::withEnded).sum();
  }

  /** Seconds of the trees below the children that run a given program. */
  static double ofChildren(ProcessHandle parent, String program) {
    return parent
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .mapToDouble(Cpu::withEnded)
        .sum();
  }

  /** Resident memory in megabytes. */
  static double residentMegabytes(ProcessHandle process) {
    return status(process.pid(), "VmRSS") / 1024.0;
  }

  /** The most that was resident at once. */
  static double mostMegabytes(ProcessHandle process) {
    return status(process.pid(), "VmHWM") / 1024.0;
  }

  private static double withEnded(ProcessHandle process) {
    var fields = stat(process.pid());
    return seconds(fields, 11) + seconds(fields, 12) + seconds(fields, 13) + seconds(fields, 14);
  }

  private static double seconds(String[] fields, int index) {
    return fields.length > index ? Long.parseLong(fields[index]) / TICKS_PER_SECOND : 0;
  }

  /** The fields after the program's name, which may itself contain spaces; empty if it is gone. */
  private static String[] stat(long pid) {
    try {
      var line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException gone) {
      return new String[0];
    }
  }

  private static long status(long pid, String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
