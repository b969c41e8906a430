package org.linli.home;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** The one text of this module: somebody's day in numbers. */
@Component
class DayTemplates implements NoticeTemplates {

  static final String DAY = "home.notice.day";

  /** So many things to do. */
  private static final Value COUNT = Value.whole(4);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(DAY, Urgency.DIGEST, List.of(COUNT, COUNT, Value.whole(10), COUNT)));
  }
}
