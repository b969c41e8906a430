package org.linli.juries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.draws.DrawPermission;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.DrawStatus;
import org.linli.evidence.draws.DrawView;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads juries: for everybody, for whoever was drawn, for staff. */
@Service
@Transactional(readOnly = true)
public class JuryReading {

  private final JuryQueries queries;
  private final DrawReading draws;

  JuryReading(JuryQueries queries, DrawReading draws) {
    this.queries = queries;
    this.draws = draws;
  }

  /** The newest first. */
  public Slice<JuryView> list(Scope scope, Paging paging) {
    return Slice.cut(queries.list(scope.communityId(), paging), paging, JuryView::position);
  }

  /** A jury with its seats, without a name. */
  public JuryPage show(Scope scope, ShortNumber number) {
    return page(scope.communityId(), number);
  }

  /** The newest hundred, for staff. */
  public List<JuryView> desk(Actor actor) {
    requireStaff(actor);
    return queries.list(actor.communityId(), new Paging(Optional.empty(), Paging.MAX_SIZE));
  }

  /** Draws that could fill a jury: drawn, and not kept by another. */
  public List<DrawView> draws(Actor actor) {
    actor.require(JuryPermission.MANAGE);
    return actor.may(DrawPermission.MANAGE)
        ? draws.desk(actor).stream()
            .filter(it -> it.status() == DrawStatus.DRAWN && !it.kept())
            .toList()
        : List.of();
  }

  /** A jury for staff. */
  public JuryFile file(Actor actor, ShortNumber number) {
    requireStaff(actor);
    var page = page(actor.communityId(), number);
    var names =
        actor.may(DrawPermission.MANAGE)
            ? draws.names(actor, page.jury().draw())
            : Map.<Integer, String>of();
    var work = queries.work(actor, page.jury().id());
    return new JuryFile(
        page, names, work.reached(), work.approved(), work.wording(), work.minority());
  }

  /** Where the reader was drawn, the newest first. */
  public List<OwnSeat> own(Actor actor) {
    actor.require(JuryPermission.TAKE_PART);
    return queries.own(actor);
  }

  /** One of the reader's own seats. */
  public OwnSeat own(Actor actor, UUID seat) {
    actor.require(JuryPermission.TAKE_PART);
    return queries.own(actor, seat).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Own seats that ask for something; nothing for whoever cannot be drawn. */
  public List<OwnSeat> asked(Actor actor) {
    return actor.may(JuryPermission.TAKE_PART)
        ? queries.own(actor).stream().filter(OwnSeat::asked).toList()
        : List.of();
  }

  /** Recommendations that the reader has to answer. */
  public List<JuryView> unanswered(Actor actor) {
    return actor.may(JuryPermission.ANSWER) ? queries.unanswered(actor) : List.of();
  }

  private JuryPage page(long community, ShortNumber number) {
    var jury =
        queries.find(community, number).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new JuryPage(
        jury,
        queries.seats(community, jury),
        queries.shares(community, jury),
        queries.steps(community, jury.id()));
  }

  private static void requireStaff(Actor actor) {
    if (!actor.may(JuryPermission.MANAGE)) {
      actor.require(JuryPermission.ANSWER);
    }
  }
}
