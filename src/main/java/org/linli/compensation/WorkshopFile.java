package org.linli.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;

/**
 * A workshop for whoever looks after it, and staff.
 *
 * @param matter of Civil Code art. 278, in words
 * @param source law and article
 * @param reason why it was given up
 * @param ballot to which ballot it goes
 * @param flats the highest floor first
 * @param balance before the first plan there is none
 * @param history versions of the plan and, for staff, notes; the newest first
 * @param staff whether the reader is
 */
public record WorkshopFile(
    WorkshopView workshop,
    String matter,
    String source,
    String reason,
    String ballot,
    Optional<CostPlan> plan,
    List<FlatView> flats,
    Optional<Balance> balance,
    Forecast forecast,
    List<Told> history,
    boolean staff) {

  public WorkshopFile {
    flats = List.copyOf(flats);
    history = List.copyOf(history);
  }

  /**
   * One of the dwellings.
   *
   * @throws Refused if it is not there
   */
  public FlatView flat(UUID id) {
    return flat(flats, id);
  }

  /**
   * Something that is asked for.
   *
   * @throws Refused if it is not there
   */
  public CompensationAsk ask(UUID id) {
    return ask(flats, id);
  }

  static FlatView flat(List<FlatView> flats, UUID id) {
    return flats.stream()
        .filter(flat -> flat.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  static CompensationAsk ask(List<FlatView> flats, UUID id) {
    return flats.stream()
        .flatMap(flat -> flat.asks().stream())
        .filter(ask -> ask.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** How many dwellings stand so. */
  public long count(Stand stand) {
    return flats.stream().filter(flat -> flat.stand() == stand).count();
  }

  /** Those of a floor. */
  public List<FlatView> on(int floor) {
    return flats.stream().filter(flat -> flat.floor() == floor).toList();
  }

  /** Floors, the highest first. */
  public List<Integer> floors() {
    return flats.stream().map(FlatView::floor).distinct().toList();
  }

  /** The door of the dwelling that carries an ask alone; empty where all others do. */
  public String carrier(CompensationAsk ask) {
    return ask.carrier()
        .flatMap(id -> flats.stream().filter(flat -> flat.id().equals(id)).findFirst())
        .map(FlatView::door)
        .orElse("");
  }

  /**
   * A version of the plan, or a note.
   *
   * @param version 0 for a note
   */
  public record Told(int version, String words, Instant at) {}
}
