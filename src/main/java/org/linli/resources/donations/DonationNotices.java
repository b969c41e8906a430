package org.linli.resources.donations;

import java.util.ArrayList;
import java.util.List;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells givers what was decided, and keepers what is due. */
@Component
class DonationNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;

  DonationNotices(NoticeManagement notices, RoleHolders holders, CommunityDirectory communities) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
  }

  void decided(Actor actor, DonationFile file, DonationStatus to, String words) {
    var name = file.donation().name();
    var accepted = to == DonationStatus.ACCEPTED;
    tell(
        actor,
        List.of(Recipient.account(file.offeredBy())),
        accepted ? DonationTemplates.ACCEPTED : DonationTemplates.REFUSED,
        accepted ? List.of(name) : List.of(name, words),
        "/resources/donations/file/" + file.donation().id());
  }

  /** The unit that keeps it and, by a message to the phone, the person. */
  void due(Actor actor, Upkeeps.Told due) {
    var told = new ArrayList<Recipient>();
    holders
        .ofUnit(actor.communityId(), due.unit())
        .forEach(account -> told.add(Recipient.account(account)));
    if (!due.phone().isEmpty()) {
      told.add(Recipient.person(due.keeper(), due.phone()));
    }
    tell(
        actor,
        told,
        DonationTemplates.UPKEEP_DUE,
        List.of(due.name(), due.what()),
        "/resources/file/" + due.resource());
  }

  private void tell(
      Actor actor, List<Recipient> told, String template, List<String> values, String page) {
    if (!told.isEmpty()) {
      var href = communities.byId(actor.communityId()).path() + page;
      var event = Ids.next();
      notices.notifyAll(
          actor.scope(),
          told.stream().map(to -> new Notify(to, event, template, values, href)).toList());
    }
  }
}
