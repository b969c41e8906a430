package org.linli.supervision;

import java.util.List;

/**
 * A review for whoever writes it.
 *
 * @param indicators what is scored, in this order
 */
public record ReviewWork(ReviewView review, List<String> indicators) {

  public ReviewWork {
    indicators = List.copyOf(indicators);
  }
}
