package org.linli.projects;

import java.util.Arrays;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Permission;
import org.linli.kernel.Refused;

/** What roles may do with projects. */
public enum ProjectPermission implements Permission {
  /** Proposes them, writes their charter, leads them, inspects those of others. */
  MANAGE("projects:manage"),
  /** Reports for one's own unit, which leads one. */
  LEAD("projects:lead"),
  /** Says yes or no to a proposal, names who leads, ends one. */
  SUPERVISE("projects:supervise"),
  /** Watches one that others lead, and says what was found. */
  WATCH("projects:watch");

  private final String code;

  ProjectPermission(String code) {
    this.code = code;
  }

  /**
   * For what is shown to everybody who has anything to do with projects.
   *
   * @throws Refused if the actor has none of them
   */
  static void requireAny(Actor actor) {
    if (Arrays.stream(values()).noneMatch(actor::may)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }

  @Override
  public String code() {
    return code;
  }
}
