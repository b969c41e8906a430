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

  /** 三阳-2026-000318, with the longest short name, or a community's name, and a summary. */
  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(LAPSED, Urgency.NOW, List.of(Value.whole(21), Value.words(14))),
        new NoticeTemplate(ACROSS, Urgency.NOW, List.of(Value.words(12), Value.words(20))));
  }
}
