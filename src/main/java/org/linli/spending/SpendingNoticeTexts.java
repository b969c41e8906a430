package org.linli.spending;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What those who supervise money are told. */
@Component
class SpendingNoticeTexts implements NoticeTemplates {

  static final String NOT_CONFIRMED = "spending.notice.not-confirmed";

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(new NoticeTemplate(NOT_CONFIRMED, Urgency.NOW, List.of(Value.words(16))));
  }
}
