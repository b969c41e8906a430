package org.linli.matching;

import java.util.List;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceView;

/**
 * What a meeting has before it: three lists side by side 三单对接 (MATCH-3). Nothing in it tells of a
 * person.
 *
 * @param needs that nobody has taken on, in the order of NEED-5; at most {@link #MOST}
 * @param resources that are listed, those that stand idle first, then those that are free now
 * @param inHand what somebody does, the latest first; at most {@link #MOST}
 */
public record Board(List<NeedView> needs, List<Listed> resources, List<InHand> inHand) {

  /** More than a meeting gets through. */
  public static final int MOST = 50;

  /** How many are free at this moment. */
  public long free() {
    return resources.stream().filter(it -> it.resource().free()).count();
  }

  /** How many have stood idle for weeks. */
  public long idle() {
    return resources.stream().filter(Listed::idle).count();
  }

  /** How many are over the day that was promised. */
  public long late() {
    return inHand.stream().filter(InHand::late).count();
  }

  /**
   * A resource that is listed.
   *
   * @param idle whether it was hardly used over the last weeks (RES-5)
   */
  public record Listed(ResourceView resource, boolean idle) {}
}
