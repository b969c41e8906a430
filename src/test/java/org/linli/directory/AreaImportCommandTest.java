package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.Languages;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** {@code import-areas}: what the operator reads and with which code it ends (ORG-1). */
@IntegrationTest
class AreaImportCommandTest {

  @TempDir private Path folder;

  @Autowired private AreaManagement areas;
  @Autowired private Languages languages;
  @Autowired private TestClock clock;

  @Test
  void folderOfTheNationalShapeComesInAndTheSecondRunChangesNothing() throws IOException {
    national("91");
    assertSaid(0, run(), "正在写入：0 / 5 个区划，每秒", "大约还要", "用时", "读了 5 行：新增 5");
    assertSaid(0, run(), "新增 0，改名 0，没有变化 5");
  }

  @Test
  void paceTellsTheRateAndTheTimeLeft() {
    var pace = ImportPace.of(0, new AreaImport.Written(50, 100), Duration.ofSeconds(5));
    assertThat(pace).isEqualTo(new ImportPace(false, 50, 100, 10, 5));
  }

  @Test
  void wrongRowsStopEverythingAndAreNamedByFileAndLine() throws IOException {
    national("92");
    write("cities.csv", "code,name,provinceCode", "9201,,92", "9202,市,92");
    assertSaid(1, run(), "cities.csv:2 名称空了", "一行都没有导入");
    write("cities.csv", "code,name,provinceCode", "9201,市,92", "93,市,92");
    assertSaid(0, run("--skip-wrong"), "cities.csv:3 编码", "新增 5");
  }

  @Test
  void fileThatIsNoneOfOursIsRefusedAsAWhole() throws IOException {
    write("provinces.csv", "省份,代码", "北京,11");
    assertSaid(1, run(), "第一行要是 code,name,parent");
    write("provinces.csv");
    assertSaid(1, run(), "空文件不能导入");
  }

  @Test
  void callThatNamesNoFileEndsWithTheUsage() throws IOException {
    assertSaid(2, run(), "请写上文件或目录");
    assertSaid(2, run(List.of()), "请写上文件或目录");
  }

  @Test
  void pathThatCannotBeReadIsNamed() {
    var missing = folder.resolve("没有这个文件.csv").toString();
    assertSaid(1, run(List.of(missing)), "读不了这个文件或目录", "没有这个文件.csv");
  }

  private void national(String province) throws IOException {
    write("provinces.csv", "code,name", province + ",省");
    write("cities.csv", "code,name,provinceCode", province + "01,市," + province);
    write(
        "areas.csv",
        "code,name,cityCode,provinceCode",
        "%1$s0101,区,%1$s01,%1$s".formatted(province));
    write(
        "streets.csv",
        "code,name,areaCode,provinceCode,cityCode",
        "%1$s0101001,街道,%1$s0101,%1$s,%1$s01".formatted(province));
    write(
        "villages.csv",
        "code,name,streetCode,provinceCode,cityCode,areaCode",
        "%1$s0101001001,\"某某社区居民委员会\",%1$s0101001,%1$s,%1$s01,%1$s0101".formatted(province));
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private Run run(String... options) {
    return run(Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toList());
  }

  /** As {@code main} runs it; the clock stands, so nobody depends on how fast this machine is. */
  private Run run(List<String> arguments) {
    var command = new AreaImportCommand(areas, languages, clock);
    var words = Stream.concat(Stream.of("import-areas"), arguments.stream());
    var before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      command.run(new DefaultApplicationArguments(words.toArray(String[]::new)));
    } finally {
      System.setOut(before);
    }
    return new Run(command.getExitCode(), said.toString(StandardCharsets.UTF_8));
  }

  private static void assertSaid(int exitCode, Run run, String... words) {
    assertThat(run.said()).contains(words);
    assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
  }

  /** How it ended and what it printed. */
  private record Run(int exitCode, String said) {}
}
