package org.linli.needs.desk;

import java.util.Optional;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.search.Sought;

/**
 * Which needs the desk wants to see.
 *
 * @param category a code of the rule {@code needs/categories}
 * @param mine only what the reader is responsible for
 * @param late only what is past its due moment
 * @param words only what has the pairs of characters of these, among the newest five hundred that
 *     do
 */
public record DeskFilter(
    NeedStatus status,
    Optional<String> category,
    Optional<NeedSource> source,
    Optional<NeedList> list,
    boolean mine,
    boolean late,
    Optional<Sought> words) {

  /** Whatever it says. */
  public DeskFilter(
      NeedStatus status,
      Optional<String> category,
      Optional<NeedSource> source,
      Optional<NeedList> list,
      boolean mine,
      boolean late) {
    this(status, category, source, list, mine, late, Optional.empty());
  }

  /** All that stands in one state. */
  public static DeskFilter of(NeedStatus status) {
    return new DeskFilter(
        status, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }
}
