package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;

/** What is understood of what somebody types to find something. */
class SoughtTest {

  @ParameterizedTest
  @CsvSource({
    "楼道, 3栋楼道灯不亮, true",
    "楼道灯, 楼道的灯, false",
    "楼道 灯不, 3栋楼道灯不亮, true",
    "灯不 楼道, 3栋楼道灯不亮, true",
    "3栋, 3 栋 2 单元, true",
    "3 栋, 3栋2单元, true",
    "３栋, 3栋2单元, true",
    "wifi, 活动室 WiFi 连不上, true",
    "ld, 楼道灯不亮, true",
    "ldd, 楼道灯不亮, true",
    "LD, 楼道灯不亮, true",
    "llh, 李丽华, true",
    "sxl, 单小丽, true",
    "dxl, 单小丽, true",
    "ld, 楼。道, false",
    "楼道, 楼。道, false",
    "dl, 楼道, false",
    "停车, 楼道灯不亮, false"
  })
  void findsWordsAndTheirFirstLetters(String typed, String text, boolean found) {
    assertThat(Sought.of(typed).matches(text)).isEqualTo(found);
  }

  /** What does not match by its pairs would never be compared. */
  @ParameterizedTest
  @CsvSource({
    "楼道灯不亮, 3 栋楼道灯不亮",
    "3栋2单元, 3 栋 2 单元 301",
    "ldd, 楼道灯不亮",
    "cfd, 重复的",
    "𠮷林, 住在𠮷林路",
    "ABC, abc 楼"
  })
  void whatMatchesHasAllThePairsThatAreLookedUp(String typed, String text) {
    var sought = Sought.of(typed);
    assertThat(sought.matches(text)).isTrue();
    assertThat(sought.grams()).isNotEmpty();
    assertThat(Grams.withInitials(text))
        .containsAll(Arrays.stream(sought.grams()).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"楼", "%", "'", "\"", "--", "👵🏻", "👵🏻👴", "楼%", "。，", "\u0000", "_"})
  void tooLittleIsRefused(String typed) {
    assertThat(refused(typed)).isEqualTo(SearchError.TOO_SHORT);
  }

  @Test
  void tooMuchIsRefused() {
    assertThat(refused("楼道".repeat(250))).isEqualTo(KernelError.TOO_LONG);
    assertThat(Sought.of("楼".repeat(Sought.LONGEST)).grams()).hasSize(1);
    assertThat(Sought.of("一二三四五六七八九十百千万").grams()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三阳-2026-000123", "2026-000123", "2026-123", "三阳 2026-123", "２０２６-123"})
  void numberIsKnownWithItsYear(String typed) {
    var sought = Sought.of(typed);
    assertThat(sought.number()).contains(new ShortNumber(2026, 123));
    assertThat(sought.matches(new ShortNumber(2026, 123))).isTrue();
    assertThat(sought.matches(new ShortNumber(2025, 123))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "000123", "#123", " 123 "})
  void numberIsKnownWithoutItsYear(String typed) {
    var sought = Sought.of(typed);
    assertThat(sought.sequence()).hasValue(123);
    assertThat(sought.matches(new ShortNumber(2019, 123))).isTrue();
  }

  @Test
  void singleDigitIsANumberAndNoWord() {
    assertThat(Sought.of("7").sequence()).hasValue(7);
    assertThat(Sought.of("7").words()).isEmpty();
  }

  @Test
  void fourDigitsMayEndAPhone() {
    assertThat(Sought.of("2207").endsPhone("19012342207")).isTrue();
    assertThat(Sought.of("2207").tail())
        .containsExactly(Grams.tail("19012342207").iterator().next());
    assertThat(Sought.of("207").endsPhone("19012342207")).isFalse();
    assertThat(Sought.of("12342207").tail()).isEmpty();
    assertThat(Grams.tail("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "楼道, 3 栋楼道灯不亮，楼道黑, 3 栋[楼道]灯不亮，[楼道]黑",
    "ld, 一楼道路, 一[楼道]路",
    "3栋, 在 3 栋, 在 [3 栋]",
    "灯 楼道, 楼道灯, [楼道灯]",
    "3 栋 楼道, 3栋2单元楼道, [3栋]2单元[楼道]",
    "wifi, ＷｉＦｉ 慢, [ＷｉＦｉ] 慢",
    "停车, 楼道, 楼道"
  })
  void hitsAreMarkedInTheTextAsItIs(String typed, String text, String marked) {
    assertThat(
            Sought.of(typed).marks(text).stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining()))
        .isEqualTo(marked);
  }

  @Test
  void excerptIsAroundTheFirstHit() {
    var text = "一".repeat(40) + "楼道" + "二".repeat(40);
    assertThat(Sought.of("楼道").excerpt(text)).startsWith("…一").contains("楼道").endsWith("二…");
    assertThat(Sought.of("楼道").excerpt("楼道")).isEqualTo("楼道");
    assertThat(Sought.of("停车").excerpt(text)).isEmpty();
  }

  @Test
  void lettersOfANameAreAllItsReadings() {
    assertThat(Initials.runs("李丽华")).isEqualTo(Set.of("ll", "lh", "llh"));
    assertThat(Initials.runs("单于")).contains("sy", "cy", "dy");
    assertThat(Initials.runs("王")).isEmpty();
    assertThat(Initials.runs("欧阳小明明")).contains("oyxm").doesNotContain("oyxmm");
  }

  /** The first plane of GB 2312 stands in the order of its readings, by another hand than ours. */
  @Test
  void lettersAgreeWithTheOrderOfGb2312() throws Exception {
    var begins =
        new int[] {
          0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC,
          0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9,
          0xD4D1, 0xD7FA
        };
    var letters = "abcdefghjklmnopqrstwxyz";
    var wrong = new ArrayList<String>();
    var seen = 0;
    for (var letter = 0; letter < letters.length(); letter++) {
      for (var code = begins[letter]; code < begins[letter + 1]; code++) {
        if ((code & 0xFF) >= 0xA1 && (code & 0xFF) <= 0xFE) {
          var bytes = new byte[] {(byte) (code >> 8), (byte) code};
          var character = new String(bytes, "GB2312");
          seen++;
          if (Initials.of(character.codePointAt(0)).indexOf(letters.charAt(letter)) < 0) {
            wrong.add(character + letters.charAt(letter));
          }
        }
      }
    }
    assertThat(seen).isEqualTo(3755);
    assertThat(wrong).isEmpty();
  }

  private static ErrorCode refused(String typed) {
    return catchThrowableOfType(Invalid.class, () -> Sought.of(typed)).errors().getFirst().code();
  }
}
