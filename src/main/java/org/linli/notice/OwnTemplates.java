package org.linli.notice;

import java.util.List;
import org.springframework.stereotype.Component;

/** The one text of this module: what a digest says where the parts have no room. */
@Component
class OwnTemplates implements NoticeTemplates {

  static final String DIGEST = "notice.notice.digest";

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(
            DIGEST,
            Urgency.NOW,
            List.of(NoticeTemplate.Value.whole(4), NoticeTemplate.Value.words(30))));
  }
}
