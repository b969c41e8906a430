package org.linli.evaluation;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** The one text about ratings: nobody has called back whoever was not content. */
@Component
class EvaluationTemplates implements NoticeTemplates {

  static final String LATE = "evaluation.notice.late";

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(LATE, Urgency.NOW, List.of(Value.whole(21), Value.words(16))));
  }
}
