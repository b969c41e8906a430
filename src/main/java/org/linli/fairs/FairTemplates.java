package org.linli.fairs;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What units with a stall are told. */
@Component
class FairTemplates implements NoticeTemplates {

  static final String CANCELLED = "fairs.notice.cancelled";

  private static final int WHEN = 15; // 12 月 31 日 23:00
  private static final int REASON = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(
            CANCELLED, Urgency.NOW, List.of(Value.whole(WHEN), Value.words(REASON))));
  }
}
