package org.linli.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Grants;

/** One kind of thing that can be found; the page shows the kinds in the order of {@code @Order}. */
public interface SearchSource {

  /** Its code: {@code search.kind.<code>} is its heading. */
  String kind();

  /**
   * One page of what matches, newest first.
   *
   * @param after what an earlier page said; anything else begins at the first
   * @param size 1 to {@link org.linli.kernel.Paging#MAX_SIZE}
   * @return empty where this is not for the seeker
   */
  Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size);

  /** Whether these grants let somebody find more than everybody does. */
  default boolean opens(Grants grants) {
    return false;
  }

  /**
   * What was found.
   *
   * @param next where the following page starts, if there is one
   */
  record Found(List<Hit> hits, Optional<String> next) {

    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * One thing that was found.
   *
   * @param title what it is called
   * @param number by which people know it, or empty
   * @param path below the community's own
   * @param says keys of messages that say what it is and how it stands
   * @param day when it came in, where that says something
   * @param excerpt where the words stand, or empty
   */
  record Hit(
      String title,
      String number,
      String path,
      List<String> says,
      Optional<LocalDate> day,
      String excerpt) {

    public Hit {
      says = List.copyOf(says);
    }
  }
}
