package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a resource may be used: a hard rule, whoever listed it.
 *
 * @param standing what is in the way today
 * @param papers how each paper that it needs stands
 */
public record Usable(Standing standing, List<Needed> papers) {

  /** Whether the papers that it needs were checked and hold on a day. */
  public boolean on(LocalDate day) {
    return papers.stream().allMatch(paper -> paper.holds(day));
  }

  /** Which papers stop it, or are about to, and nobody has entered a new one. */
  @JsonIgnore
  public List<Needed> missing(LocalDate soon) {
    return papers.stream().filter(it -> !it.holds(soon) && !it.renewed()).toList();
  }

  /**
   * A paper that the rule asks for.
   *
   * @param until the last day of the one that was checked and runs longest
   * @param renewed whether another one waits to be checked
   */
  public record Needed(String kind, Standing standing, Optional<LocalDate> until, boolean renewed) {

    boolean holds(LocalDate day) {
      return until.filter(last -> !day.isAfter(last)).isPresent();
    }
  }
}
