package org.linli.postgres;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server's programs under the wrappers that this machine offers. Every wrapper replaces
 * itself by the next one, so the pid stays that of the program.
 *
 * @param wrappers words before the program's own command line
 */
record Launcher(List<String> wrappers) {

  private static final Logger log = LoggerFactory.getLogger(Launcher.class);

  /** A session of its own: the terminal's Ctrl-C must not stop the server before the program. */
  private static final List<String> OWN_SESSION = List.of("setsid");

  /** PostgreSQL refuses uid 0; in a user namespace without a mapping it sees 65534 instead. */
  private static final List<String> HIDE_ROOT = List.of("unshare", "-U");

  /** Last, because a change of credentials after it may clear the parent-death signal. */
  private static final List<String> STOP_WITH_PARENT = List.of("setpriv", "--pdeathsig", "INT");

  static Launcher detect() throws IOException {
    List<String> wrappers = new ArrayList<>();
    addIfWorking(wrappers, OWN_SESSION);
    if (UserId.current().isRoot() && !addIfWorking(wrappers, HIDE_ROOT)) {
      throw rootRefused();
    }
    if (!addIfWorking(wrappers, STOP_WITH_PARENT)) {
      log.warn("No working setpriv: PostgreSQL keeps running if this process is killed");
    }
    return new Launcher(List.copyOf(wrappers));
  }

  ProcessBuilder process(List<String> command) {
    List<String> words = new ArrayList<>(wrappers);
    words.addAll(command);
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    // PGDATA, PGOPTIONS and their like belong to some other server; messages are read by us.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  private static boolean addIfWorking(List<String> wrappers, List<String> wrapper) {
    List<String> candidate = new ArrayList<>(wrappers);
    candidate.addAll(wrapper);
    boolean works = Command.succeeds(new Launcher(candidate).process(List.of("true")));
    if (works) {
      wrappers.addAll(wrapper);
    }
    return works;
  }

  static void requireLinux() {
    String system = System.getProperty("os.name", "unknown");
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
      throw new PostgresStartException(
          "内置 PostgreSQL 只支持 Linux，不支持 %s，请自行安装 PostgreSQL 并设置 spring.datasource.url。"
              .formatted(system),
          "The built-in PostgreSQL runs on Linux only, not on %s; install PostgreSQL and set spring.datasource.url."
              .formatted(system));
    }
  }

  private static PostgresStartException rootRefused() {
    return new PostgresStartException(
        "PostgreSQL 不能以 root 运行，且本机无法使用 unshare -U，请以普通用户启动本程序。",
        "PostgreSQL refuses to run as root and unshare -U does not work here; start this program as"
            + " an ordinary user.");
  }
}
