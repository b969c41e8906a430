package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Instant AT = Instant.parse("2026-09-08T11:42:00.123456Z");

  @Test
  void cursorReadsAsItIsWritten() {
    var cursor = new Cursor(AT, Ids.next());
    assertThat(Cursor.parse(cursor.toString())).contains(cursor);
  }

  @Test
  void cursorFitsIntoAnAddressAsItIs() {
    assertThat(new Cursor(AT, new UUID(-1, -1)).toString()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "====", "abc+/", "2026-09-08", "' or 1=1", "AAAA", "%00", "社区"})
  void anythingElseIsNoCursor(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  @Test
  void cursorCutOrLengthenedIsNoCursor() {
    var text = new Cursor(AT, Ids.next()).toString();
    assertThat(Cursor.parse(text.substring(0, text.length() - 2))).isEmpty();
    assertThat(Cursor.parse(text + "AAAA")).isEmpty();
  }

  /** PostgreSQL would refuse such a moment with an error instead of an empty page. */
  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 2147483647",
    "-9223372036854775808, -2147483648",
    "31556889864403199, 0",
    "-31557014167219200, 0",
    "-62135596801, 0",
    "253402300800, 0",
  })
  void impossibleMomentIsNoCursor(long seconds, int nanos) {
    assertThat(Cursor.parse(forged(seconds, nanos))).isEmpty();
  }

  @Test
  void bytesOfChanceNeverFail() {
    var random = new Random(20_260_908);
    for (var round = 0; round < 5_000; round++) {
      var bytes = new byte[28];
      random.nextBytes(bytes);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      Cursor.parse(text)
          .ifPresent(cursor -> assertThat(cursor.at()).isBefore("9999-12-31T00:00:01Z"));
    }
  }

  private static String forged(long seconds, int nanos) {
    var bytes = ByteBuffer.allocate(28).putLong(seconds).putInt(nanos).putLong(1).putLong(1);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
