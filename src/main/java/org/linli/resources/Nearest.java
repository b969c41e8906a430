package org.linli.resources;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;

/**
 * What was found, the nearest first (RES-2). A community lists a few hundred resources, so all that
 * a search finds are measured, not read by an index.
 */
final class Nearest {

  private static final Comparator<Cursor> ORDER =
      Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

  private Nearest() {}

  /**
   * Those within the distance that the search says, with theirs; of unknown place are last, and
   * left out where a distance is said.
   */
  static List<ResourceView> of(
      List<ResourceView> found, StartingPoint from, ResourceSearch search) {
    return found.stream()
        .map(it -> it.measuredFrom(from))
        .filter(it -> search.within().isEmpty() || isWithin(it, search.within().get()))
        .sorted(Comparator.comparing(Nearest::position, ORDER))
        .toList();
  }

  /** One page of them. */
  static Slice<ResourceView> page(List<ResourceView> nearest, Paging paging) {
    var rest =
        nearest.stream()
            .filter(
                it ->
                    paging.after().isEmpty()
                        || ORDER.compare(position(it), paging.after().get()) > 0)
            .limit(paging.limit());
    return Slice.cut(rest.toList(), paging, Nearest::position);
  }

  private static boolean isWithin(ResourceView resource, int metres) {
    return resource.metres().filter(it -> it <= metres).isPresent();
  }

  /** The seconds of such a cursor are metres. */
  private static Cursor position(ResourceView resource) {
    return new Cursor(
        Instant.ofEpochSecond(resource.metres().orElse(Integer.MAX_VALUE)), resource.id());
  }
}
