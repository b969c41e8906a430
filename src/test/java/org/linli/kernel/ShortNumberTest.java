package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNumberTest {

  @ParameterizedTest
  @CsvSource({
    "2026-000318, 2026, 318",
    "2026-000001, 2026, 1",
    "2026-999999, 2026, 999999",
    "2026-1000000, 2026, 1000000",
    "9999-999999999, 9999, 999999999",
  })
  void numberReadsAsItIsWritten(String text, int year, int sequence) {
    var number = new ShortNumber(year, sequence);
    assertThat(ShortNumber.parse(text)).contains(number);
    assertThat(number).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-",
        "2026-318",
        "2026-000000",
        "2026-0000318",
        "26-000318",
        "1999-000318",
        "2026-000318 ",
        " 2026-000318",
        "2026-00031a",
        "2026-+00318",
        "2026--00318",
        "2026/000318",
        "２０２６-000318",
        "2026-٠٠٠٣١٨",
        "三阳-2026-000318",
        "2026-9999999999",
        "2026-000318\n",
        "2026-000318\u0000",
        "0000-000001",
        "2026-0318001"
      })
  void anythingElseIsNoNumber(String text) {
    assertThat(ShortNumber.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "10000, 1", "2026, 0", "2026, -1"})
  void impossibleNumbersCannotBeMade(int year, int sequence) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ShortNumber(year, sequence));
  }

  @Test
  void oneNumberHasOneSpelling() {
    for (var sequence = 1; sequence < 2_000_000; sequence = sequence * 3 + 1) {
      var number = new ShortNumber(2026, sequence);
      assertThat(ShortNumber.parse(number.toString())).contains(number);
    }
  }
}
