package org.linli.assembly;

import java.util.List;
import org.linli.kernel.Rung;

/**
 * Meetings of the last year; practices are left out.
 *
 * @param held how many took place
 * @param afterWork of these, in the evening or at a weekend
 * @param attended how often somebody came
 * @param calledOff how many did not take place
 * @param layers how many on each layer
 * @param rungs how deeply people took part: declared, and judged afterwards
 * @param tasks of meetings whose minutes are out
 * @param done of these
 * @param late done too late, or open and too late
 */
public record MeetingFigures(
    int held,
    int afterWork,
    int attended,
    int calledOff,
    List<OnLayer> layers,
    List<OnRung> rungs,
    int tasks,
    int done,
    int late) {

  public MeetingFigures {
    layers = List.copyOf(layers);
    rungs = List.copyOf(rungs);
  }

  /** On one layer. */
  public record OnLayer(Layer layer, int held) {}

  /** On one rung. */
  public record OnRung(Rung rung, int declared, int judged) {}
}
