package org.linli.needs.notices;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/**
 * The texts about needs. Where something is asked of somebody it goes out at once: to turn
 * elsewhere, to say how it went, to answer, to hurry. The rest stands on the page at once and goes
 * out with the digest of the day. No text has room for anything about anybody else.
 */
@Component
class NeedTemplates implements NoticeTemplates {

  static final String RECEIVED = "needs.notice.received";
  static final String VERIFIED = "needs.notice.verified";
  static final String RETURNED = "needs.notice.returned";
  static final String MERGED = "needs.notice.merged";
  static final String SEPARATED = "needs.notice.separated";
  static final String ROUTED = "needs.notice.routed";
  static final String REFUSED = "needs.notice.refused";
  static final String CLAIMED = "needs.notice.claimed";
  static final String TAKEN = "needs.notice.taken";
  static final String ANSWERED = "needs.notice.answered";
  static final String PROGRESS = "needs.notice.progress";
  static final String LAPSED = "needs.notice.lapsed";
  static final String COMPLETED = "needs.notice.completed";
  static final String REOPENED = "needs.notice.reopened";
  static final String CLOSED = "needs.notice.closed";
  static final String ASKED = "needs.notice.asked";
  static final String NEAR = "needs.notice.near";
  static final String BACK = "needs.notice.back";
  static final String HANDED = "needs.notice.handed";
  static final String LATE = "needs.notice.late";
  static final String CAME_UP = "needs.notice.came-up";

  /** 三阳-2026-000318, with the longest short name. */
  private static final Value NUMBER = Value.whole(21);

  /** 12 月 31 日 14:00. */
  private static final Value MOMENT = Value.whole(16);

  /** 12 月 31 日. */
  private static final Value DAY = Value.whole(10);

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        later(RECEIVED, NUMBER, MOMENT),
        later(VERIFIED, NUMBER, MOMENT),
        now(RETURNED, NUMBER, Value.words(22)),
        later(MERGED, NUMBER, NUMBER),
        later(SEPARATED, NUMBER),
        later(ROUTED, NUMBER, Value.words(16)),
        later(REFUSED, NUMBER, Value.words(14)),
        later(CLAIMED, NUMBER, Value.words(14)),
        later(TAKEN, NUMBER, Value.words(12), DAY),
        later(ANSWERED, NUMBER, Value.words(24)),
        later(PROGRESS, NUMBER, Value.words(24)),
        later(LAPSED, NUMBER),
        now(COMPLETED, NUMBER, DAY),
        later(REOPENED, NUMBER),
        later(CLOSED, NUMBER),
        now(ASKED, NUMBER, Value.words(18)),
        now(NEAR, NUMBER, Value.words(12), MOMENT),
        now(BACK, NUMBER, Value.words(18)),
        now(HANDED, NUMBER, Value.words(18)),
        now(LATE, NUMBER, Value.words(18)),
        now(CAME_UP, NUMBER, Value.words(14)));
  }

  private static NoticeTemplate now(String key, Value... values) {
    return new NoticeTemplate(key, Urgency.NOW, List.of(values));
  }

  private static NoticeTemplate later(String key, Value... values) {
    return new NoticeTemplate(key, Urgency.DIGEST, List.of(values));
  }
}
