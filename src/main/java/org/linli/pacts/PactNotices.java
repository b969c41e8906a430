package org.linli.pacts;

import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells whoever suggested something what came of it. */
@Component
class PactNotices {

  private final NoticeManagement notices;
  private final CommunityDirectory communities;
  private final Messages chinese;

  PactNotices(NoticeManagement notices, CommunityDirectory communities, Languages languages) {
    this.notices = notices;
    this.communities = communities;
    chinese = languages.chinese();
  }

  void answered(Actor actor, Pact pact, PactSuggestions.Made made, SuggestionStatus status) {
    var href =
        communities.byId(actor.communityId()).path()
            + "/pacts/"
            + pact.origin().number()
            + "/draft";
    var words = List.of(pact.state().head().title(), chinese.text("pacts.told." + status));
    made.by()
        .filter(to -> !to.equals(actor.accountId()))
        .ifPresent(
            to ->
                notices.notify(
                    actor.scope(),
                    new Notify(
                        Recipient.account(to), Ids.next(), PactTexts.ANSWERED, words, href)));
  }
}
