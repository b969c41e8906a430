package org.linli.assembly;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What people are told about meetings. */
@Component
class AssemblyNoticeTexts implements NoticeTemplates {

  static final String INVITED = "assembly.notice.invited";
  static final String POSTPONED = "assembly.notice.postponed";
  static final String CALLED_OFF = "assembly.notice.called-off";
  static final String MINUTES = "assembly.notice.minutes";
  static final String TASK = "assembly.notice.task";

  private static final Value TITLE = Value.words(14);
  private static final Value TIME = Value.whole(20);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(INVITED, Urgency.NOW, List.of(TITLE, TIME)),
        new NoticeTemplate(POSTPONED, Urgency.NOW, List.of(TITLE, TIME)),
        new NoticeTemplate(CALLED_OFF, Urgency.NOW, List.of(TITLE)),
        new NoticeTemplate(MINUTES, Urgency.DIGEST, List.of(TITLE)),
        new NoticeTemplate(TASK, Urgency.NOW, List.of(TITLE, TIME)));
  }
}
