package org.linli.matching;

import java.util.Optional;
import org.linli.resources.Point;
import org.linli.resources.ResourceView;

/**
 * A resource that may be proposed.
 *
 * @param settled how many needs its unit claimed and settled
 * @param point where it is, on the drawing on which the need's place is too
 */
public record Candidate(ResourceView resource, int settled, Optional<Point> point) {

  Candidate(ResourceView resource, int settled) {
    this(resource, settled, resource.what().point());
  }

  /** For needs of other communities, if its own plan is only its community's. */
  Candidate elsewhere(boolean planar) {
    return planar ? new Candidate(resource, settled, Optional.empty()) : this;
  }
}
