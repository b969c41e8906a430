package org.linli.spending;

import java.util.List;
import java.util.stream.Stream;

/** What has to be there before the last part is paid (FUND-7). */
public enum SettledBy {
  /** Too small to be looked at. */
  NOTHING,
  /** Somebody evaluated what was delivered. */
  DELIVERY,
  /** Those who asked for the project accepted it. */
  PROJECT;

  /** What whoever asks chooses from. */
  public static final List<String> CODES =
      Stream.of(DELIVERY, PROJECT).map(SettledBy::name).toList();
}
