package org.linli.directory.mandates;

import java.util.List;
import java.util.Optional;

/**
 * What one edition says otherwise than the one before it. A matter that only moved did not change.
 *
 * @param changed each with its earlier wording
 */
public record MandateComparison(List<Mandate> added, List<Change> changed, List<Mandate> dropped) {

  static MandateComparison of(List<Mandate> before, List<Mandate> after) {
    return new MandateComparison(
        after.stream().filter(it -> same(before, it).isEmpty()).toList(),
        after.stream()
            .flatMap(it -> same(before, it).map(old -> new Change(old, it)).stream())
            .filter(change -> !change.before().equals(change.after()))
            .toList(),
        before.stream().filter(it -> same(after, it).isEmpty()).toList());
  }

  private static Optional<Mandate> same(List<Mandate> mandates, Mandate wanted) {
    return mandates.stream().filter(it -> it.id().equals(wanted.id())).findFirst();
  }

  public boolean nothing() {
    return added.isEmpty() && changed.isEmpty() && dropped.isEmpty();
  }

  /** A matter before and after. */
  public record Change(Mandate before, Mandate after) {}
}
