package org.linli.needs.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.audit.AuditNames;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedList;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.needs.Say;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three lists of needs: moving between them, and the review of each quarter (NEED-2). */
@Service
@Transactional
public class NeedLists {

  private static final int SHOWN = 100;
  private static final int PRINTED = 1_000;

  private final ListQueries queries;
  private final NeedReading needs;
  private final AuditNames names;
  private final CommunityDirectory communities;
  private final Rules rules;
  private final Clock clock;

  NeedLists(
      ListQueries queries,
      NeedReading needs,
      AuditNames names,
      CommunityDirectory communities,
      Rules rules,
      Clock clock) {
    this.names = names;
    this.communities = communities;
    this.rules = rules;
    this.queries = queries;
    this.needs = needs;
    this.clock = clock;
  }

  /**
   * @throws Refused if it is on that list already
   */
  public void move(Actor actor, ShortNumber number, MoveNeed command) {
    var need = needs.file(actor, number).need().id();
    var move = Ids.next();
    var to = NeedList.valueOf(command.list());
    if (!queries.move(actor.communityId(), need, to, move, actor.accountId(), clock.instant())) {
      throw new Refused(NeedError.NOT_NOW);
    }
    queries.reason(actor.communityId(), move, command.reason());
  }

  /** What the last quarter that is over brought, with the newest hundred of its moves. */
  @Transactional(readOnly = true)
  public ListReview last(Actor actor) {
    return last(actor, SHOWN);
  }

  /** The same with all of its moves, to be printed: which, who decided it, why. */
  @Transactional(readOnly = true)
  public ListReview changes(Actor actor) {
    return last(actor, PRINTED);
  }

  private ListReview last(Actor actor, int most) {
    actor.require(NeedPermission.VERIFY);
    var quarter = Quarter.of(today()).before();
    var reviewed = queries.reviewed(actor.communityId(), quarter);
    return new ListReview(
        quarter,
        queries.counts(actor.communityId(), quarter),
        named(queries.moves(actor.communityId(), quarter, actor.may(NeedPermission.OVERSEE), most)),
        reviewed.map(ListQueries.Reviewed::at),
        reviewed.map(ListQueries.Reviewed::note).orElse(""));
  }

  private List<ListReview.Move> named(List<ListQueries.Moved> moves) {
    var known = names.of(moves.stream().map(ListQueries.Moved::account).distinct().toList());
    return moves.stream()
        .map(each -> each.move().by(known.getOrDefault(each.account(), "")))
        .toList();
  }

  /**
   * Says what the last quarter brought and what follows from it.
   *
   * @throws Refused if that was said already
   */
  public void review(Actor actor, Say command) {
    actor.require(NeedPermission.REVIEW);
    var quarter = Quarter.of(today()).before();
    if (!queries.review(
        actor.communityId(), quarter, actor.accountId(), command.note(), clock.instant())) {
      throw new Refused(NeedError.REVIEWED_ALREADY);
    }
  }

  /** Until when the actor should review the last quarter; it stays due until somebody does. */
  @Transactional(readOnly = true)
  public Optional<Instant> reviewDue(Actor actor) {
    var first = Quarter.of(today()).firstDay();
    var due = first.plusDays(days(actor));
    return actor.may(NeedPermission.REVIEW)
            && queries.waits(actor.communityId(), Quarter.of(first).before())
        ? Optional.of(due.atStartOfDay(Dates.ZONE).toInstant())
        : Optional.empty();
  }

  private int days(Actor actor) {
    var code = communities.byId(actor.communityId()).code();
    return rules.inForce("needs/list-review", code, today()).number("days");
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
