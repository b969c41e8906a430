package org.linli.postgres;

import java.util.List;

/** Turns what the server printed before it gave up into advice. */
final class StartFailure {

  private static final String PORT_TAKEN = "Address already in use";
  private static final int LAST_LINES = 12;

  private StartFailure() {}

  static boolean portTaken(PostgresStartException failure) {
    return String.valueOf(failure.getMessage()).contains(PORT_TAKEN);
  }

  static PostgresStartException ended(ServerLaunch launch, String output) {
    if (output.contains(PORT_TAKEN)) {
      return new PostgresStartException(
          "端口 %d 已被占用，请停止占用它的程序或换一个端口。".formatted(launch.port()),
          "Port %d is taken (%s); stop the program that uses it or choose another port."
              .formatted(launch.port(), PORT_TAKEN));
    }
    return new PostgresStartException(
        "PostgreSQL 启动失败，日志在 %s。".formatted(launch.log().file()),
        "PostgreSQL did not start; its log is %s and ends with:%n%s"
            .formatted(launch.log().file(), end(output)));
  }

  static PostgresStartException timedOut(ServerLaunch launch, String output) {
    return new PostgresStartException(
        "PostgreSQL 未能及时就绪，日志在 %s。".formatted(launch.log().file()),
        "PostgreSQL was not ready in time; its log is %s and ends with:%n%s"
            .formatted(launch.log().file(), end(output)));
  }

  private static String end(String output) {
    List<String> lines = output.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
