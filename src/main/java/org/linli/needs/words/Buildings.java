package org.linli.needs.words;

import java.util.List;
import java.util.Optional;

/** Finds the building that words speak of among those that there are. */
public final class Buildings {

  private Buildings() {}

  /**
   * The one name that fits. Nothing where the words name no building or several, or where several
   * fit, as in two estates that both count theirs from one: a wrong building sends somebody there.
   */
  public static Optional<String> named(String words, List<String> names) {
    var said = Spot.of(words);
    if (said.buildings().size() != 1) {
      return Optional.empty();
    }
    var fitting =
        names.stream()
            .filter(name -> Spot.of(name).buildings().equals(said.buildings()))
            .filter(name -> !Spot.of(name).contradicts(said))
            .toList();
    var spelled = fitting.stream().filter(words::contains).toList();
    var found = fitting.size() > 1 ? spelled : fitting;
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
