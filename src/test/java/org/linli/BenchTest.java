package org.linli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benches use classes of the program. */
class BenchTest {

  @TempDir private Path classes;

  @Test
  void benchesCompile() throws IOException {
    BenchSources.compile(BenchSources.all(), classes);
  }
}
