package org.linli.ballot;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What the two who keep the keys of a secret ballot are told. */
@Component
class TrusteeTexts implements NoticeTemplates {

  /** Make a key and prove it before voting starts. */
  static final String KEY = "ballot.notice.key";

  /** Come and open it. */
  static final String OPENING = "ballot.notice.opening";

  @Override
  public List<NoticeTemplate> templates() {
    var values = List.of(Value.words(16), Value.whole(15));
    return List.of(
        new NoticeTemplate(KEY, Urgency.NOW, values),
        new NoticeTemplate(OPENING, Urgency.NOW, values));
  }
}
