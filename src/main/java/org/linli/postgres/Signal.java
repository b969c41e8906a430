package org.linli.postgres;

import java.io.IOException;

/** Signals that Java itself cannot send. */
enum Signal {
  /** Fast shutdown: ends the sessions, writes a checkpoint. */
  INT,
  /** Immediate shutdown: the next start recovers from the log. */
  QUIT;

  void sendTo(ProcessHandle target) {
    String[] kill = {"sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name(), "" + target.pid()};
    try {
      var sender = new ProcessBuilder(kill).redirectErrorStream(true);
      sender.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
    } catch (IOException e) {
      // Without a shell there remains SIGTERM, which waits for the clients to leave.
      target.destroy();
    }
  }
}
