package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Refused;
import org.linli.testing.Sql;
import org.linli.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the importer takes from a file and what it leaves (ORG-1), on a database of its own. */
class AreaImportTest {

  private static final Path SAMPLE = Path.of("../shared/data/divisions/jiangan.csv");
  private static final Path SHIPPED = Path.of("src/main/resources/demo/areas.csv");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final String SMALL =
      """
      code,name,parent
      42,湖北省,
      4201,武汉市,42
      420102,江岸区,4201
      420102003,一元街道,420102
      420102003004,三阳社区,420102003
      """;

  private Areas areas;

  @BeforeEach
  void freshDatabase() {
    areas = new Areas(Sql.application(TestDatabase.create()));
  }

  @Test
  void realDistrictComesInWholeAndRepeatingItChangesNothing() throws IOException {
    var content = Files.readAllBytes(Files.exists(SAMPLE) ? SAMPLE : SHIPPED);
    var first = run(content);
    assertThat(first.rejected()).isEmpty();
    assertThat(first.read()).isEqualTo(161);
    assertThat(first.added()).isEqualTo(161);
    var again = run(content);
    assertThat(again.added()).isZero();
    assertThat(again.renamed()).isZero();
    assertThat(again.unchanged()).isEqualTo(161);
    assertThat(areas.codes()).as("with the root").hasSize(162);
    assertThat(areas.line("420102003004"))
        .extracting(AreaView::name)
        .containsExactly("湖北省", "武汉市", "江岸区", "一元街道", "三阳社区");
  }

  @Test
  void areaKeepsItsPlaceAndTakesItsNewName() throws IOException {
    run(SMALL);
    var result = run(SMALL.replace("三阳社区", "三阳路社区"));
    assertThat(result.renamed()).isOne();
    assertThat(result.added()).isZero();
    assertThat(result.unchanged()).isEqualTo(4);
    assertThat(areas.children("420102003000")).extracting(AreaView::name).containsExactly("三阳路社区");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void fileIsReadHoweverItWasSaved(String how, byte[] content) throws IOException {
    var result = run(content);
    assertThat(result.rejected()).as(how).isEmpty();
    assertThat(result.added()).as(how).isEqualTo(5);
    assertThat(areas.line("420102003004")).extracting(AreaView::name).contains("一元街道", "三阳社区");
  }

  static List<Object[]> spellings() {
    return List.of(
        spelling("UTF-8", StandardCharsets.UTF_8, text -> text),
        spelling("UTF-8 with a byte order mark", StandardCharsets.UTF_8, text -> "\uFEFF" + text),
        spelling("GB18030", GB18030, text -> text),
        spelling("GB18030, Windows lines", GB18030, text -> text.replace("\n", "\r\n")),
        spelling("Windows lines", StandardCharsets.UTF_8, text -> text.replace("\n", "\r\n")),
        spelling("old Mac lines", StandardCharsets.UTF_8, text -> text.replace("\n", "\r")),
        spelling("no line break at the end", StandardCharsets.UTF_8, String::stripTrailing),
        spelling("empty lines", StandardCharsets.UTF_8, text -> text.replace("\n", "\n\n")),
        spelling(
            "quotes",
            StandardCharsets.UTF_8,
            text -> text.replace("武汉市", "\"武汉市\"").replace("42,湖", "\"42\",湖")),
        spelling("spaces", StandardCharsets.UTF_8, text -> text.replace(",", " , ")),
        spelling(
            "padded codes",
            StandardCharsets.UTF_8,
            text -> text.replace("4201,武汉市,42\n", "420100000000,武汉市,420000000000\n")));
  }

  private static Object[] spelling(String how, Charset charset, UnaryOperator<String> change) {
    return new Object[] {how, change.apply(SMALL).getBytes(charset)};
  }

  @Test
  void rareCharactersSurviveBothEncodings() throws IOException {
    var text = "code,name,parent\n42,𠮷村㐂𪚥,\n";
    run(text.getBytes(GB18030));
    assertThat(areas.line("420000000000")).extracting(AreaView::name).containsExactly("𠮷村㐂𪚥");
    assertThat(run(text).unchanged()).isOne();
  }

  /** The sample by which the encoding is told is cut somewhere, perhaps within a character. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void encodingIsToldAlsoWhereTheSampleCutsACharacter(int shift) throws IOException {
    var text = new StringBuilder("code,name,parent\n42,").append("x".repeat(shift)).append("省,\n");
    for (var city = 10; city < 100; city++) {
      for (var county = 10; county < 60; county++) {
        if (county == 10) {
          text.append("42%d,市%d,42\n".formatted(city, city));
        }
        text.append("42%d%d,区区区区区区区区,42%d\n".formatted(city, county, city));
      }
    }
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isGreaterThan(65_536);
    assertThat(run(bytes).rejected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,code,parent\n42,湖北省,\n",
        "code;name;parent\n42;湖北省;\n",
        "42,湖北省,\n",
        "code,name\n42,湖北省\n",
        "code,name,parent,more\n",
        "<html>",
        "PK\u0003\u0004",
        "\"code,name,parent"
      })
  void otherColumnsAreRefused(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), DirectoryError.FILE_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n"})
  void emptyFileIsRefused(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), DirectoryError.FILE_EMPTY);
  }

  @Test
  void fileWithNothingButItsHeaderBringsNothing() throws IOException {
    assertThat(run("code,name,parent\n").read()).isZero();
  }

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
    assertThat(result.read()).isEqualTo(16);
    assertThat(result.rejectedRows()).isEqualTo(14);
    assertThat(result.added()).isEqualTo(2);
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
    assertThat(run("code,name,parent\n42," + "𠮷".repeat(60) + ",\n").added()).isOne();
    assertThat(run("code,name,parent\n43," + "𠮷".repeat(61) + ",\n").added()).isZero();
  }

  @Test
  void childOfAWrongRowIsWrongToo() throws IOException {
    var result = run("code,name,parent\n42,,\n4201,武汉市,42\n");
    assertThat(result.rejected())
        .extracting(AreaImport.Rejected::error)
        .containsExactly("directory.row-name", "directory.row-parent-unknown");
  }

  @Test
  void secondFileMayStandOnTheFirst() throws IOException {
    run("code,name,parent\n42,湖北省,\n");
    assertThat(run("code,name,parent\n4201,武汉市,42\n").added()).isOne();
  }

  @Test
  void onlyTheFirstTwoHundredWrongRowsAreListedAndAllAreCounted() throws IOException {
    var text = new StringBuilder("code,name,parent\n");
    for (var row = 0; row < 300; row++) {
      text.append("x,y,z").append("长".repeat(100)).append('\n');
    }
    var result = run(text.toString());
    assertThat(result.rejectedRows()).isEqualTo(300);
    assertThat(result.rejected()).hasSize(AreaImport.MAX_LISTED);
    assertThat(result.rejected().getFirst().content()).hasSize(80);
  }

  @Test
  void quoteLeftOpenIsToldAndNothingElseBreaks() throws IOException {
    var result = run("code,name,parent\n42,\"湖北省,\n4201,武汉市,42\n");
    assertThat(result.rejectedRows()).isOne();
    assertThat(result.rejected().getFirst().line()).isEqualTo(2);
  }

  @Test
  void hundredThousandRowsGoThroughWithoutBeingHeld() throws IOException {
    var rows = new SyntheticRows(100_000);
    var largest = new ArrayList<Integer>(List.of(0));
    var furthest = new ArrayList<Long>(List.of(0L));
    var written = new long[1];
    var counting =
        new Areas(unusedJdbc()) {
          @Override
          Set<String> codes() {
            return Set.of();
          }

          @Override
          Taken upsert(List<NewArea> batch) {
            largest.set(0, Math.max(largest.getFirst(), batch.size()));
            written[0] += batch.size();
            furthest.set(0, Math.max(furthest.getFirst(), rows.made() - written[0]));
            return new Taken(batch.size(), 0);
          }
        };
    var result = new AreaImporter(counting).run(rows);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.read()).isEqualTo(100_000);
    assertThat(result.added()).isEqualTo(100_000);
    assertThat(largest.getFirst()).as("rows held at once").isLessThanOrEqualTo(1_000);
    assertThat(furthest.getFirst()).as("rows read ahead of the database").isLessThan(5_000);
  }

  @Test
  void tenThousandRowsAreWrittenInBatches() throws IOException {
    var result = new AreaImporter(areas).run(new SyntheticRows(10_000));
    assertThat(result.added()).isEqualTo(10_000);
    assertThat(areas.codes()).hasSize(10_001);
    assertThat(new AreaImporter(areas).run(new SyntheticRows(10_000)).unchanged())
        .isEqualTo(10_000);
  }

  private AreaImporter.Result run(String text) throws IOException {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  private AreaImporter.Result run(byte[] content) throws IOException {
    return new AreaImporter(areas).run(new ByteArrayInputStream(content));
  }

  private void assertRefused(byte[] content, DirectoryError why) {
    assertThat(catchThrowableOfType(Refused.class, () -> run(content)).code()).isEqualTo(why);
  }

  private static JdbcClient unusedJdbc() {
    return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql:unused"));
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

    long made() {
      return made;
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
