package org.linli.proposals;

import java.time.Clock;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two proposals for the same become one, if authors of both want it (DELIB-3). Support is not
 * carried over: neighbours supported other words, are told, and support the one that stays.
 */
@Service
@Transactional
public class ProposalMerging {

  private final ProposalRows proposals;
  private final ProposalJournal journal;
  private final ProposalPeople people;
  private final ProposalDeadlines deadlines;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalMerging(
      ProposalRows proposals,
      ProposalJournal journal,
      ProposalPeople people,
      ProposalDeadlines deadlines,
      ProposalNotices notices,
      Clock clock) {
    this.proposals = proposals;
    this.journal = journal;
    this.people = people;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * An author asks the authors of another one to take this one in.
   *
   * @throws Invalid if everybody reads no other one under that number
   */
  public void ask(Actor actor, ShortNumber number, AskMerge command) {
    var other = command.number().filter(it -> !it.equals(number));
    var pair =
        other
            .flatMap(into -> hold(actor, number, into))
            .filter(it -> it.into().published())
            .orElseThrow(() -> Invalid.field("intoProposal", ProposalError.NO_SUCH_PROPOSAL));
    people.requireAuthor(actor, pair.merged().id());
    pair.merged().askMerge(pair.into(), command.mergeWhy());
    proposals.update(actor.communityId(), pair.merged());
    notices.asked(actor, pair.into(), "merge");
  }

  /**
   * An author of the one that stays takes the other in, or says why not. All authors and supporters
   * are told; authors of the other may sign here.
   *
   * @param number of the one that stays
   * @param merged of the one that ends, and leads on
   */
  public void answer(Actor actor, ShortNumber number, ShortNumber merged, AnswerYesNo command) {
    var pair = hold(actor, merged, number).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    people.requireAuthor(actor, pair.into().id());
    if (pair.merged().state().merger().asked().filter(pair.into().id()::equals).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (!command.yes()) {
      pair.merged().refuseMerge();
      proposals.update(actor.communityId(), pair.merged());
      notices.authors(actor, pair.merged(), ProposalAction.DECLINE);
      return;
    }
    pair.merged().mergeInto(pair.into(), clock.instant());
    deadlines.drop(actor, pair.merged().id());
    var party = journal.signed(actor, pair.into().id());
    journal.write(actor, pair.merged(), ProposalAction.MERGE, party, command.reply());
    notices.moved(actor, pair.merged(), ProposalAction.MERGE);
    notices.authors(actor, pair.into(), ProposalAction.MERGE);
    notices.invited(actor, pair.merged(), pair.into());
  }

  /** Both rows, always in the same order, so that two mergers never wait for each other. */
  private Optional<Pair> hold(Actor actor, ShortNumber merged, ShortNumber into) {
    var first = order(merged) < order(into) ? merged : into;
    var one = proposals.hold(actor.communityId(), first);
    var two = proposals.hold(actor.communityId(), first.equals(merged) ? into : merged);
    return one.flatMap(
        it -> two.map(other -> first.equals(merged) ? new Pair(it, other) : new Pair(other, it)));
  }

  private static long order(ShortNumber number) {
    return number.year() * 1_000_000_000L + number.sequence();
  }

  private record Pair(Proposal merged, Proposal into) {}
}
