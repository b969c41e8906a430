package org.linli.pacts;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What residents are told. */
@Component
class PactTexts implements NoticeTemplates {

  static final String ANSWERED = "pacts.notice.answered";

  private static final int TITLE = 20;
  private static final int WHAT = 16;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(ANSWERED, Urgency.NOW, List.of(Value.words(TITLE), Value.words(WHAT))));
  }
}
