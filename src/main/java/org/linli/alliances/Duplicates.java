package org.linli.alliances;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.resources.ResourceView;

/**
 * What several units offer each by itself.
 *
 * @param all resources of the kinds that are compared
 * @param duplicated how many of them another unit offers as well, without an alliance of the two
 * @param groups the largest first
 */
public record Duplicates(int all, int duplicated, List<Group> groups) {

  /** Of all, rounded down; empty if there is nothing to compare. */
  public Optional<Integer> percent() {
    return all == 0 ? Optional.empty() : Optional.of(duplicated * 100 / all);
  }

  /**
   * Resources that look the same; a person decides whether they are.
   *
   * @param categories that all of them share with another of the group
   * @param words that two of them share, the most telling first
   * @param invited the alliance to which their units were invited already
   */
  public record Group(
      List<ResourceView> resources,
      List<String> categories,
      List<String> words,
      Optional<UUID> invited) {}
}
