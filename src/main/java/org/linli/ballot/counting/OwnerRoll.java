package org.linli.ballot.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Heads as art. 9 of the Supreme People's Court's interpretation on exclusive parts counts them:
 * each exclusive part is one head, but one buyer of several is one, and so is the developer with
 * everything unsold or sold and not handed over. Joint owners of a part are one buyer.
 */
public final class OwnerRoll {

  private OwnerRoll() {}

  /**
   * An exclusive part and whose it is.
   *
   * @param owners opaque marks of all its owners together; of nobody else's concern afterwards
   * @param developer whether it is unsold, or sold and not handed over
   * @param area in 1/100 m² by register, else measurement, else contract; 0 if unknown
   */
  public record Part(Set<String> owners, boolean developer, long area) {

    public Part {
      owners = Set.copyOf(owners);
      if (owners.isEmpty() && !developer) {
        throw new IllegalArgumentException("A part that was handed over has owners");
      }
    }
  }

  /**
   * Entries in the order of the parts, numbered {@code r000001}; heads are numbered as they come.
   * Whoever calls shuffles the parts first, so that a number tells nothing of a dwelling.
   */
  public static List<RollEntry> of(List<Part> parts) {
    var heads = new HashMap<Object, Integer>();
    var entries = new ArrayList<RollEntry>(parts.size());
    for (var part : parts) {
      var buyer = part.developer() ? Map.of() : part.owners();
      var head = heads.computeIfAbsent(buyer, _ -> heads.size() + 1);
      entries.add(
          new RollEntry(
              "r%06d".formatted(entries.size() + 1), "h%06d".formatted(head), part.area(), 1));
    }
    return entries;
  }
}
