package org.linli.funds;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What whoever gave is told. */
@Component
class GivingTexts implements NoticeTemplates {

  static final String THANKS = "funds.notice.thanks";

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(THANKS, Urgency.DIGEST, List.of(Value.words(16), Value.words(16))));
  }
}
