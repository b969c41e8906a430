package org.linli.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.AccessError;
import org.linli.kernel.Invalid;
import org.linli.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which passwords are taken (等保 level 3 customs; ASVS 5.0, V6.2). */
@IntegrationTest
class PasswordRulesTest {

  private static final String PHONE = "19000000101";

  @Autowired private PasswordRules rules;
  @Autowired private Passwords passwords;

  @ParameterizedTest
  @ValueSource(
      strings = {"Sanyang7", "三阳社区a1b2", "correct horse 9", "Tongxin-Lu", "𠮷𠮷𠮷𠮷𠮷𠮷aB"})
  void eightCharactersOfThreeClassesAreTaken(String password) {
    rules.check(password, password, PHONE);
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "Sany7-x, PASSWORD_TOO_SHORT",
    "𠮷𠮷𠮷aB, PASSWORD_TOO_SHORT",
    "sanyang77, PASSWORD_TOO_PLAIN",
    "12345678, PASSWORD_TOO_PLAIN",
    "Password1, PASSWORD_COMMON",
    "P@ssw0rd!, PASSWORD_COMMON",
    "Admin@2026, PASSWORD_COMMON",
    "Abcd1234!, PASSWORD_COMMON",
    "1qaz@WSX, PASSWORD_COMMON",
    "Woaini520!, PASSWORD_COMMON",
    "Linli-2026, PASSWORD_COMMON",
    "Sunshine#1, PASSWORD_COMMON",
    "Li19000000101x, PASSWORD_IS_PHONE"
  })
  void othersAreRefusedWithTheReason(String password, String error) {
    assertThat(refusal(password, password)).isEqualTo(error);
  }

  @Test
  void longestIsLongEnoughForASentenceButNotEndless() {
    assertThat(refusal("aB1".repeat(43), "x")).isEqualTo("PASSWORD_TOO_LONG");
    var sentence = "aB1 ".repeat(32);
    rules.check(sentence, sentence, PHONE);
  }

  @Test
  void whatIsTypedTwiceMustBeTheSame() {
    assertThat(refusal("Sanyang-77", "Sanyang-78")).isEqualTo(AccessError.PASSWORDS_DIFFER.name());
  }

  @Test
  void lockIsTenToThirtyMinutes() {
    assertThat(rules.rule().number("lock-minutes")).isBetween(10, 30);
    assertThat(rules.rule().number("lock-after")).isEqualTo(5);
  }

  @Test
  void equalPasswordsHaveDifferentHashes() {
    var first = passwords.hash("Sanyang-77");
    assertThat(first).startsWith("$argon2id$").isNotEqualTo(passwords.hash("Sanyang-77"));
    assertThat(passwords.matches("Sanyang-77", Optional.of(first))).isTrue();
    assertThat(passwords.matches("Sanyang-77 ", Optional.of(first))).isFalse();
    assertThat(passwords.matches("Sanyang-77", Optional.empty())).isFalse();
  }

  private String refusal(String password, String again) {
    var invalid = catchThrowableOfType(Invalid.class, () -> rules.check(password, again, PHONE));
    return ((Enum<?>) invalid.errors().getFirst().code()).name();
  }
}
