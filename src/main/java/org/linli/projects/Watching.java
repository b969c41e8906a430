package org.linli.projects;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who watches a project, what they found, and what was asked (PROJ-4).
 *
 * @param watchers those of the supervision group first
 * @param findings what is open first, the latest first; at most a hundred
 * @param questions the latest session first; at most a hundred
 */
public record Watching(
    List<WatcherView> watchers, List<FindingView> findings, List<QuestionView> questions) {

  public Watching {
    watchers = List.copyOf(watchers);
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
  }

  /** How many watch it as that. */
  public long count(Watches as) {
    return watchers.stream().filter(it -> it.watches() == as).count();
  }

  /** Whether the supervision group is whole: residents, and somebody who knows the trade. */
  public boolean whole() {
    return count(Watches.RESIDENT) > 0 && count(Watches.PROFESSIONAL) > 0;
  }

  /** The names of those who want theirs to be read. */
  public List<String> names(Watches as) {
    return of(as).map(WatcherView::name).filter(it -> !it.isEmpty()).toList();
  }

  private Stream<WatcherView> of(Watches as) {
    return watchers.stream().filter(it -> it.watches() == as);
  }
}
