package org.linli.kernel;

import java.util.Set;

/**
 * A community that runs the loop, as every page heads itself with it.
 *
 * @param id the tenant id carried by every row it owns
 * @param code 12-digit code, as in URLs
 * @param name 三阳社区
 * @param shortName 三阳, in front of displayed numbers
 * @param phone the community's telephone, for those who would rather call
 * @param ancestors ids of the areas above it, the root included; a role granted there holds here
 */
public record Community(
    long id, String code, String name, String shortName, String phone, Set<Long> ancestors) {

  /** The area above all: it owns what belongs to the installation and to no community. */
  public static final long ROOT_ID = 1;

  /** The pseudo community under which administrators work. */
  public static final Community ROOT =
      new Community(ROOT_ID, "000000000000", "全国", "", "", Set.of());

  public Community {
    ancestors = Set.copyOf(ancestors);
  }

  /** Where its pages begin. */
  public String path() {
    return "/c/" + code;
  }

  /** How people say a number: 三阳-2026-000318. */
  public String display(ShortNumber number) {
    return shortName + "-" + number;
  }
}
