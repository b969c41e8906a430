package org.linli.fairs;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A stall as everybody sees it.
 *
 * @param number on its sign
 * @param owner the unit's name
 * @param shows resources that are still listed
 * @param looksAt needs that are still public
 */
public record StallView(
    int number, UUID unit, String owner, List<Shown> shows, List<Sought> looksAt) {

  /** A resource. */
  public record Shown(UUID id, String name) {}

  /** A need. */
  public record Sought(ShortNumber number, String title) {}
}
