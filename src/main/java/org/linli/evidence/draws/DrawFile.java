package org.linli.evidence.draws;

import java.util.List;

/**
 * A draw to take along: whoever has it draws again without this platform.
 *
 * @param format of this file
 * @param sheet the text that was sealed
 * @param seal its SHA-256 in hex, as it was published before the numbers fell
 * @param numbers that fell; empty before
 * @param picks what came out; empty before
 * @param steps who stepped out, and why
 */
public record DrawFile(
    String format,
    String sheet,
    String seal,
    List<Integer> numbers,
    List<Picked> picks,
    List<Seat> steps) {

  static final String FORMAT = "linli-draw-file-1";

  public DrawFile {
    numbers = List.copyOf(numbers);
    picks = List.copyOf(picks);
    steps = List.copyOf(steps);
  }

  /** Whom a lot fell on. */
  public record Picked(int number, boolean alternate) {}

  static DrawFile of(DrawPage page) {
    return new DrawFile(
        FORMAT,
        page.draw().sheet().text(),
        page.draw().seal(),
        page.draw().numbers(),
        page.seats().stream().map(it -> new Picked(it.number(), it.alternate())).toList(),
        page.seats().stream().filter(it -> it.state() == PickState.OUT).toList());
  }
}
