package org.linli.cases;

import java.util.List;

/**
 * A case with what others made of it.
 *
 * @param copies the latest first, at most a hundred
 */
public record CasePage(CaseView told, List<CopyView> copies) {

  public CasePage {
    copies = List.copyOf(copies);
  }
}
