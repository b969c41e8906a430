package org.linli.spending;

import java.util.List;

/**
 * A paper by which a unit may sell something (rule {@code spending/licences}).
 *
 * @param creditCode whether its number is a unified social credit code, with its check characters
 * @param needed for what it is needed
 */
public record LicenceKind(String id, String name, boolean creditCode, List<Category> needed) {

  public LicenceKind {
    needed = List.copyOf(needed);
  }
}
