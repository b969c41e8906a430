package org.linli.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.postgresql.copy.PGCopyOutputStream;

/** The way of rows into the database, as fast as it goes. */
final class AreaCopy implements AutoCloseable {

  private final PGCopyOutputStream out;

  AreaCopy(PGCopyOutputStream out) {
    this.out = out;
  }

  void add(AreaRow area, String file, long line) {
    var code = area.code();
    var parent = area.parent().map(AreaCode::digits).orElse("000000000000");
    var text =
        escaped(file)
            + '\t'
            + line
            + '\t'
            + code.digits()
            + '\t'
            + escaped(area.name())
            + '\t'
            + parent
            + '\t'
            + code.level()
            + '\t'
            + code.significant()
            + '\n';
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends the copy, also one that stopped halfway, so that the connection stays of use. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
