package org.linli.ballot.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.linli.platform.Dates;
import org.linli.platform.Languages;

/** DELIB-5: anybody counts a budget round again from its archive, and what was changed is named. */
public class BudgetRecountTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, Dates.ZONE);

  /** A change of the golden archive's text, and what is found first. */
  public record Change(String pattern, String replacement, String found) {

    public String on(String text) {
      var changed = Pattern.compile(pattern).matcher(text).replaceFirst(replacement);
      assertThat(changed).isNotEqualTo(text);
      return changed;
    }
  }

  /** One of each kind. */
  public static final List<Change> CHANGES =
      List.of(
          new Change("\\[\"p0\",\"p1\"\\]", "[\"p1\"]", "result"),
          new Change("\\[\"p0\",\"p1\"\\]", "[\"p0\",\"p2\"]", "result"),
          new Change("\\[\"p0\",\"p1\"\\]", "[\"p0\",\"p9\"]", "budget-refused"),
          new Change("\\[\"p0\",\"p1\"\\]", "[\"p0\",\"p0\"]", "budget-refused"),
          new Change("\"votes\":\\[\\[\\],", "\"votes\":[", "result"),
          new Change("\"votes\":\\[\\[\\].*\\]\\]", "\"votes\":[]", "budget-refused"),
          new Change("\"cost\":5", "\"cost\":6", "result"),
          new Change("\"cost\":10", "\"cost\":11", "seal"),
          new Change("\"cost\":5", "\"cost\":-5", "budget-refused"),
          new Change("\"money\":13", "\"money\":14", "result"),
          new Change("\"money\":13", "\"money\":0", "budget-refused"),
          new Change("(\"rule\":\\{[^}]*)\"COST\"(\\},\"title\")", "$1\"CARDINALITY\"$2", "result"),
          new Change("\"leastVoters\":1(,[^}]*\\},\"title\")", "\"leastVoters\":3$1", "result"),
          new Change("\"reason\":\"CHOSEN\"", "\"reason\":\"MONEY_SHORT\"", "result"),
          new Change("\"together\":\"26/3\"", "\"together\":\"8\"", "result"),
          new Change("\"winners\":\\[\"p0\",\"p3\"\\]", "\"winners\":[\"p3\"]", "result"),
          new Change("\"title\":\"微改造\"", "\"title\":\"大改造\"", "seal"),
          new Change("\"version\":1", "\"version\":2", "version"),
          new Change("\"kind\":\"SHARES\"", "\"kind\":\"LOT\"", "unreadable"),
          new Change("\"cost\":5", "\"cost\":5.5", "unreadable"),
          new Change(",\"cost\":5", ", \"cost\":5", "unreadable"));

  @TempDir private Path directory;

  @Test
  void theGoldenExampleAgreesAndIsToldInWords() throws IOException {
    var file = ArchiveFile.of(BudgetPolls.golden());
    var report = BudgetRecount.of(file.text());
    assertThat(report.findings()).isEmpty();
    assertThat(report.result()).isEqualTo(BudgetPolls.golden().result());
    assertThat(
            BudgetPolls.golden().result().verdicts().stream()
                .filter(BudgetArchive.Verdict::chosen)
                .map(BudgetArchive.Verdict::project))
        .containsExactly("p3", "p0");
    assertThat(said(file.text()))
        .startsWith("0 ")
        .contains("6 人投票，一共有 13 元；每人名下最后是 13/6 元。")
        .contains("做　　p0 项目p0（5 元）：3 人选它", "不做　p1 项目p1（3 元）：2 人选它；支持者的钱不够")
        .contains("一致：钱、项目、票和规则都重新算过");
    assertThat(said(file.text(), "--seal", file.seal())).startsWith("0 ");
    var other = ArchiveFile.of(BudgetPolls.large());
    assertThat(said(file.text(), "--seal", other.seal())).startsWith("1 ").contains("不是公布的那一份");
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void whateverWasChangedIsNamed(Change change) throws IOException {
    var text = change.on(ArchiveFile.of(BudgetPolls.golden()).text());
    var report = BudgetRecount.of(text);
    assertThat(report.findings()).isNotEmpty();
    assertThat(report.findings().getFirst().key()).isEqualTo("ballot.recount." + change.found());
    var first = new RecountWords(new Languages().chinese()).of(report.findings().getFirst());
    assertThat(first).doesNotContain("ballot.", "{");
    assertThat(said(text)).startsWith("1 ").contains(first).contains("对不上");
  }

  @Test
  void whatDiffersIsNamedInPlainWords() {
    var text = CHANGES.get(13).on(ArchiveFile.of(BudgetPolls.golden()).text());
    assertThat(
            new RecountWords(new Languages().chinese())
                .of(BudgetRecount.of(text).findings().getFirst()))
        .isEqualTo("不一致：结果里“这一轮的规则·项目·p3·做不做”写的是 支持者的钱不够，重新算出来是 做。");
  }

  @Test
  void randomRoundsAgreeUnderEveryRule() {
    var random = new Random(20);
    for (var each = 0; each < 300; each++) {
      var file = ArchiveFile.of(BudgetPolls.random(random));
      assertThat(BudgetRecount.of(file.text()).findings()).as(file.text()).isEmpty();
    }
  }

  private String said(String text, String... more) throws IOException {
    var file = directory.resolve("budget.json");
    Files.writeString(file, text);
    var arguments = new String[more.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(more, 0, arguments, 1, more.length);
    var said = new ByteArrayOutputStream();
    var console = new PrintStream(said, true, StandardCharsets.UTF_8);
    var code = new RecountCommand(console).run(List.of(arguments), CLOCK);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
