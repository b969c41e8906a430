package org.linli.resources;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What units are told of their resources. */
@Component
class ResourceTemplates implements NoticeTemplates {

  static final String PAPER_REFUSED = "resources.notice.paper-refused";
  static final String PAPER_RUNS_OUT = "resources.notice.paper-runs-out";

  private static final int NAME = 12;
  private static final int PAPER = 12;
  private static final int DAY = 16; // 2026 年 12 月 31 日
  private static final int REASON = 14;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(
            PAPER_REFUSED,
            Urgency.DIGEST,
            List.of(Value.words(NAME), Value.words(PAPER), Value.words(REASON))),
        new NoticeTemplate(
            PAPER_RUNS_OUT,
            Urgency.DIGEST,
            List.of(Value.words(NAME), Value.words(PAPER), Value.whole(DAY))));
  }
}
