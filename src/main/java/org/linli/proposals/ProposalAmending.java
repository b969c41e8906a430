package org.linli.proposals;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.WordDiff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residents suggest other words; the authors take them over or say why not (DELIB-3). */
@Service
@Transactional
public class ProposalAmending {

  private final ProposalJournal journal;
  private final ProposalPeople people;
  private final Amendments amendments;
  private final ProposalRules rules;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalAmending(
      ProposalJournal journal,
      ProposalPeople people,
      Amendments amendments,
      ProposalRules rules,
      ProposalNotices notices,
      Clock clock) {
    this.journal = journal;
    this.people = people;
    this.amendments = amendments;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Suggests other words for what is proposed.
   *
   * @return id of the amendment
   * @throws Invalid if nothing is changed, or as many of theirs are open as the rule allows
   */
  public UUID suggest(Actor actor, ShortNumber number, SuggestAmendment command) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.hold(actor, number);
    held.requireOpen(ProposalAction.REVISE);
    if (held.text().what().equals(command.suggested())) {
      throw Invalid.field("suggested", ProposalError.SAME_TEXT);
    }
    var most = rules.limit(actor.communityId(), "amendments_per_person");
    if (amendments.open(actor, held.id()) >= most) {
      throw Invalid.field("suggested", ProposalError.TOO_MANY_AMENDMENTS, most);
    }
    var id = amendments.insert(actor, held, command, clock.instant());
    notices.asked(actor, held, "amendment");
    return id;
  }

  /**
   * An author accepts it, and the text changes; or declines it with a reason. Where the text has
   * changed meanwhile in other places, both changes are made.
   *
   * @throws Refused if it was answered, or the text has changed in the same place
   */
  public void answer(Actor actor, ShortNumber number, UUID amendment, AnswerYesNo command) {
    var held = journal.hold(actor, number);
    people.requireAuthor(actor, held.id());
    var suggested = open(actor, held, amendment);
    var now = clock.instant();
    if (command.yes()) {
      held.requireOpen(ProposalAction.REVISE);
      var text =
          WordDiff.merge(suggested.base(), held.text().what(), suggested.text())
              .filter(it -> it.codePointCount(0, it.length()) <= WriteProposal.LONGEST)
              .orElseThrow(() -> new Refused(ProposalError.OVERTAKEN));
      held.revise(text);
      amendments.edition(actor, held, now);
      amendments.answer(actor, amendment, AmendmentStatus.ACCEPTED, command.reply(), now);
      journal.write(
          actor, held, ProposalAction.REVISE, journal.signed(actor, held.id()), command.reply());
      notices.moved(actor, held, ProposalAction.REVISE);
    } else {
      amendments.answer(actor, amendment, AmendmentStatus.DECLINED, command.reply(), now);
    }
    notices.writer(actor, held, suggested.by().stream(), command.yes() ? "accepted" : "declined");
  }

  /** Whoever suggested it takes it back. */
  public void takeBack(Actor actor, ShortNumber number, UUID amendment) {
    var held = journal.hold(actor, number);
    var suggested = open(actor, held, amendment);
    if (suggested.by().filter(actor.accountId()::equals).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    amendments.answer(actor, amendment, AmendmentStatus.TAKEN_BACK, "", clock.instant());
  }

  private Amendments.Suggested open(Actor actor, Proposal held, UUID amendment) {
    var suggested =
        amendments
            .find(actor, held.id(), amendment)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (suggested.status() != AmendmentStatus.OPEN) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    return suggested;
  }
}
