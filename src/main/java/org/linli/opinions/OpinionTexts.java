package org.linli.opinions;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What whoever wrote a statement is told. */
@Component
class OpinionTexts implements NoticeTemplates {

  static final String SHOWN = "opinions.notice.shown";
  static final String REFUSED = "opinions.notice.refused";

  private static final int WORDS = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(template(SHOWN), template(REFUSED));
  }

  private static NoticeTemplate template(String key) {
    return new NoticeTemplate(key, Urgency.DIGEST, List.of(Value.words(WORDS)));
  }
}
