package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A file of areas larger than memory should hold (ORG-1). */
class LargeAreaFileTest extends AreaImportBench {

  /** Memory is taken for codes only, so a file need not fit into it. */
  @Test
  void hundredThousandRowsComeInOnceAndAreReadAsAStream() throws IOException {
    var told = new ArrayList<Integer>();
    var result = run(false, told, new NamedFile("rows.csv", () -> new SyntheticRows(100_000)));
    assertThat(result.figures().added()).isEqualTo(100_000);
    assertThat(stored()).isEqualTo(100_001);
    assertThat(told).as("how far it is").isSorted().hasSizeGreaterThan(4).endsWith(100_000);
    var again = run(false, told, new NamedFile("rows.csv", () -> new SyntheticRows(100_000)));
    assertThat(again.figures().unchanged()).isEqualTo(100_000);
    assertThat(stored()).isEqualTo(100_001);
  }

  /** A file that is made while it is read: one province and everything below it, level by level. */
  private static final class SyntheticRows extends InputStream {

    private final int count;
    private int made;
    private byte[] line = "code,name,parent\n42,省,\n".getBytes(StandardCharsets.UTF_8);
    private int at;

    SyntheticRows(int count) {
      this.count = count;
      made = 1;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (made == count) {
          return -1;
        }
        line = row(made++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return line[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      var first = read();
      if (first < 0) {
        return -1;
      }
      target[offset] = (byte) first;
      var rest = Math.min(length - 1, line.length - at);
      System.arraycopy(line, at, target, offset + 1, rest);
      at += rest;
      return rest + 1;
    }

    /** Row 1 is the city, 2 a district, 3 to 902 its streets, then communities street by street. */
    private static String row(int index) {
      if (index == 1) {
        return "4201,市,42\n";
      }
      if (index == 2) {
        return "420102,区,4201\n";
      }
      if (index < 903) {
        return "420102%03d,街道%d,420102\n".formatted(index - 2, index);
      }
      var community = index - 903;
      var street = 1 + community / 900;
      return "420102%03d%03d,社区%d,420102%03d\n"
          .formatted(street, 1 + community % 900, index, street);
    }
  }
}
