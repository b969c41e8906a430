package org.linli.notice;

import java.util.List;
import java.util.Set;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want to be told, each for themselves and for each community. */
@Service
@Transactional
public class PreferenceManagement {

  private final NoticePreferences preferences;
  private final Deliveries deliveries;
  private final NoticeTexts texts;
  private final WeChatGateway wechat;

  PreferenceManagement(
      NoticePreferences preferences,
      Deliveries deliveries,
      NoticeTexts texts,
      WeChatGateway wechat) {
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.texts = texts;
    this.wechat = wechat;
  }

  /** What the actor wants. */
  @Transactional(readOnly = true)
  public Preference mine(Actor actor) {
    return preferences.of(actor.communityId(), actor.accountId().toString());
  }

  /** What can be chosen. */
  public Choices choices() {
    return new Choices(texts.kinds(), wechat.offered());
  }

  /** From now on the actor is told this; without text messages none that waits goes out either. */
  public void choose(Actor actor, Preference wanted) {
    var known = Set.copyOf(texts.kinds());
    var off = wanted.kindsOff().stream().filter(known::contains).toList();
    var recipient = actor.accountId().toString();
    preferences.save(
        actor.communityId(),
        recipient,
        new Preference(wanted.sms(), wanted.wechat(), Set.copyOf(off), wanted.quiet()));
    if (!wanted.sms() && !wanted.wechat()) {
      deliveries.withdraw(actor.communityId(), recipient);
    }
  }

  /**
   * What this installation lets people choose.
   *
   * @param kinds of notices
   * @param wechat whether it sends WeChat messages
   */
  public record Choices(List<String> kinds, boolean wechat) {}
}
