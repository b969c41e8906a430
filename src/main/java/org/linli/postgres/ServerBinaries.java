package org.linli.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's programs, unpacked once per version from the class path. */
record ServerBinaries(Path home) {

  /** Version of the binaries artifact; a test compares it with what the program says. */
  static final String VERSION = "18.6.0";

  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  private static final Logger log = LoggerFactory.getLogger(ServerBinaries.class);
  private static final String MARKER = "complete";

  /** Finds the programs in the data home, unpacking them if need be. */
  static ServerBinaries in(Path directory) throws IOException {
    Path shelf = Files.createDirectories(directory.resolve("binaries"));
    Path home = shelf.resolve(VERSION);
    if (!Files.exists(home.resolve(MARKER))) {
      DiskTree.deleteChildren(shelf, _ -> true);
      unpack(home);
    }
    DiskTree.deleteChildren(shelf, child -> !child.equals(home));
    return new ServerBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path home) throws IOException {
    log.info("Unpacking PostgreSQL {} into {}", VERSION, home);
    Path unfinished = Files.createDirectory(DiskTree.unfinished(home));
    try (InputStream archive = archive()) {
      BinaryArchive.unpack(archive, unfinished);
    }
    DiskTree.force(Files.writeString(unfinished.resolve(MARKER), VERSION));
    DiskTree.publish(unfinished, home);
  }

  private static InputStream archive() {
    String resource = "/postgres-linux-" + cpu() + ".txz";
    InputStream archive = ServerBinaries.class.getResourceAsStream(resource);
    if (archive == null) {
      throw noBinaries(resource);
    }
    return archive;
  }

  private static String cpu() {
    String name = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> throw noBinaries(name);
    };
  }

  private static PostgresStartException noBinaries(String what) {
    return new PostgresStartException(
        "没有适合本机处理器的内置 PostgreSQL（%s），请自行安装 PostgreSQL %s 并设置 spring.datasource.url。"
            .formatted(what, MAJOR),
        "No built-in PostgreSQL for this processor (%s); install PostgreSQL %s and set spring.datasource.url."
            .formatted(what, MAJOR));
  }
}
