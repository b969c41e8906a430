package org.linli.compensation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonAccounts;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/**
 * Tells the owners of a stairwell, as far as they have an account, that the plan is to be answered.
 */
@Component
class CompensationNotices {

  private final NoticeManagement notices;
  private final PersonAccounts accounts;
  private final CommunityDirectory communities;

  CompensationNotices(
      NoticeManagement notices, PersonAccounts accounts, CommunityDirectory communities) {
    this.notices = notices;
    this.accounts = accounts;
    this.communities = communities;
  }

  void planned(Actor actor, Workshop workshop) {
    var community = actor.communityId();
    var id = workshop.terms().id();
    var href = communities.byId(community).path() + "/compensation/mine/" + id;
    workshop.flats().stream()
        .flatMap(flat -> flat.persons().stream())
        .distinct()
        .flatMap(person -> accounts(community, person))
        .distinct()
        .filter(account -> !account.equals(actor.accountId()))
        .map(
            account ->
                new Notify(
                    Recipient.account(account),
                    Ids.next(),
                    CompensationTexts.PLANNED,
                    List.of(workshop.terms().title()),
                    href))
        .forEach(notice -> notices.notify(actor.scope(), notice));
  }

  private Stream<UUID> accounts(long community, UUID person) {
    return accounts.accounts(community, person).stream();
  }
}
