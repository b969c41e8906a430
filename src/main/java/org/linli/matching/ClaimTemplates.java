package org.linli.matching;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What units are told of their claims. */
@Component
class ClaimTemplates implements NoticeTemplates {

  static final String LAPSED = "matching.notice.lapsed";
  static final String ACROSS = "matching.notice.across";

  /** A unit is asked to do a part of what another one claimed. */
  static final String JOIN = "matching.notice.join";

  /** A unit is asked to do what another one has in hand. */
  static final String TAKE_OVER = "matching.notice.take-over";

  /** 三阳-2026-000318, with the longest short name, and a summary or a unit. */
  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(LAPSED, Urgency.NOW, List.of(Value.whole(21), Value.words(14))),
        new NoticeTemplate(ACROSS, Urgency.NOW, List.of(Value.words(12), Value.words(20))),
        new NoticeTemplate(JOIN, Urgency.NOW, List.of(Value.whole(21), Value.words(14))),
        new NoticeTemplate(TAKE_OVER, Urgency.NOW, List.of(Value.whole(21), Value.words(14))));
  }
}
