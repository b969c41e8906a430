package org.linli.proposals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells authors, supporters, writers and staff what came about; nobody of what they did. */
@Component
class ProposalNotices {

  private final NoticeManagement notices;
  private final ProposalPeople people;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  ProposalNotices(
      NoticeManagement notices,
      ProposalPeople people,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.people = people;
    this.holders = holders;
    this.communities = communities;
    chinese = languages.chinese();
  }

  /** A step was taken: its authors and supporters. */
  void moved(Actor actor, Proposal proposal, ProposalAction action) {
    var what = chinese.text("proposals.told." + action);
    authors(actor, proposal, ProposalNoticeTexts.OWN, what);
    tell(
        actor,
        proposal,
        people.supporters(actor.communityId(), proposal.id()).stream(),
        ProposalNoticeTexts.SUPPORTED,
        what,
        "");
  }

  /** Its authors have something to answer, an amendment or a merger. */
  void asked(Actor actor, Proposal proposal, String what) {
    authors(
        actor, proposal, ProposalNoticeTexts.ASKED, chinese.text("proposals.told.asked." + what));
  }

  /** Its authors alone. */
  void authors(Actor actor, Proposal proposal, ProposalAction action) {
    authors(actor, proposal, ProposalNoticeTexts.OWN, chinese.text("proposals.told." + action));
  }

  private void authors(Actor actor, Proposal proposal, String template, String what) {
    var authors = people.authors(actor.communityId(), proposal.id()).stream();
    tell(actor, proposal, authors, template, what, "mine/");
  }

  /** Authors of one that joined another may sign there: they alone are given its link. */
  void invited(Actor actor, Proposal merged, Proposal into) {
    var what = chinese.text("proposals.told.invited");
    var href =
        communities.byId(actor.communityId()).path() + "/proposals/join/" + into.origin().invite();
    var event = Ids.next();
    send(
        actor,
        people.authors(actor.communityId(), merged.id()).stream()
            .map(
                to ->
                    new Notify(
                        Recipient.account(to),
                        event,
                        ProposalNoticeTexts.ASKED,
                        List.of(into.text().title(), what),
                        href))
            .toList());
  }

  /** Whoever wrote an amendment, a point or a remark. */
  void writer(Actor actor, Proposal proposal, Stream<UUID> writer, String what) {
    var page = proposal.published() ? "" : "mine/";
    tell(
        actor,
        proposal,
        writer,
        ProposalNoticeTexts.WORDS,
        chinese.text("proposals.told.words." + what),
        page);
  }

  /** Secretaries: what is late. */
  void late(Actor actor, Proposal proposal) {
    tell(
        actor,
        proposal,
        holders.of(actor.communityId(), "community-secretary").stream(),
        ProposalNoticeTexts.STAFF,
        chinese.text("proposals.told.late"),
        "desk/");
  }

  private void tell(
      Actor actor,
      Proposal proposal,
      Stream<UUID> whom,
      String template,
      String what,
      String page) {
    var href =
        communities.byId(actor.communityId()).path()
            + "/proposals/"
            + page
            + proposal.origin().number();
    var words = List.of(proposal.text().title(), what);
    var event = Ids.next();
    send(
        actor,
        whom.filter(to -> !to.equals(actor.accountId()))
            .map(to -> new Notify(Recipient.account(to), event, template, words, href))
            .toList());
  }

  private void send(Actor actor, List<Notify> told) {
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
