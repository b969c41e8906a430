package org.linli.compensation;

import java.util.List;

/**
 * With what a workshop can be opened.
 *
 * @param stairwells of those who are no staff only where they own
 * @param matters of Civil Code art. 278
 */
public record OpenChoices(List<Stairwell> stairwells, List<Matter> matters) {

  /** A matter to choose. */
  public record Matter(String id, String name) {}
}
