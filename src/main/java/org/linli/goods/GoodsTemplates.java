package org.linli.goods;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What borrowers and units are told of loans. */
@Component
class GoodsTemplates implements NoticeTemplates {

  static final String ASKED = "goods.notice.asked";
  static final String DECLINED = "goods.notice.declined";
  static final String DUE = "goods.notice.due";
  static final String OVERDUE = "goods.notice.overdue";

  private static final Value NAME = Value.words(14);
  private static final Value DAY = Value.whole(9); // 12 月 31 日
  private static final Value REASON = Value.words(14);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(ASKED, Urgency.DIGEST, List.of(NAME, DAY)),
        new NoticeTemplate(DECLINED, Urgency.NOW, List.of(NAME, DAY, REASON)),
        new NoticeTemplate(DUE, Urgency.NOW, List.of(NAME, DAY)),
        new NoticeTemplate(OVERDUE, Urgency.NOW, List.of(NAME, DAY)));
  }
}
