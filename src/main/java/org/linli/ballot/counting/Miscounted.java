package org.linli.ballot.counting;

import java.util.List;

/** Votes, roll and turnout do not fit together: nothing is counted. */
public final class Miscounted extends RuntimeException {

  private final transient Finding finding;

  Miscounted(String key, String... details) {
    super(key + " " + List.of(details));
    finding = new Finding(key, List.of(details));
  }

  /** What does not fit. */
  public Finding finding() {
    return finding;
  }
}
