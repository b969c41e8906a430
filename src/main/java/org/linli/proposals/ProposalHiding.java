package org.linli.proposals;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff hide unlawful words with a reason that everybody reads; whoever wrote them may appeal once,
 * and somebody else decides (DELIB-8). A check of the table keeps the two apart.
 */
@Service
@Transactional
public class ProposalHiding {

  private final ProposalRows proposals;
  private final ProposalJournal journal;
  private final ProposalPeople people;
  private final Hidings hidings;
  private final ProposalDeadlines deadlines;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalHiding(
      ProposalRows proposals,
      ProposalJournal journal,
      ProposalPeople people,
      Hidings hidings,
      ProposalDeadlines deadlines,
      ProposalNotices notices,
      Clock clock) {
    this.proposals = proposals;
    this.journal = journal;
    this.people = people;
    this.hidings = hidings;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Hides words, or the whole proposal.
   *
   * @throws Invalid if no such words stand there
   */
  public void hide(Actor actor, ShortNumber number, HideWords command) {
    actor.require(ProposalPermission.TEND);
    var held = journal.hold(actor, number);
    var subject = command.id().orElse(held.id());
    var words =
        hidings
            .words(actor, held.id(), command.kind(), subject)
            .orElseThrow(() -> Invalid.field("hides", KernelError.NOT_A_CHOICE));
    hidings.hide(actor, held.id(), command, subject, words, clock.instant());
    if (command.kind() == HideWords.Kind.PROPOSAL) {
      held.show(false);
      journal.write(actor, held, ProposalAction.HIDE, "", command.breaks());
      notices.authors(actor, held, ProposalAction.HIDE);
    } else {
      notices.writer(actor, held, words.by().stream(), "hidden");
    }
  }

  /**
   * Whoever wrote the words says why they are lawful.
   *
   * @throws Refused as not found to everybody else, and if they appealed already
   */
  public void appeal(Actor actor, UUID hiding, GiveReason command) {
    var found = held(actor, hiding);
    if (!wrote(actor, found)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (found.appealed()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    hidings.appeal(actor, hiding, command.reason(), clock.instant());
    deadlines.appeal(actor, hiding);
  }

  /** A whole proposal's words are all its authors'. */
  private boolean wrote(Actor actor, Hidings.Hiding found) {
    return found.kind() == HideWords.Kind.PROPOSAL
        ? people.signs(actor, found.proposal())
        : found.words().by().filter(actor.accountId()::equals).isPresent();
  }

  /**
   * Somebody else than who hid them decides: yes puts the words back.
   *
   * @throws Refused to who hid them, and if nobody appealed or it was decided
   */
  public void decide(Actor actor, UUID hiding, AnswerYesNo command) {
    actor.require(ProposalPermission.TEND);
    var found = held(actor, hiding);
    if (!found.appealed() || found.decided()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    if (found.hiddenBy().equals(actor.accountId())) {
      throw new Refused(ProposalError.SOMEBODY_ELSE);
    }
    hidings.decide(actor, found, command, clock.instant());
    deadlines.appealed(actor, hiding);
    var proposal = proposals.hold(actor.communityId(), found.proposal()).orElseThrow();
    if (found.kind() == HideWords.Kind.PROPOSAL && command.yes()) {
      proposal.show(true);
      journal.write(actor, proposal, ProposalAction.RESTORE, "", command.reply());
      notices.authors(actor, proposal, ProposalAction.RESTORE);
    } else {
      var what = command.yes() ? "restored" : "stays-hidden";
      notices.writer(actor, proposal, found.words().by().stream(), what);
    }
  }

  /** The proposal's row is held before the hiding is read again. */
  private Hidings.Hiding held(Actor actor, UUID hiding) {
    var found = hidings.find(actor, hiding).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    proposals.hold(actor.communityId(), found.proposal());
    return hidings.find(actor, hiding).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
