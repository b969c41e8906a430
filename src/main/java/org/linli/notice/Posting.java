package org.linli.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.Ids;
import org.springframework.stereotype.Component;

/** Decides by which ways notices go out and when, and puts them in the queue. */
@Component
class Posting {

  private final Deliveries deliveries;
  private final NoticePreferences preferences;
  private final NoticeRules rules;
  private final WeChatGateway wechat;
  private final NoticeQueue queue;
  private final Clock clock;

  Posting(
      Deliveries deliveries,
      NoticePreferences preferences,
      NoticeRules rules,
      WeChatGateway wechat,
      NoticeQueue queue,
      Clock clock) {
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.rules = rules;
    this.wechat = wechat;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Puts what goes out into the queue.
   *
   * @param unwanted recipients to whom nothing is sent this time
   */
  void post(long communityId, List<Notice> notices, Set<String> unwanted) {
    var wanted = preferences.of(communityId, notices.stream().map(it -> it.to().key()).toList());
    var now = clock.instant();
    var posted = new ArrayList<Deliveries.Posted>();
    for (var notice : notices) {
      var preference = wanted.getOrDefault(notice.to().key(), Preference.USUAL);
      var on =
          !unwanted.contains(notice.to().key()) && !preference.kindsOff().contains(notice.kind());
      var due = due(communityId, notice, preference, now);
      for (var channel : channels(notice, preference, on)) {
        posted.add(new Deliveries.Posted(Ids.next(), notice.id(), channel, due));
      }
    }
    deliveries.insert(communityId, posted, now);
    posted.stream()
        .filter(it -> it.channel() != DeliveryChannel.CALL)
        .map(Deliveries.Posted::dueAt)
        .collect(Collectors.toSet())
        .forEach(due -> queue.send(communityId, due));
  }

  /** Whoever is called is called whatever they chose: that is how they are reached. */
  private List<DeliveryChannel> channels(Notice notice, Preference preference, boolean on) {
    var channels = new ArrayList<DeliveryChannel>();
    if (notice.to().byPhone()) {
      channels.add(DeliveryChannel.CALL);
    } else if (on && preference.sms()) {
      channels.add(DeliveryChannel.SMS);
    }
    if (on && preference.wechat() && wechat.offered()) {
      channels.add(DeliveryChannel.WECHAT);
    }
    return channels;
  }

  private Instant due(long communityId, Notice notice, Preference preference, Instant now) {
    return rules.exempt(communityId, notice.template(), now)
        ? now
        : preference.quiet().orElseGet(() -> rules.quiet(communityId, now)).after(now);
  }
}
