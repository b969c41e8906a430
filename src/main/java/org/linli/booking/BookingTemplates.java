package org.linli.booking;

import java.util.List;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What holders and units are told of bookings. */
@Component
class BookingTemplates implements NoticeTemplates {

  static final String BOOKED = "booking.notice.booked";
  static final String MOVED_UP = "booking.notice.moved-up";
  static final String CANCELLED = "booking.notice.cancelled";

  private static final int TITLE = 14;
  private static final int WHEN = 15; // 12 月 31 日 23:00
  private static final int REASON = 14;

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(BOOKED, Urgency.DIGEST, List.of(Value.words(TITLE), Value.whole(WHEN))),
        new NoticeTemplate(MOVED_UP, Urgency.NOW, List.of(Value.words(TITLE), Value.whole(WHEN))),
        new NoticeTemplate(
            CANCELLED,
            Urgency.NOW,
            List.of(Value.words(TITLE), Value.whole(WHEN), Value.words(REASON))));
  }
}
