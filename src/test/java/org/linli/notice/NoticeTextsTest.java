package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.platform.Languages;
import org.linli.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent fits into one text message (INCL-4). */
@IntegrationTest
class NoticeTextsTest {

  private static final String SAY = "notice.desk.say";

  @Autowired private NoticeTexts registered;
  @Autowired private Languages languages;

  @Test
  void everyRegisteredTextFitsWithItsLongestValues() {
    assertThat(registered.all()).isNotEmpty();
    assertThat(tooLong(registered)).isEmpty();
  }

  @Test
  void everyRegisteredTextAndKindIsThere() {
    for (var template : registered.all()) {
      assertThat(languages.chinese().has(template.key())).as(template.key()).isTrue();
      assertThat(languages.chinese().has(template.kind() + ".notice.kind"))
          .as(template.kind())
          .isTrue();
    }
  }

  /** 【邻里】告诉对方： are nine characters: 61 more fit, 62 do not. */
  @Test
  void aPlantedTextThatIsTooLongIsFound() {
    assertThat(tooLong(texts(Value.words(61)))).isEmpty();
    assertThat(tooLong(texts(Value.words(62)))).containsExactly(SAY);
  }

  @Test
  void longWordsAreCutAndNeverInTheMiddleOfACharacter() {
    var texts = texts(Value.words(6));
    assertThat(texts.sent(SAY, NoticeTexts.content(List.of("楼道的灯不亮"))))
        .isEqualTo("【邻里】告诉对方：楼道的灯不亮");
    assertThat(texts.sent(SAY, NoticeTexts.content(List.of("楼道的灯都不亮"))))
        .isEqualTo("【邻里】告诉对方：楼道的灯都…");
    assertThat(texts.sent(SAY, NoticeTexts.content(List.of("楼道的灯𠮷不亮"))))
        .isEqualTo("【邻里】告诉对方：楼道的灯…");
  }

  @Test
  void numbersAndPhonesAreNeverCut() {
    var texts = texts(Value.whole(11));
    assertThat(texts.sent(SAY, NoticeTexts.content(List.of("13800138000"))))
        .endsWith("13800138000");
    assertThatThrownBy(() -> texts.checked(SAY, List.of("138001380001")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNobodyRegisteredOrDoesNotFitIsRefused() {
    var texts = texts(Value.words(6));
    assertThatThrownBy(() -> texts.checked("notice.desk.title", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> texts.checked(SAY, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private NoticeTexts texts(Value value) {
    var template = new NoticeTemplate(SAY, Urgency.NOW, List.of(value));
    return new NoticeTexts(List.of(() -> List.of(template)), languages);
  }

  private static List<String> tooLong(NoticeTexts texts) {
    return texts.all().stream()
        .filter(template -> texts.longest(template).length() > NoticeTexts.LONGEST)
        .map(NoticeTemplate::key)
        .toList();
  }
}
