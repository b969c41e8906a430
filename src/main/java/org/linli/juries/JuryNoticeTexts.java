package org.linli.juries;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What those who were drawn, members and staff are told. */
@Component
class JuryNoticeTexts implements NoticeTemplates {

  /** You were drawn: do you come? */
  static final String ASKED = "juries.notice.asked";

  /** To members: what came about. */
  static final String MOVED = "juries.notice.moved";

  /** To staff: an answer is due. */
  static final String STAFF = "juries.notice.staff";

  private static final Value QUESTION = Value.words(16);
  private static final Value WHAT = Value.words(14);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(ASKED, Urgency.NOW, List.of(QUESTION, WHAT)),
        new NoticeTemplate(MOVED, Urgency.DIGEST, List.of(QUESTION, WHAT)),
        new NoticeTemplate(STAFF, Urgency.DIGEST, List.of(QUESTION, WHAT)));
  }
}
