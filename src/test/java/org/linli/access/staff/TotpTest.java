package org.linli.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of an authenticator (RFC 6238; ASVS 5.0, V6.5.1 and V6.5.5). */
class TotpTest {

  private static final Totp TOTP =
      new Totp(Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
  private static final Instant NOW = Instant.parse("2026-09-08T11:42:10Z");
  private static final long STEP = Totp.step(NOW);

  /** The last six digits of appendix B. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void clockMayBeOneStepOff(long steps, boolean accepted) {
    assertThat(TOTP.accept(TOTP.code(STEP + steps), NOW, 0).isPresent()).isEqualTo(accepted);
  }

  @Test
  void codeOfAUsedStepOrAnEarlierOneIsRefused() {
    assertThat(TOTP.accept(TOTP.code(STEP), NOW, STEP)).isEmpty();
    assertThat(TOTP.accept(TOTP.code(STEP - 1), NOW, STEP)).isEmpty();
    assertThat(TOTP.accept(TOTP.code(STEP + 1), NOW, STEP)).hasValue(STEP + 1);
  }

  @ParameterizedTest
  @CsvSource({"''", "0", "abcdef", "１２３４５６", "0000000"})
  void whatIsNoCodeIsRefused(String text) {
    assertThat(TOTP.accept(text, NOW, 0)).isEmpty();
  }

  @Test
  void secretsHave160BitsAndDiffer() {
    assertThat(Base32.decode(Totp.fresh().secret())).hasSize(20);
    assertThat(Totp.fresh()).isNotEqualTo(Totp.fresh());
  }

  @Test
  void appReadsIssuerAndAccount() {
    assertThat(new Totp("GEZDGNBV").uri("Linli", "190****0101"))
        .isEqualTo(
            "otpauth://totp/Linli:190****0101?secret=GEZDGNBV&issuer=Linli&algorithm=SHA1"
                + "&digits=6&period=30");
  }
}
