package org.linli.funds;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads funds: for anybody what is in them and where it came from, for staff also the bank. */
@Service
@Transactional(readOnly = true)
public class FundReading {

  private final FundQueries queries;

  FundReading(FundQueries queries) {
    this.queries = queries;
  }

  /** All funds, the latest first, with what is left of each source. */
  public List<FundView> list(Scope scope) {
    return queries.list(scope.communityId());
  }

  /** One with its earmarks and what came in. */
  public FundPage show(Scope scope, UUID id) {
    return page(scope.communityId(), id, false);
  }

  /** The same for staff, who read who gave. */
  public FundPage file(Actor actor, UUID id) {
    actor.require(FundPermission.READ);
    return page(actor.communityId(), id, true);
  }

  private FundPage page(long community, UUID id, boolean staff) {
    return new FundPage(
        queries.find(community, id).orElseThrow(FundReading::missing),
        queries.earmarks(community, id),
        queries.incomes(community, id, staff),
        queries.moves(community, id));
  }

  public EarmarkView earmark(Scope scope, UUID id) {
    return queries.earmark(scope.communityId(), id).orElseThrow(FundReading::missing);
  }

  /** The same for staff who may change it. */
  public EarmarkView earmark(Actor actor, UUID id) {
    actor.require(FundPermission.READ);
    return queries.earmark(actor.communityId(), id).orElseThrow(FundReading::missing);
  }

  /** Lines of a fund's account, the latest first. */
  public Slice<LineView> lines(Actor actor, UUID fund, Paging paging) {
    actor.require(FundPermission.READ);
    return Slice.cut(queries.lines(actor.communityId(), fund, paging), paging, LineView::position);
  }

  /** Lines that nobody has explained yet, the earliest first, at most 100. */
  public List<LineView> unexplained(Actor actor) {
    actor.require(FundPermission.READ);
    return queries.unexplained(actor.communityId());
  }

  public LineView line(Actor actor, UUID id) {
    actor.require(FundPermission.READ);
    return queries.line(actor.communityId(), id).orElseThrow(FundReading::missing);
  }

  /** What came in, for staff, and the lines by which it may have been paid back. */
  public IncomePage income(Actor actor, UUID id) {
    actor.require(FundPermission.READ);
    var income = queries.income(actor.communityId(), id).orElseThrow(FundReading::missing);
    return new IncomePage(
        income, queries.paidOut(actor.communityId(), income.fund(), income.fen()));
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }
}
