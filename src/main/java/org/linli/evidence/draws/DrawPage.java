package org.linli.evidence.draws;

import java.util.List;
import java.util.Optional;

/**
 * All that everybody may know of a draw.
 *
 * @param unchanged whether list and rule are still what was sealed; true before the seal
 * @param chances by kind; empty where lines have weights, or a draft cannot be read
 * @param result computed anew from sheet and numbers; empty before they fell
 * @param seats what was written down when it was drawn
 */
public record DrawPage(
    DrawView draw,
    boolean unchanged,
    List<Chance> chances,
    Optional<Result> result,
    List<Seat> seats) {

  public DrawPage {
    chances = List.copyOf(chances);
    seats = List.copyOf(seats);
  }

  static DrawPage of(DrawView draw, List<Seat> seats) {
    var unchanged = draw.seal().isEmpty() || draw.sheet().hash().equals(draw.seal());
    var weighted = draw.sheet().entries().stream().anyMatch(it -> it.weight() > 1);
    var readable = unchanged && !draw.sheet().entries().isEmpty();
    return new DrawPage(
        draw,
        unchanged,
        readable && !weighted ? Chance.of(draw.sheet()) : List.of(),
        readable && !draw.numbers().isEmpty()
            ? Optional.of(Result.of(draw.sheet(), draw.numbers()))
            : Optional.empty(),
        seats);
  }

  /** Whether what was written down is what follows from sheet and numbers. */
  public boolean agrees() {
    return unchanged
        && (result.isEmpty()
            || result.get().picks().stream()
                .map(it -> List.of(it.number(), it.kind(), it.alternate()))
                .toList()
                .equals(
                    seats.stream()
                        .map(it -> List.of(it.number(), it.kind(), it.alternate()))
                        .toList()));
  }

  /** The smallest chance that anybody has; empty where there are weights. */
  public Optional<Chance> least() {
    return chances.isEmpty() ? Optional.empty() : Optional.of(Chance.least(chances));
  }

  /** What the list shows of a number: what is public, or what they have in common. */
  public String shown(int number) {
    return draw.sheet().entries().stream()
        .filter(it -> it.number() == number)
        .map(it -> it.shown().isEmpty() ? String.join(" ", it.traits().values()) : it.shown())
        .findFirst()
        .orElse("");
  }
}
