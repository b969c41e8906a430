package org.linli.resources.donations;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What givers and keepers are told. */
@Component
class DonationTemplates implements NoticeTemplates {

  static final String ACCEPTED = "resources.notice.donation-accepted";
  static final String REFUSED = "resources.notice.donation-refused";
  static final String UPKEEP_DUE = "resources.notice.upkeep-due";

  private static final int NAME = 14;
  private static final int WORDS = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(ACCEPTED, Urgency.NOW, List.of(Value.words(NAME))),
        new NoticeTemplate(REFUSED, Urgency.NOW, List.of(Value.words(NAME), Value.words(WORDS))),
        new NoticeTemplate(
            UPKEEP_DUE, Urgency.DIGEST, List.of(Value.words(NAME), Value.words(WORDS))));
  }
}
