package org.linli.bodies;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What holders of seats are told. */
@Component
class BodyNoticeTexts implements NoticeTemplates {

  static final String TERM_ENDS = "bodies.notice.term-ends";

  private static final int NAME = 16;
  private static final int DAY = 16; // 2026 年 12 月 31 日

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(
            TERM_ENDS, Urgency.DIGEST, List.of(Value.words(NAME), Value.whole(DAY))));
  }
}
