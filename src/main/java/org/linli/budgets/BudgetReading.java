package org.linli.budgets;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds: what everybody sees, and what staff work on. */
@Service
@Transactional(readOnly = true)
public class BudgetReading {

  private final BudgetQueries queries;
  private final Ideas ideas;

  BudgetReading(BudgetQueries queries, Ideas ideas) {
    this.queries = queries;
    this.ideas = ideas;
  }

  /** Those that were opened, the newest first. */
  public Slice<BudgetView> list(Scope scope, Paging paging) {
    return queries.published(scope.communityId(), paging);
  }

  /** The newest two. */
  public List<BudgetView> newest(Scope scope) {
    return queries.newest(scope.communityId());
  }

  /**
   * What everybody reads of one.
   *
   * @throws Refused if there is none that was opened
   */
  public RoundPage show(Scope scope, ShortNumber number) {
    return queries
        .page(scope.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * The same for somebody who puts ideas in, with which of them are theirs.
   *
   * @throws Refused if there is none that was opened
   */
  public RoundPage own(Actor actor, ShortNumber number) {
    actor.require(BudgetPermission.SUGGEST);
    var page = show(actor.scope(), number);
    var all = ideas.all(actor.communityId(), page.round().id(), Optional.of(actor.accountId()));
    return page.showing(all);
  }

  /**
   * Money, projects and votes, from which anybody counts again.
   *
   * @throws Refused before the result, and of so few votes that they would name whoever cast them
   */
  public String votes(Scope scope, ShortNumber number) {
    return files(scope, number).votes();
  }

  /**
   * The same with rule and result, sealed, as the checker reads it.
   *
   * @throws Refused as with {@link #votes}
   */
  public String archive(Scope scope, ShortNumber number) {
    return files(scope, number).archive();
  }

  private BudgetQueries.Files files(Scope scope, ShortNumber number) {
    return queries
        .files(scope.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** All of them, drafts too. */
  public Slice<BudgetView> desk(Actor actor, Paging paging) {
    requireStaff(actor);
    return queries.all(actor.communityId(), paging);
  }

  /**
   * One of them as staff work on it.
   *
   * @throws Refused if there is none
   */
  public RoundPage work(Actor actor, ShortNumber number) {
    requireStaff(actor);
    return queries
        .file(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static void requireStaff(Actor actor) {
    if (!actor.may(BudgetPermission.MANAGE)) {
      actor.require(BudgetPermission.REVIEW);
    }
  }
}
