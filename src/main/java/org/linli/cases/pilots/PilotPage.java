package org.linli.cases.pilots;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pilot from its filing to what came of it.
 *
 * @param steps the newest first
 * @param asked which communities are asked to do the same
 */
public record PilotPage(
    PilotView pilot,
    String what,
    String whySafe,
    String inCharge,
    int places,
    List<Criterion> criteria,
    List<Measure> measures,
    List<Step> steps,
    List<SpreadView> asked) {

  public PilotPage {
    criteria = List.copyOf(criteria);
    measures = List.copyOf(measures);
    steps = List.copyOf(steps);
    asked = List.copyOf(asked);
  }

  public boolean allMet() {
    return criteria.stream().allMatch(it -> it.metOn().isPresent());
  }

  /** Its criteria, as the form takes them. */
  public String criteriaLines() {
    return criteria.stream().map(Criterion::words).collect(Collectors.joining("\n"));
  }

  /** Its measures, as the form takes them. */
  public String measureLines() {
    return Measures.written(measures);
  }

  /**
   * What happened.
   *
   * @param party who did it; empty where the platform did
   */
  public record Step(PilotAction action, Instant at, String party, String note) {}
}
