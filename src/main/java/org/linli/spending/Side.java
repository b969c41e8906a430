package org.linli.spending;

import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Actor;

/** Who watches money together 双线监管 (FUND-2): one approval of each side is needed. */
public enum Side {
  /** The community committee. */
  COMMITTEE(SpendingPermission.APPROVE_COMMITTEE),
  /** The council: representatives of units and residents. */
  COUNCIL(SpendingPermission.APPROVE_COUNCIL);

  private final SpendingPermission permission;

  Side(SpendingPermission permission) {
    this.permission = permission;
  }

  /** Those for which somebody may approve. */
  static List<Side> of(Actor actor) {
    return Stream.of(values()).filter(side -> actor.may(side.permission)).toList();
  }
}
