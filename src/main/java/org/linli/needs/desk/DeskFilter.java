package org.linli.needs.desk;

import java.util.Optional;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;

/**
 * Which needs the desk wants to see.
 *
 * @param category a code of the rule {@code needs/categories}
 * @param mine only what the reader is responsible for
 * @param late only what is past its due moment
 */
public record DeskFilter(
    NeedStatus status,
    Optional<String> category,
    Optional<NeedSource> source,
    Optional<NeedList> list,
    boolean mine,
    boolean late) {

  /** All that stands in one state. */
  public static DeskFilter of(NeedStatus status) {
    return new DeskFilter(
        status, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }
}
