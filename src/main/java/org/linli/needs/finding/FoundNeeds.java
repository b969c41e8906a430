package org.linli.needs.finding;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of what was found, newest first.
 *
 * @param next the ordinal below which the following page starts, if there is one
 */
public record FoundNeeds(List<FoundNeed> needs, OptionalInt next) {

  public FoundNeeds {
    needs = List.copyOf(needs);
  }
}
