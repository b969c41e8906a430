package org.linli.bodies.groups;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What whoever speaks for a group is told. */
@Component
class GroupNoticeTexts implements NoticeTemplates {

  static final String JOINED = "bodies.notice.joined";
  static final String MOVED = "bodies.notice.moved";

  private static final Value NAME = Value.words(16);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(JOINED, Urgency.DIGEST, List.of(NAME)),
        new NoticeTemplate(MOVED, Urgency.NOW, List.of(NAME)));
  }
}
