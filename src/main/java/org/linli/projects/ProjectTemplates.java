package org.linli.projects;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What whoever leads a project is told. */
@Component
class ProjectTemplates implements NoticeTemplates {

  static final String LETTER = "projects.notice.letter";

  private static final int TITLE = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(new NoticeTemplate(LETTER, Urgency.NOW, List.of(Value.words(TITLE))));
  }
}
