package org.linli.notice;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.stereotype.Component;

/** What people were told, and what they want to be told. */
@Component
class NoticePersonalData implements PersonalData {

  private final Notices notices;
  private final NoticePreferences preferences;
  private final NoticeTexts texts;

  NoticePersonalData(Notices notices, NoticePreferences preferences, NoticeTexts texts) {
    this.notices = notices;
    this.preferences = preferences;
    this.texts = texts;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return notices.texts(actor.communityId(), accountId.toString()).stream()
        .map(told -> new Kept("notice.kept.told", texts.sent(told.template(), told.content())))
        .toList();
  }

  /** Nothing of it need be kept; that somebody called stays, without a name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    notices.deleteOf(actor.communityId(), accountId.toString());
    preferences.delete(actor.communityId(), accountId.toString());
    return List.of(new Staying("notice.staying.calls"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(new MenuItem(community.path() + "/notice/mine", "bell", "notice.mine.title"));
  }
}
