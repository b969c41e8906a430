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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.linli.platform.Dates;
import org.linli.platform.Languages;

/** DELIB-4: anybody counts again from the archive, and whatever was changed is named. */
class RecountTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, Dates.ZONE);

  static final List<Tampering> CHANGES = Tampering.ALL;

  @TempDir private Path directory;

  @Test
  void whatIsRightAgrees() throws IOException {
    for (var archive : List.of(Polls.owners(), Polls.secret())) {
      var file = ArchiveFile.of(archive);
      var report = Recount.of(file.text());
      assertThat(report.findings()).isEmpty();
      assertThat(report.result()).isEqualTo(archive.result());
      assertThat(report.seal()).isEqualTo(file.seal());
      assertThat(said(file.text())).startsWith("0 ").contains("一致：", "和公布的一样");
      assertThat(said(file.text(), "--seal", file.seal())).startsWith("0 ");
    }
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void whateverWasChangedIsNamed(Tampering change) throws IOException {
    var good = ArchiveFile.of(change.secret() ? Polls.secret() : Polls.owners());
    var text = change.on(good.text());
    var report = Recount.of(text);
    assertThat(report.findings()).isNotEmpty();
    assertThat(report.findings().getFirst().key()).isEqualTo(change.found());
    var first = new RecountWords(new Languages().chinese()).of(report.findings().getFirst());
    assertThat(said(text)).startsWith("1 ").contains(first).contains("对不上");
    assertThat(first).doesNotContain("ballot.", "{");
  }

  @Test
  void aNumberOfTheResultIsNamedInPlainWords() {
    var text = ArchiveFile.of(Polls.owners()).text();
    var finding = Recount.of(Tampering.RESULT.on(text)).findings().getFirst();
    assertThat(new RecountWords(new Languages().chinese()).of(finding))
        .isEqualTo("不一致：结果里“参加表决·人数”写的是 8，重新算出来是 9。");
  }

  @Test
  void theResultIsToldInWordsToo() throws IOException {
    assertThat(said(ArchiveFile.of(Polls.owners()).text()))
        .contains("问题 1：通过 同意", "　同意：7 人，625.59 平方米", "　弃权：1 人", "空白或废票：0 人");
    var outcome =
        Recount.of(
            ArchiveFile.of(Polls.owners())
                .text()
                .replace("\"outcome\":\"ADOPTED\"", "\"outcome\":\"REJECTED\""));
    assertThat(new RecountWords(new Languages().chinese()).of(outcome.findings().getFirst()))
        .isEqualTo("不一致：结果里“问题·1·结论”写的是 没有通过，重新算出来是 通过。");
  }

  @Test
  void anArchiveThatFitsItselfAndIsNotThePublishedOneIsFound() throws IOException {
    var published = ArchiveFile.of(Polls.owners());
    var another = ArchiveFile.of(Polls.owners()); // other salts
    assertThat(said(another.text(), "--seal", published.seal()))
        .startsWith("1 ")
        .contains("不是公布的那一份");
  }

  @Test
  void aReceiptIsAmongThoseOfTheArchiveAndTellsNothing() {
    var receipt = Receipt.fresh();
    var archive = Polls.secret();
    assertThat(archive.receipts()).doesNotContain(receipt.hash()).isSorted();
    assertThat(receipt.hash()).isNotEqualTo(receipt.code()).hasSize(64);
    assertThat(new Receipt("00".repeat(32)).hash()) // SHA-256 of 32 zero bytes
        .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() throws IOException {
    for (var text : List.of("", "{}", "null", "[1]", "{\"archive\":{},\"seal\":\"\"}")) {
      assertThat(said(text)).as(text).startsWith("1 ");
    }
    assertThat(run("nowhere")).startsWith("2 读不了");
    assertThat(run()).startsWith("2 用法");
  }

  @Test
  void everyFindingHasWordsForTheBrowserToo() {
    var words = new RecountWords(new Languages().chinese()).forBrowser();
    assertThat(Tampering.ALL).allMatch(change -> words.containsKey(change.found()));
    assertThat(Objects.requireNonNull(words.get("ballot.recount.result")))
        .contains("{0}", "{1}", "{2}");
    assertThat(words.values()).noneMatch(text -> text.startsWith("ballot."));
  }

  private String said(String text, String... more) throws IOException {
    var file = directory.resolve("archive.json");
    Files.writeString(file, text);
    var arguments = new String[more.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return run(arguments);
  }

  private static String run(String... arguments) {
    var said = new ByteArrayOutputStream();
    var console = new PrintStream(said, true, StandardCharsets.UTF_8);
    var code = new RecountCommand(console).run(List.of(arguments), CLOCK);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
