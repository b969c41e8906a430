package org.linli.matching;

import java.util.List;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceView;

/**
 * A resource and the open needs that it could serve (RES-5).
 *
 * @param serves the most urgent first
 */
public record IdleResource(ResourceView resource, List<Serves> serves) {

  /** A need with why the resource fits it. */
  public record Serves(NeedView need, List<Match.Reason> reasons) {}
}
