package org.linli.projects;

import java.util.List;
import java.util.stream.Stream;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What those are told who lead a project, watch it, or asked for it. */
@Component
class ProjectTemplates implements NoticeTemplates {

  static final String LETTER = "projects.notice.letter";

  static final String FINDING = "projects.notice.finding";
  static final String ANSWERED = "projects.notice.answered";
  static final String ASKED = "projects.notice.asked";
  static final String EXCUSE = "projects.notice.excuse";

  private static final int TITLE = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return Stream.of(LETTER, FINDING, ANSWERED, ASKED, EXCUSE)
        .map(key -> new NoticeTemplate(key, Urgency.NOW, List.of(Value.words(TITLE))))
        .toList();
  }
}
