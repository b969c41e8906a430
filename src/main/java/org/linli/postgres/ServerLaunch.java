package org.linli.postgres;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is needed to launch the server, once or again. */
record ServerLaunch(
    Launcher launcher,
    ServerBinaries binaries,
    DataCluster cluster,
    ServerLog log,
    Map<String, String> settings,
    int port) {

  /** Launches on the calling thread, which must outlive the server. */
  Postmaster launch() throws IOException {
    new Leftovers(cluster.path()).clear();
    var before = PostmasterPid.read(cluster.path());
    long logBefore = log.length();
    var process = launcher.process(command()).redirectOutput(log.appending()).start();
    return new Postmaster(process, this, before, logBefore);
  }

  ServerLaunch onFreePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, Inet4Address.ofLiteral("127.0.0.1"))) {
      return new ServerLaunch(launcher, binaries, cluster, log, settings, socket.getLocalPort());
    }
  }

  private List<String> command() {
    List<String> words = new ArrayList<>();
    words.add(binaries.program("postgres"));
    words.addAll(List.of("-D", cluster.path().toString()));
    settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    words.addAll(List.of("-c", "port=" + port, "-c", "listen_addresses=127.0.0.1"));
    // No socket files: their paths may have 107 bytes at most, and nobody needs them.
    words.addAll(List.of("-c", "unix_socket_directories="));
    return List.copyOf(words);
  }
}
