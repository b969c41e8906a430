package org.linli.evidence.audit;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a log are read. */
@FunctionalInterface
interface LogSource {

  /**
   * One file.
   *
   * @param path below the log, such as {@code checkpoint} or {@code tile/0/000}
   * @return nothing if there is none
   */
  Optional<byte[]> get(String path) throws IOException;

  /** One that must be there. */
  default byte[] require(String path) throws IOException {
    return get(path).orElseThrow(() -> new IOException(path + " is missing"));
  }
}
