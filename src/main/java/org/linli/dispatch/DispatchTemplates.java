package org.linli.dispatch;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What organizations, streets, districts and raisers are told of whistles. */
@Component
class DispatchTemplates implements NoticeTemplates {

  /** An organization is named, given a part or asked to take over. */
  static final String CALLED = "dispatch.notice.called";

  /** Something happened to a whistle that somebody has to know. */
  static final String STEP = "dispatch.notice.step";

  /** The raiser is asked whether it is done. */
  static final String ASKED = "dispatch.notice.asked";

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(
            CALLED, Urgency.NOW, List.of(Value.words(8), Value.words(16), Value.whole(15))),
        new NoticeTemplate(
            STEP, Urgency.NOW, List.of(Value.whole(11), Value.words(10), Value.words(16))),
        new NoticeTemplate(ASKED, Urgency.NOW, List.of(Value.whole(21))));
  }
}
