package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells the two who keep the keys of a secret ballot when they are needed, and until when. */
@Component
class TrusteeNotices {

  private final Trustees trustees;
  private final NoticeManagement notices;
  private final CommunityDirectory communities;
  private final Messages chinese;

  TrusteeNotices(
      Trustees trustees,
      NoticeManagement notices,
      CommunityDirectory communities,
      Languages languages) {
    this.trustees = trustees;
    this.notices = notices;
    this.communities = communities;
    this.chinese = languages.chinese();
  }

  /** It was announced: both make their keys before voting starts. */
  void announced(Actor actor, Ballot ballot) {
    tell(actor, ballot, TrusteeTexts.KEY, both(actor, ballot), ballot.plan().times().opensAt());
  }

  /** Somebody keeps a key now in the place of another. */
  void appointed(Actor actor, Ballot ballot, UUID account) {
    tell(actor, ballot, TrusteeTexts.KEY, List.of(account), ballot.plan().times().opensAt());
  }

  /** Voting is over: both are needed until the last day of the opening. */
  void closed(Actor actor, Ballot ballot) {
    ballot
        .plan()
        .openUntil()
        .map(Dates::end)
        .map(end -> end.minusSeconds(1))
        .ifPresent(until -> tell(actor, ballot, TrusteeTexts.OPENING, both(actor, ballot), until));
  }

  private List<UUID> both(Actor actor, Ballot ballot) {
    return trustees.all(actor.communityId(), ballot.id()).stream()
        .map(Trustees.Trustee::account)
        .toList();
  }

  private void tell(Actor actor, Ballot ballot, String template, List<UUID> whom, Instant until) {
    var href = communities.byId(actor.communityId()).path() + "/ballot/" + ballot.number() + "/key";
    var values = List.of(ballot.plan().title(), chinese.dayAndTime(until));
    var event = Ids.next();
    var told =
        whom.stream()
            .map(Recipient::account)
            .map(to -> new Notify(to, event, template, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
