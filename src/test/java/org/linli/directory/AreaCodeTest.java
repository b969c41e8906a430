package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The national division 2+2+2+3+3 (ORG-1). */
class AreaCodeTest {

  @ParameterizedTest
  @CsvSource({
    "42, 420000000000, 1, 42, ",
    "4201, 420100000000, 2, 4201, 420000000000",
    "420102, 420102000000, 3, 420102, 420100000000",
    "420102003, 420102003000, 4, 420102003, 420102000000",
    "420102003004, 420102003004, 5, 420102003004, 420102003000",
  })
  void codeOfEachLevelIsPaddedAndKnowsWhatIsAbove(
      String text, String digits, int level, String significant, String parent) {
    var code = AreaCode.parse(text).orElseThrow();
    assertThat(code.digits()).isEqualTo(digits);
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.significant()).isEqualTo(significant);
    assertThat(code.parent().map(AreaCode::digits).orElse(null)).isEqualTo(parent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "4201", "420102", "420102003", "420102003000"})
  void paddedCodeIsTheSameCode(String text) {
    var padded = (text + "0000000000").substring(0, 12);
    assertThat(AreaCode.parse(padded).orElseThrow().digits()).isEqualTo(padded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4",
        "420",
        "42010",
        "4201020",
        "42010200",
        "4201020030",
        "42010200300",
        "4201020030041",
        "00",
        "0000",
        "000000000000",
        "004201",
        "42a1",
        "4 01",
        " 42",
        "42 ",
        "-4201",
        "+42",
        "4.2",
        "４２",
        "٤٢",
        "42\u0000",
        "42\n",
        "4201;",
        "湖北"
      })
  void anythingElseIsNoCode(String text) {
    assertThat(AreaCode.parse(text)).isEmpty();
  }

  /** 东莞 has no counties: the code of its streets names the city where a county would be. */
  @Test
  void streetOfACityWithoutCountiesHangsUnderTheCity() {
    var street = AreaCode.parse("441900003").orElseThrow();
    assertThat(street.level()).isEqualTo(4);
    assertThat(street.parent()).isEqualTo(AreaCode.parse("4419"));
  }

  /** 荆州市 is 4210: a zero at the end of a pair is not padding. */
  @Test
  void zeroWithinAPairIsPartOfTheCode() {
    var code = AreaCode.parse("4210").orElseThrow();
    assertThat(code.level()).isEqualTo(2);
    assertThat(code.significant()).isEqualTo("4210");
    assertThat(AreaCode.parse("420110").orElseThrow().parent())
        .contains(AreaCode.parse("4201").orElseThrow());
  }
}
