package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Refused;

/** However a file of areas was saved, it is read or refused as a whole (ORG-1). */
class AreaFileTest extends AreaImportBench {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @ParameterizedTest
  @MethodSource("spellings")
  void fileIsReadHoweverItWasSaved(String how, byte[] content) throws IOException {
    var result = run(content);
    assertThat(result.rejected()).as(how).isEmpty();
    assertThat(result.figures().added()).as(how).isEqualTo(5);
    assertThat(line("420102003004")).extracting(AreaView::name).contains("一元街道", "三阳社区");
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
    assertThat(line("420000000000")).extracting(AreaView::name).containsExactly("𠮷村㐂𪚥");
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
  void quoteLeftOpenIsToldAndNothingElseBreaks() throws IOException {
    var result = run("code,name,parent\n42,\"湖北省,\n4201,武汉市,42\n");
    assertThat(result.figures().rejected()).isOne();
    assertThat(result.rejected().getFirst().line()).isEqualTo(2);
  }

  private void assertRefused(byte[] content, DirectoryError why) {
    assertThat(catchThrowableOfType(Refused.class, () -> run(content)).code()).isEqualTo(why);
  }
}
