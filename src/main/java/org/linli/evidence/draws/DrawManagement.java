package org.linli.evidence.draws;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws lots: written down, sealed, numbers typed by two people, drawn (SUP-2). Each step that
 * everybody can see is evidence (EVI-1).
 */
@Service
@Transactional
public class DrawManagement {

  private final Draws draws;
  private final DrawQueries queries;
  private final List<DrawPool> pools;
  private final Evidence evidence;
  private final Clock clock;

  DrawManagement(
      Draws draws, DrawQueries queries, List<DrawPool> pools, Evidence evidence, Clock clock) {
    this.draws = draws;
    this.queries = queries;
    this.pools = pools;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Writes down who may be drawn and how; nobody outside sees it before it is sealed.
   *
   * @throws Invalid if the numbers fall too soon, or list and quotas do not fit each other
   */
  public UUID make(Actor actor, MakeDraw command) {
    actor.require(DrawPermission.MANAGE);
    if (!command.on().isAfter(today())) {
      throw Invalid.field("day", DrawError.TOO_SOON);
    }
    var candidates = command.pool().isEmpty() ? command.candidates() : fill(actor, command.pool());
    var sealing = Sealing.of(Ids.next(), command, candidates);
    draws.insert(actor, sealing.sheet(), command.purpose(), clock.instant());
    sealing.keep(draws, actor);
    return sealing.sheet().draw();
  }

  private List<Candidate> fill(Actor actor, String pool) {
    return pools.stream()
        .filter(it -> it.code().equals(pool))
        .findFirst()
        .orElseThrow(() -> Invalid.field("pool", KernelError.NOT_A_CHOICE))
        .fill(actor)
        .candidates();
  }

  /**
   * Seals it: from now on nothing of it can change unnoticed, and everybody sees it.
   *
   * @throws Refused if the day on which the numbers fall has come
   */
  public void commit(Actor actor, UUID id) {
    var draw = hold(actor, DrawPermission.MANAGE, id, DrawAction.COMMIT);
    if (!draw.sheet().day().isAfter(today())) {
      throw new Refused(DrawError.DAY_PASSED);
    }
    var hash = draw.sheet().hash();
    draws.seal(actor, id, hash, clock.instant());
    evidence.record(
        actor,
        "draws.committed",
        Map.of("draw", "" + id, "sheet", hash, "day", draw.sheet().day().toString()));
  }

  /**
   * Types the numbers that fell. The second who types the same draws the lots; if the second types
   * others, nothing is drawn and both are asked anew.
   *
   * @return how it stands: {@code COMMITTED} if the two differed
   * @throws Refused before the day, if the same person types twice, or if what was sealed is not
   *     what is there
   */
  public DrawStatus enter(Actor actor, UUID id, EnterNumbers command) {
    actor.require(DrawPermission.ENTER);
    var draw = queries.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!draw.status().allows(DrawAction.ENTER) && !draw.status().allows(DrawAction.AGREE)) {
      throw new Refused(DrawError.NOT_NOW);
    }
    if (draw.sheet().day().isAfter(today())) {
      throw new Refused(DrawError.TOO_EARLY);
    }
    var numbers = draw.sheet().balls().read(command.numbers());
    var before = draws.typed(actor, id, draw.round());
    if (before.stream().anyMatch(it -> it.account().equals(actor.accountId()))) {
      throw new Refused(DrawError.TWICE);
    }
    draws.typed(actor, id, draw.round(), numbers, clock.instant());
    if (before.isEmpty()) {
      draws.move(actor, id, DrawStatus.ENTERED, draw.round(), "");
      return DrawStatus.ENTERED;
    }
    return before.getFirst().numbers().equals(numbers)
        ? draw(actor, draw, numbers)
        : differ(actor, draw);
  }

  private DrawStatus differ(Actor actor, DrawView draw) {
    var id = draw.sheet().draw();
    draws.move(actor, id, DrawStatus.COMMITTED, draw.round() + 1, "");
    evidence.record(
        actor, "draws.differed", Map.of("draw", "" + id, "round", "" + (draw.round() + 1)));
    return DrawStatus.COMMITTED;
  }

  private DrawStatus draw(Actor actor, DrawView draw, List<Integer> numbers) {
    var sheet = draw.sheet();
    if (!sheet.hash().equals(draw.seal())) {
      throw new Refused(DrawError.CHANGED);
    }
    var result = Result.of(sheet, numbers);
    draws.drawn(actor, sheet.draw(), numbers, result, clock.instant());
    evidence.record(
        actor,
        "draws.drawn",
        Map.of(
            "draw", "" + sheet.draw(),
            "sheet", draw.seal(),
            "numbers", DrawQueries.numbers(numbers),
            "picks",
                DrawQueries.numbers(result.picks().stream().map(Result.Pick::number).toList())));
    return DrawStatus.DRAWN;
  }

  /**
   * Somebody cannot; whoever was drawn next of the same kind steps in.
   *
   * @return the number of whoever steps in
   * @throws Refused if nobody of that kind is left, or the seats are filled by themselves
   */
  public int replace(Actor actor, UUID id, ReplaceDrawn command) {
    requireFree(hold(actor, DrawPermission.MANAGE, id, DrawAction.REPLACE));
    var seats = queries.seats(actor.communityId(), id);
    var out =
        seats.stream()
            .filter(it -> it.state() == PickState.SEATED)
            .filter(it -> it.place() == Integer.parseInt(command.seat()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("seat", DrawError.NOT_SEATED));
    var in = next(seats, out).orElseThrow(() -> new Refused(DrawError.NO_ALTERNATE));
    step(actor, id, out, Optional.of(in), command.why());
    return in.number();
  }

  /**
   * Gives the seats of a draw into the hands of another module, which has checked who may: from now
   * on whoever cannot is followed in the order that was drawn. The lock on the draw's row guards
   * that no two have it.
   *
   * @param keeper name of the module
   * @return who sits, in the order in which they were drawn
   * @throws Refused if it is not drawn, or its seats are kept
   */
  public List<Drawn> keep(Actor actor, UUID id, String keeper) {
    var draw = queries.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!draw.status().allows(DrawAction.REPLACE)) {
      throw new Refused(DrawError.NOT_NOW);
    }
    requireFree(draw);
    draws.keep(actor, id, keeper);
    return draws.seated(actor, id);
  }

  /**
   * Of a draw that another module keeps: somebody cannot, and the next of the same kind steps in.
   *
   * @param place in which whoever cannot was drawn
   * @param why everybody reads it
   * @return who steps in; empty if nobody of that kind is left, and the seat stays empty
   * @throws Refused if no module keeps it, or nobody sits in that place
   */
  public Optional<Drawn> stepIn(Actor actor, UUID id, int place, String why) {
    var draw = queries.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!draw.kept()) {
      throw new Refused(DrawError.NOT_NOW);
    }
    var seats = queries.seats(actor.communityId(), id);
    var out =
        seats.stream()
            .filter(it -> it.state() == PickState.SEATED && it.place() == place)
            .findFirst()
            .orElseThrow(() -> new Refused(DrawError.NOT_NOW));
    var in = next(seats, out);
    step(actor, id, out, in, why);
    return in.flatMap(
        it ->
            draws.seated(actor, id).stream()
                .filter(seated -> seated.place() == it.place())
                .findFirst());
  }

  /** In the order in which lots fell, of the same kind. */
  private static Optional<Seat> next(List<Seat> seats, Seat out) {
    return seats.stream()
        .filter(it -> it.state() == PickState.WAITING && it.kind() == out.kind())
        .findFirst();
  }

  private void step(Actor actor, UUID id, Seat out, Optional<Seat> in, String why) {
    draws.move(actor, id, out, PickState.OUT, why);
    in.ifPresent(it -> draws.move(actor, id, it, PickState.SEATED, ""));
    evidence.record(
        actor,
        "draws.replaced",
        Map.of(
            "draw",
            "" + id,
            "out",
            "" + out.number(),
            "in",
            in.map(it -> "" + it.number()).orElse("")));
  }

  private static void requireFree(DrawView draw) {
    if (draw.kept()) {
      throw new Refused(DrawError.KEPT);
    }
  }

  /** It does not count, and everybody reads why; of a draft the names are deleted. */
  public void annul(Actor actor, UUID id, AnnulDraw command) {
    var draw = hold(actor, DrawPermission.MANAGE, id, DrawAction.ANNUL);
    requireFree(draw);
    draws.move(actor, id, DrawStatus.VOID, draw.round(), command.reason());
    if (draw.sealedAt().isEmpty()) {
      draws.forget(actor, id);
    } else {
      evidence.record(actor, "draws.void", Map.of("draw", "" + id, "sheet", draw.seal()));
    }
  }

  private DrawView hold(Actor actor, DrawPermission permission, UUID id, DrawAction action) {
    actor.require(permission);
    var draw = queries.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!draw.status().allows(action)) {
      throw new Refused(DrawError.NOT_NOW);
    }
    return draw;
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
