package org.linli.proposals;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What authors, supporters, writers and staff are told. */
@Component
class ProposalNoticeTexts implements NoticeTemplates {

  /** To authors: what came about. */
  static final String OWN = "proposals.notice.own";

  /** To authors: somebody waits for their answer. */
  static final String ASKED = "proposals.notice.asked";

  /** To supporters. */
  static final String SUPPORTED = "proposals.notice.supported";

  /** To whoever wrote words at a proposal. */
  static final String WORDS = "proposals.notice.words";

  /** To staff: what is late, or waits for them. */
  static final String STAFF = "proposals.notice.staff";

  private static final Value TITLE = Value.words(16);
  private static final Value WHAT = Value.words(14);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(OWN, Urgency.NOW, List.of(TITLE, WHAT)),
        new NoticeTemplate(ASKED, Urgency.DIGEST, List.of(TITLE, WHAT)),
        new NoticeTemplate(SUPPORTED, Urgency.DIGEST, List.of(TITLE, WHAT)),
        new NoticeTemplate(WORDS, Urgency.NOW, List.of(TITLE, WHAT)),
        new NoticeTemplate(STAFF, Urgency.DIGEST, List.of(TITLE, WHAT)));
  }
}
