package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

  private final Validation check = new Validation();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\r\n", "\u3000\u3000", "\u00A0", "\u200B \u2060\uFEFF"})
  void blankTextIsMissing(@Nullable String blank) {
    assertThat(check.required("name", blank, 10)).isEmpty();
    assertThat(codes()).containsExactly(KernelError.REQUIRED);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void optionalTextMayBeMissing(@Nullable String blank) {
    assertThat(check.optional("place", blank, 10)).isEmpty();
    assertThatNoException().isThrownBy(check::done);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "王桂兰", "𠮷𠮷𠮷", "😀👍🎉", "Ġ𠮷😀"})
  void lengthCountsCharactersAsPeopleDo(String three) {
    assertThat(check.required("name", three, 3)).isEqualTo(three);
    assertThatNoException().isThrownBy(check::done);
    check.required("name", three, 2);
    assertThat(errors())
        .containsExactly(
            new Invalid.FieldError("name", KernelError.TOO_LONG, List.<Object>of(3, 2)));
  }

  @Test
  void emojiOfSeveralCodePointsCountsEachOfThem() {
    assertThat(check.optional("name", "👨‍👩‍👧", 5)).hasSize(8);
    assertThatNoException().isThrownBy(check::done);
  }

  @Test
  void lengthIsCountedAfterTrimming() {
    assertThat(check.required("name", "  王桂兰\u3000\n", 3)).isEqualTo("王桂兰");
    assertThatNoException().isThrownBy(check::done);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD842", "\uDFB7a", "a\uFFFDb", "\uFFFD"})
  void textReadWithTheWrongEncodingIsRefused(String unreadable) {
    check.required("name", unreadable, 10);
    check.optional("place", unreadable, 10);
    assertThat(codes()).containsExactly(KernelError.UNREADABLE_TEXT, KernelError.UNREADABLE_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "it''s", "{0}", "${x}", "a;--", "🏳️‍🌈", "㐂𪚥"})
  void unusualTextIsKeptAsTyped(String text) {
    assertThat(check.required("name", text, 100)).isEqualTo(text);
    assertThatNoException().isThrownBy(check::done);
  }

  @Test
  void linesOfFormsEndAsLinesOfTheApiDo() {
    assertThat(check.required("content", "一\r\n二\n三", 10)).isEqualTo("一\n二\n三");
    assertThat(check.required("content", "1\r\n2", 3)).isEqualTo("1\n2");
    assertThatNoException().isThrownBy(check::done);
  }

  @Test
  void sameCharacterIsStoredTheSameHoweverItWasTyped() {
    assertThat(check.required("name", "e\u0301", 1)).isEqualTo("\u00e9");
    assertThatNoException().isThrownBy(check::done);
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "138 0013 8000, 13800138000",
    "138-0013-8000, 13800138000",
    "19000003318, 19000003318",
    "02782345678, 02782345678",
    "027-8234 5678, 02782345678",
    "0712-2345678, 07122345678",
    "' 13800138000 ', 13800138000",
  })
  void phonesAreKeptAsDigits(String typed, String digits) {
    assertThat(check.phone("phone", typed)).isEqualTo(digits);
    assertThatNoException().isThrownBy(check::done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1380013800",
        "138001380000",
        "23800138000",
        "82345678",
        "0123",
        "+8613800138000",
        "1380013800a",
        "１３８００１３８０００",
        "13800138\u0000000",
        "012345678901234",
        "电话",
        "13800138000;drop",
        "110"
      })
  void whatIsNoPhoneIsRefused(String typed) {
    check.phone("phone", typed);
    assertThat(codes()).containsExactly(KernelError.NOT_A_PHONE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "-"})
  void missingPhoneIsMissing(@Nullable String typed) {
    check.phone("phone", typed);
    assertThat(codes()).containsExactly(KernelError.REQUIRED);
  }

  @Test
  void choiceIsOneOfTheChoices() {
    assertThat(check.choice("role", " b ", List.of("a", "b"))).isEqualTo("b");
    assertThatNoException().isThrownBy(check::done);
    check.choice("role", "B", List.of("a", "b"));
    check.choice("role", null, List.of("a", "b"));
    assertThat(codes()).containsExactly(KernelError.NOT_A_CHOICE, KernelError.REQUIRED);
  }

  @Test
  void everyWrongFieldIsNamedAtOnceInTheOrderOfTheForm() {
    check.required("first", "", 10);
    check.required("second", "right", 10);
    check.phone("third", "x");
    assertThat(errors()).extracting(Invalid.FieldError::field).containsExactly("first", "third");
  }

  @Test
  void wrongFieldsAreOneRefusalWithTheirCount() {
    check.required("first", "", 10);
    check.phone("third", "x");
    var invalid = catchThrowableOfType(Invalid.class, check::done);
    assertThat(invalid.code()).isEqualTo(KernelError.INVALID);
    assertThat(invalid.details()).containsExactly(2);
  }

  private List<Invalid.FieldError> errors() {
    return catchThrowableOfType(Invalid.class, check::done).errors();
  }

  private List<ErrorCode> codes() {
    return errors().stream().map(Invalid.FieldError::code).toList();
  }
}
