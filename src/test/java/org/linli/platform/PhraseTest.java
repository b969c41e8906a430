package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phrase says what {@link MessageFormat} says. */
class PhraseTest {

  private static final Object[][] DETAILS = {
    {"甲", "乙", "丙"}, {"{1}", "'", ""}, {1_234_567, "乙", 0.5}, {"甲"}, {}, {Locale.CHINA, 7L, "x"},
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有",
        "{0}",
        "由{1}转给{0}",
        "{0}{0}{2}",
        "it''s {0}",
        "'{'{0}'}'",
        "{0,number}项",
        "{0,choice,0#none|1#one|1<{0} of {1}}",
        "{2} 之后什么也没有"
      })
  void saysTheSameAsTheFormat(String pattern) {
    for (var details : DETAILS) {
      var choice = pattern.contains(",") && !(details.length > 0 && details[0] instanceof Number);
      if (!choice) {
        assertThat(new Phrase(pattern, Locale.CHINA).say(details))
            .isEqualTo(new MessageFormat(pattern, Locale.CHINA).format(details));
      }
    }
  }
}
