package org.linli.evidence.draws;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads draws: for everybody what is sealed, for staff drafts and names. */
@Service
@Transactional(readOnly = true)
public class DrawReading {

  private final DrawQueries queries;
  private final Draws draws;
  private final List<DrawPool> pools;
  private final Clock clock;

  DrawReading(DrawQueries queries, Draws draws, List<DrawPool> pools, Clock clock) {
    this.queries = queries;
    this.draws = draws;
    this.pools = pools;
    this.clock = clock;
  }

  /** What is sealed, the newest first, without the lists. */
  public Slice<DrawView> list(Scope scope, Paging paging) {
    return Slice.cut(queries.published(scope.communityId(), paging), paging, DrawView::position);
  }

  public DrawPage show(Scope scope, UUID id) {
    var draw =
        queries
            .published(scope.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return DrawPage.of(draw, queries.seats(scope.communityId(), id));
  }

  /** What anybody needs to draw again, without this platform. */
  public DrawFile file(Scope scope, UUID id) {
    return DrawFile.of(show(scope, id));
  }

  /** Drafts too, the newest first, at most a hundred, without their lists. */
  public List<DrawView> desk(Actor actor) {
    requireAny(actor);
    return queries.newest(actor);
  }

  /** One with the names behind its numbers; only who makes draws sees these. */
  public DeskDraw work(Actor actor, UUID id) {
    requireAny(actor);
    var draw = queries.find(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var typed = typed(actor, draw);
    return new DeskDraw(
        DrawPage.of(draw, queries.seats(actor.communityId(), id)),
        actor.may(DrawPermission.MANAGE) ? queries.names(actor, id) : Map.of(),
        typed,
        !typed && asks(actor, draw),
        differed(draw));
  }

  /** Whose account stands behind which number, for who gives those who were drawn their work. */
  public Map<Integer, UUID> accounts(Actor actor, UUID id) {
    actor.require(DrawPermission.MANAGE);
    return queries.accounts(actor, id);
  }

  /** Whose numbers the actor should type; the day has come. */
  public List<Asked> asked(Actor actor) {
    return actor.may(DrawPermission.ENTER) ? queries.asked(actor, today()) : List.of();
  }

  /** Lists of the platform from which lots can be drawn, by their codes. */
  public List<String> pools(Actor actor) {
    actor.require(DrawPermission.MANAGE);
    return pools.stream().map(DrawPool::code).sorted().toList();
  }

  /**
   * One of them, as it is today.
   *
   * @throws Refused if there is none of that code
   */
  public DrawPool.Filled fill(Actor actor, String code) {
    actor.require(DrawPermission.MANAGE);
    return pools.stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND))
        .fill(actor);
  }

  /**
   * Names behind the numbers of a draw, as far as they were not deleted.
   *
   * @throws Refused if the reader does not make draws
   */
  public Map<Integer, String> names(Actor actor, UUID draw) {
    actor.require(DrawPermission.MANAGE);
    return queries.names(actor, draw);
  }

  private boolean asks(Actor actor, DrawView draw) {
    return actor.may(DrawPermission.ENTER)
        && (draw.status().allows(DrawAction.ENTER) || draw.status().allows(DrawAction.AGREE))
        && !draw.sheet().day().isAfter(today());
  }

  private static boolean differed(DrawView draw) {
    return draw.round() > 0 && draw.status() == DrawStatus.COMMITTED;
  }

  private boolean typed(Actor actor, DrawView draw) {
    return draws.typed(actor, draw.sheet().draw(), draw.round()).stream()
        .anyMatch(it -> it.account().equals(actor.accountId()));
  }

  private static void requireAny(Actor actor) {
    if (!actor.may(DrawPermission.MANAGE)) {
      actor.require(DrawPermission.ENTER);
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /**
   * A draw that waits for numbers.
   *
   * @param again whether the actor typed them, and somebody else typed others
   */
  public record Asked(DrawView draw, boolean again) {}
}
