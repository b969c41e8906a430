package org.linli.compensation;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What owners are told. */
@Component
class CompensationTexts implements NoticeTemplates {

  static final String PLANNED = "compensation.notice.planned";

  private static final int WORDS = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(new NoticeTemplate(PLANNED, Urgency.NOW, List.of(Value.words(WORDS))));
  }
}
