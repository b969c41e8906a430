package org.linli.opinions;

import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells whoever wrote a statement what became of it. */
@Component
class OpinionNotices {

  private final NoticeManagement notices;
  private final CommunityDirectory communities;

  OpinionNotices(NoticeManagement notices, CommunityDirectory communities) {
    this.notices = notices;
    this.communities = communities;
  }

  void decided(Actor actor, OpinionRounds.Held round, UUID author, StatementStatus status) {
    if (author.equals(actor.accountId())) {
      return;
    }
    var href = communities.byId(actor.communityId()).path() + "/opinions/mine/" + round.id();
    notices.notify(
        actor.scope(),
        new Notify(
            Recipient.account(author),
            Ids.next(),
            status == StatementStatus.SHOWN ? OpinionTexts.SHOWN : OpinionTexts.REFUSED,
            List.of(round.question()),
            href));
  }
}
