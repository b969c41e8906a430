package org.linli.evidence.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.Dates;
import tools.jackson.databind.json.JsonMapper;

/** EVI-1: anybody draws again from the file, and whatever was changed is said in plain words. */
class VerifyDrawTest {

  private static final List<Integer> NUMBERS = List.of(2, 5, 8, 10, 12, 26);
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, Dates.ZONE);

  @TempDir private Path directory;

  private final Sheet sheet = sheet();

  @Test
  void aSheetIsReadAsItWasWritten() {
    assertThat(Sheet.parse(sheet.text())).isEqualTo(sheet);
    assertThat(Result.of(sheet, NUMBERS)).isEqualTo(Result.of(sheet, NUMBERS));
    assertThat(Result.of(sheet, NUMBERS).picks()).hasSize(3 + 2);
  }

  @Test
  void whatIsRightIsSaidToBeTheSame() throws IOException {
    assertThat(said(file(sheet.text(), sheet.hash(), picks()))).startsWith("0 一致");
    var waiting =
        new DrawFile(DrawFile.FORMAT, sheet.text(), sheet.hash(), List.of(), List.of(), List.of());
    assertThat(said(waiting)).startsWith("0 一致").contains("号码还没有出来");
  }

  @Test
  void whateverWasChangedIsFound() throws IOException {
    assertThat(said(file(sheet.text().replace("hash3", "hash9"), sheet.hash(), picks())))
        .startsWith("1 ")
        .contains("封存以后改过", "不一致");
    var others = picks().reversed();
    assertThat(said(file(sheet.text(), sheet.hash(), others))).contains("抽出来的不是", "不一致");
    var favoured = sheet.text().replaceFirst("composition\t\\d+\t", "composition\t5\t");
    assertThat(said(file(favoured, Sheet.hash(favoured), picks()))).contains("最公平", "不一致");
    assertThat(said(file("什么都不是", Sheet.hash("什么都不是"), picks()))).contains("读不懂", "不一致");
    assertThat(said(new DrawFile("other", "", "", List.of(), List.of(), List.of())))
        .contains("认得", "不一致");
    assertThat(run(directory.resolve("nowhere").toString())).startsWith("2 读不了");
    Files.writeString(directory.resolve("draw.json"), "{}");
    assertThat(run(directory.resolve("draw.json").toString())).startsWith("2 读不了");
  }

  private List<DrawFile.Picked> picks() {
    return Result.of(sheet, NUMBERS).picks().stream()
        .map(it -> new DrawFile.Picked(it.number(), it.alternate()))
        .toList();
  }

  private static DrawFile file(String text, String seal, List<DrawFile.Picked> picks) {
    return new DrawFile(DrawFile.FORMAT, text, seal, NUMBERS, picks, List.of());
  }

  private String said(DrawFile file) throws IOException {
    var path = directory.resolve("draw.json");
    Files.writeString(path, JsonMapper.shared().writeValueAsString(file));
    return run(path.toString());
  }

  private static String run(String from) {
    var said = new ByteArrayOutputStream();
    var console = new PrintStream(said, true, StandardCharsets.UTF_8);
    var code = new VerifyDraw(console).run(List.of(from), CLOCK);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }

  /** One woman or two among three, so that there are two compositions. */
  private static Sheet sheet() {
    var woman = Map.of("性别", "女");
    var man = Map.of("性别", "男");
    var entries = LotsTest.entries(List.of(woman, woman, woman, man, man, man, man, man));
    var quotas = List.of(new Quota("性别", "女", 1, 2));
    return new Sheet(
        new UUID(0, 1),
        "评议团",
        3,
        1,
        new Balls(6, 1, 33, false),
        "双色球",
        LocalDate.EPOCH,
        quotas,
        entries,
        Fairest.compositions(Kind.of(entries, quotas), quotas, 3));
  }
}
