package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong rows of a file of areas are named one by one (ORG-1). */
class AreaRowsTest extends AreaImportBench {

  @Test
  void wrongRowsAreNamedByLineAndReason() throws IOException {
    var result =
        run(
            """
            code,name,parent
            42,湖北省,
            420,少一位,42
            4201,武汉市,42
            4201,又是武汉市,42
            4202,,42
            4203,%s,42
            4204,坏\uFFFD字,42
            4205,上级不对,43
            4206,上级空了,
            42,省有上级,42
            43,省有上级,42
            420701,上级还没有,4207
            4207,两列
            4207,四,42,列
            42a7,字母,42
            4208,上级读不懂,湖北
            """
                .formatted("长".repeat(61)));
    assertThat(result.rejected())
        .extracting(row -> row.line() + " " + row.error())
        .containsExactly(
            "3 directory.row-code",
            "5 directory.row-twice",
            "6 directory.row-name",
            "7 directory.row-name",
            "8 directory.row-name",
            "9 directory.row-parent",
            "10 directory.row-parent",
            "11 directory.row-twice",
            "12 directory.row-parent",
            "13 directory.row-parent-unknown",
            "14 directory.row-fields",
            "15 directory.row-fields",
            "16 directory.row-code",
            "17 directory.row-parent");
    assertThat(result.figures().read()).isEqualTo(16);
    assertThat(result.figures().rejected()).isEqualTo(14);
    assertThat(result.figures().added()).isEqualTo(2);
    assertThat(result.rejected().getFirst().content()).isEqualTo("420,少一位,42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖\u0000北", "湖\u0007北", "\"湖\n北\"", "\uFFFD"})
  void nameThatCannotBeShownIsRefused(String name) throws IOException {
    var result = run("code,name,parent\n42," + name + ",\n");
    assertThat(result.rejected())
        .extracting(AreaImport.Rejected::error)
        .containsExactly("directory.row-name");
    assertThat(result.rejected().getFirst().content())
        .as("fit to be stored and shown")
        .doesNotContain("\u0000", "\u0007", "\n");
  }

  @Test
  void nameIsMeasuredInCharacters() throws IOException {
    assertThat(run("code,name,parent\n42," + "𠮷".repeat(60) + ",\n").figures().added()).isOne();
    assertThat(run("code,name,parent\n43," + "𠮷".repeat(61) + ",\n").figures().added()).isZero();
  }

  @Test
  void childOfAWrongRowIsWrongToo() throws IOException {
    var result = run("code,name,parent\n42,,\n4201,武汉市,42\n");
    assertThat(result.rejected())
        .extracting(AreaImport.Rejected::error)
        .containsExactly("directory.row-name", "directory.row-parent-unknown");
  }

  @Test
  void onlyTheFirstTwoHundredWrongRowsAreListedAndAllAreCounted() throws IOException {
    var text = new StringBuilder("code,name,parent\n");
    for (var row = 0; row < 300; row++) {
      text.append("x,y,z").append("长".repeat(100)).append('\n');
    }
    var result = run(text.toString());
    assertThat(result.figures().rejected()).isEqualTo(300);
    assertThat(result.rejected()).hasSize(AreaImport.MAX_LISTED);
    assertThat(result.rejected().getFirst().content()).hasSize(80);
  }

  @Test
  void wrongRowStopsEverythingWhereItMayNotBeLeftOut() {
    var rejected =
        catchThrowableOfType(
            ImportRejected.class,
            () -> run(false, new ArrayList<>(), file("a.csv", SMALL + "420102003005,孤儿,\n")));
    assertThat(rejected.rows()).extracting(AreaImport.Rejected::line).containsExactly(7L);
    assertThat(stored()).as("only the root").isOne();
  }
}
