package org.linli.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals: for anybody those that are public, in full for their authors and staff. */
@Service
@Transactional(readOnly = true)
public class ProposalReading {

  private final ProposalQueries queries;
  private final ProposalPageQueries pages;
  private final ProposalFiles files;

  ProposalReading(ProposalQueries queries, ProposalPageQueries pages, ProposalFiles files) {
    this.queries = queries;
    this.pages = pages;
    this.files = files;
  }

  /** The newest first. */
  public Slice<ProposalLine> list(Scope scope, Optional<ProposalState> only, Paging paging) {
    return queries.list(scope, only, paging);
  }

  /** How many of those that were answered were adopted. */
  public AdoptedShare share(Scope scope) {
    return queries.share(scope);
  }

  /** The newest with the words that may be looked for. */
  public List<Found> found(Scope scope) {
    return queries.worded(scope).stream().map(it -> new Found(it.proposal(), it.words())).toList();
  }

  /** For anybody. */
  public ProposalPage show(Scope scope, ShortNumber number) {
    return pages.published(scope, number).orElseThrow(ProposalReading::missing);
  }

  /** For somebody who is logged in, with what they did there. */
  public ProposalPage show(Actor actor, ShortNumber number) {
    return pages.published(actor, number).orElseThrow(ProposalReading::missing);
  }

  /** What the reader signs, supports, and wrote that was hidden. */
  public OwnProposals mine(Actor actor) {
    actor.require(ProposalPermission.PROPOSE);
    return new OwnProposals(
        queries.signed(actor.communityId(), actor.accountId()),
        queries.supported(actor.communityId(), actor.accountId()),
        files.hidden(actor));
  }

  /**
   * For an author.
   *
   * @throws Refused as not found to everybody else
   */
  public ProposalFile file(Actor actor, ShortNumber number) {
    var page = pages.any(actor, number).orElseThrow(ProposalReading::missing);
    var working = files.working(actor, page.proposal().id()).orElseThrow(ProposalReading::missing);
    return new ProposalFile(
        page,
        working.invite(),
        working.shown(),
        working.signedAs(),
        working.asked(),
        files.asks(actor, page.proposal().id()));
  }

  /** What somebody who was given the link reads before they sign. */
  public ProposalPage invited(Actor actor, UUID invite) {
    actor.require(ProposalPermission.PROPOSE);
    return files
        .invited(actor, invite)
        .flatMap(number -> pages.any(actor, number))
        .orElseThrow(ProposalReading::missing);
  }

  /** All of them, for staff. */
  public Slice<ProposalLine> desk(Actor actor, Paging paging) {
    requireStaff(actor);
    return queries.desk(actor.communityId(), paging);
  }

  /** One of them, for staff; a draft is its authors' alone. */
  public DeskFile desk(Actor actor, ShortNumber number) {
    requireStaff(actor);
    var page =
        pages
            .any(actor, number)
            .filter(it -> it.proposal().publishedAt().isPresent())
            .orElseThrow(ProposalReading::missing);
    var shown = queries.published(actor.communityId(), number).isPresent();
    var appeals =
        actor.may(ProposalPermission.TEND)
            ? files.appeals(actor, page.proposal().id())
            : List.<DeskFile.Appeal>of();
    return new DeskFile(page, shown, appeals);
  }

  /** What waits for the reader, as staff and as an author. */
  public List<Waiting> waiting(Actor actor) {
    var answers = actor.may(ProposalPermission.REVIEW) || actor.may(ProposalPermission.DECIDE);
    return answers || actor.may(ProposalPermission.PROPOSE)
        ? files.waiting(actor, answers, actor.may(ProposalPermission.TEND))
        : List.of();
  }

  private static void requireStaff(Actor actor) {
    if (!actor.may(ProposalPermission.REVIEW)
        && !actor.may(ProposalPermission.DESIGN)
        && !actor.may(ProposalPermission.TEND)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }

  /** A proposal and the text in which words are looked for. */
  public record Found(ProposalLine proposal, String words) {}
}
