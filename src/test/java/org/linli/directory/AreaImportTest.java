package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Refused;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
  private AreaStaging staging;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void freshDatabase() {
    var source =
        new DriverManagerDataSource(TestDatabase.create().url(), "linli_app", TestServer.PASSWORD);
    jdbc = JdbcClient.create(source);
    areas = new Areas(jdbc);
    staging = new AreaStaging(jdbc, source, areas);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @Test
  void realDistrictComesInWholeAndRepeatingItChangesNothing() throws IOException {
    var content = Files.readAllBytes(Files.exists(SAMPLE) ? SAMPLE : SHIPPED);
    var first = run(content);
    assertThat(first.rejected()).isEmpty();
    assertThat(first.figures().read()).isEqualTo(161);
    assertThat(first.figures().added()).isEqualTo(161);
    var again = run(content);
    assertThat(again.figures().added()).isZero();
    assertThat(again.figures().renamed()).isZero();
    assertThat(again.figures().unchanged()).isEqualTo(161);
    assertThat(stored()).as("with the root").isEqualTo(162);
    assertThat(areas.line("420102003004"))
        .extracting(AreaView::name)
        .containsExactly("湖北省", "武汉市", "江岸区", "一元街道", "三阳社区");
  }

  @Test
  void areaKeepsItsPlaceAndTakesItsNewName() throws IOException {
    run(SMALL);
    var result = run(SMALL.replace("三阳社区", "三阳路社区"));
    assertThat(result.figures().renamed()).isOne();
    assertThat(result.figures().added()).isZero();
    assertThat(result.figures().unchanged()).isEqualTo(4);
    assertThat(areas.children("420102003000")).extracting(AreaView::name).containsExactly("三阳路社区");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void fileIsReadHoweverItWasSaved(String how, byte[] content) throws IOException {
    var result = run(content);
    assertThat(result.rejected()).as(how).isEmpty();
    assertThat(result.figures().added()).as(how).isEqualTo(5);
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
    assertThat(run(text).figures().unchanged()).isOne();
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
        "code,name,level\n42,湖北省,1\n",
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
    assertThat(run("code,name,parent\n").figures().read()).isZero();
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
  void secondFileMayStandOnTheFirst() throws IOException {
    run("code,name,parent\n42,湖北省,\n");
    assertThat(run("code,name,parent\n4201,武汉市,42\n").figures().added()).isOne();
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
  void quoteLeftOpenIsToldAndNothingElseBreaks() throws IOException {
    var result = run("code,name,parent\n42,\"湖北省,\n4201,武汉市,42\n");
    assertThat(result.figures().rejected()).isOne();
    assertThat(result.rejected().getFirst().line()).isEqualTo(2);
  }

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

  @Test
  void nationalFilesComeInTogetherInAnyOrder() throws IOException {
    var result = run(false, new ArrayList<>(), national().reversed().toArray(NamedFile[]::new));
    assertThat(result.figures()).isEqualTo(new AreaImport.Figures(19, 16, 0, 0, 3, 0));
    assertThat(areas.line("110101001001"))
        .extracting(AreaView::name)
        .containsExactly("北京市", "市辖区", "东城区", "东华门街道", "多福巷社区居民委员会");
    assertThat(numbers("110101001001"))
        .isEqualTo("cn.11.1101.110101.110101001.110101001001 11 1101 110101 110101001");
    var again = run(false, new ArrayList<>(), national().toArray(NamedFile[]::new));
    assertThat(again.figures()).isEqualTo(new AreaImport.Figures(19, 0, 0, 16, 3, 0));
  }

  /** 东莞 has no counties, 金门 no streets: the files repeat the code above. */
  @Test
  void whereALevelIsMissingTheNextOneIsReached() throws IOException {
    run(false, new ArrayList<>(), national().toArray(NamedFile[]::new));
    assertThat(areas.children("440000000000")).extracting(AreaView::name).containsExactly("东莞市");
    assertThat(areas.children("441900000000"))
        .extracting(AreaView::name)
        .containsExactly("东城街道", "南城街道");
    assertThat(areas.line("441900003001"))
        .extracting(AreaView::level)
        .as("province, city, street, community")
        .containsExactly(1, 2, 4, 5);
    assertThat(numbers("441900003001"))
        .isEqualTo("cn.44.4419.441900003.441900003001 44 4419 0 441900003");
    assertThat(areas.children("350500000000")).extracting(AreaView::name).containsExactly("金门县");
    assertThat(areas.children("350527000000")).isEmpty();
  }

  @Test
  void rowsOfTheNationalFilesAreCheckedAgainstTheirLevel() throws IOException {
    var result =
        run(
            true,
            new ArrayList<>(),
            file("provinces.csv", "code,name\n11,北京市\n1101,市辖区\n"),
            file("cities.csv", "code,name,provinceCode\n1101,市辖区,11\n1102,县,12\n"),
            file(
                "areas.csv",
                "code,name,cityCode,provinceCode\n120101,区,1201,12\n110101,,1101,11\n"));
    assertThat(result.rejected())
        .extracting(row -> row.file() + " " + row.line() + " " + row.error())
        .containsExactly(
            "areas.csv 2 directory.row-parent-unknown",
            "areas.csv 3 directory.row-name",
            "cities.csv 3 directory.row-parent",
            "provinces.csv 3 directory.row-code");
    assertThat(stored()).as("with the root").isEqualTo(3);
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

  @Test
  void laterEditionTellsWhatDisappearedAndDeletesNothing() throws IOException {
    run(SMALL);
    var result =
        run(SMALL.replace("420102003004,三阳社区,420102003\n", "420102003005,新社区,420102003\n"));
    assertThat(result.disappeared().total()).isOne();
    assertThat(result.disappeared().listed()).containsExactly("420102003004 三阳社区");
    assertThat(areas.children("420102003000")).hasSize(2);
    assertThat(run("code,name,parent\n420102003006,又一社区,420102003\n").disappeared().total())
        .as("a part of a province is no edition of it")
        .isZero();
    assertThat(run("code,name\n42,湖北省\n").disappeared().total())
        .as("provinces only say nothing of cities")
        .isZero();
  }

  @Test
  void nameThatAnImportChangesIsKeptInTheHistory() throws IOException {
    run(SMALL);
    var renamed = run(SMALL.replace("三阳社区", "三阳路社区")).renamed();
    assertThat(renamed)
        .extracting(each -> each.oldName() + " → " + each.newName())
        .containsExactly("三阳社区 → 三阳路社区");
  }

  private static List<NamedFile> national() {
    return List.of(
        file("provinces.csv", "code,name\n11,北京市\n35,福建省\n44,广东省\n"),
        file("cities.csv", "code,name,provinceCode\n1101,市辖区,11\n3505,泉州市,35\n4419,东莞市,44\n"),
        file(
            "areas.csv",
            "code,name,cityCode,provinceCode\n110101,东城区,1101,11\n350527,金门县,3505,35\n"
                + "441900,东莞市,4419,44\n"),
        file(
            "streets.csv",
            "code,name,areaCode,provinceCode,cityCode\n110101001,东华门街道,110101,11,1101\n"
                + "350527000,金门县,350527,35,3505\n441900003,东城街道,441900,44,4419\n"
                + "441900004,南城街道,441900,44,4419\n"),
        file(
            "villages.csv",
            "code,name,streetCode,provinceCode,cityCode,areaCode\n"
                + "110101001001,\"多福巷社区居民委员会\",110101001,11,1101,110101\n"
                + "110101001002,银闸社区居民委员会,110101001,11,1101,110101\n"
                + "350527000000,金门县,350527000,35,3505,350527\n"
                + "441900003001,岗贝社区居民委员会,441900003,44,4419,441900\n"
                + "441900003002,岗贝社区居民委员会,441900003,44,4419,441900\n"
                + "441900004001,篁村社区居民委员会,441900004,44,4419,441900\n"));
  }

  private static NamedFile file(String name, String text) {
    return new NamedFile(name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }

  private int stored() {
    return jdbc.sql("select count(*) from directory.area").query(Integer.class).single();
  }

  private String numbers(String code) {
    return jdbc.sql(
            "select path::text || ' ' || province_code || ' ' || city_code || ' ' || county_code ||"
                + " ' ' || street_code from directory.area where code = :code")
        .param("code", code)
        .query(String.class)
        .single();
  }

  private AreaImporter.Result run(String text) throws IOException {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  private AreaImporter.Result run(byte[] content) throws IOException {
    return run(true, new ArrayList<>(), new NamedFile("areas.csv", new ByteArrayResource(content)));
  }

  private AreaImporter.Result run(boolean skipWrong, List<Integer> told, NamedFile... files)
      throws IOException {
    var progress =
        new ImportProgress() {
          @Override
          public void read(int rows) {}

          @Override
          public void written(int rows, int total) {
            told.add(rows);
          }
        };
    try {
      return transaction.execute(
          status -> {
            try {
              return new AreaImporter(staging, progress).run(List.of(files), skipWrong);
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          });
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private void assertRefused(byte[] content, DirectoryError why) {
    assertThat(catchThrowableOfType(Refused.class, () -> run(content)).code()).isEqualTo(why);
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
