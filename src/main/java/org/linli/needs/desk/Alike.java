package org.linli.needs.desk;

import java.util.List;
import org.linli.needs.NeedView;

/**
 * A need that may be the same matter as another one; a person decides.
 *
 * @param published whether others may be merged into it
 * @param sameBuilding whether both name the same building
 * @param sharedWords what they have in common, the most telling first
 */
public record Alike(
    NeedView need, boolean published, boolean sameBuilding, List<String> sharedWords) {

  public Alike {
    sharedWords = List.copyOf(sharedWords);
  }
}
