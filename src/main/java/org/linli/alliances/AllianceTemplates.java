package org.linli.alliances;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What units are told of alliances. */
@Component
class AllianceTemplates implements NoticeTemplates {

  static final String INVITED = "alliances.notice.invited";
  static final String DISSOLVED = "alliances.notice.dissolved";

  private static final int NAME = 16;
  private static final int REASON = 16;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(INVITED, Urgency.NOW, List.of(Value.words(NAME))),
        new NoticeTemplate(
            DISSOLVED, Urgency.NOW, List.of(Value.words(NAME), Value.words(REASON))));
  }
}
