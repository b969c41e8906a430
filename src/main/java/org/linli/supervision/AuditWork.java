package org.linli.supervision;

import java.util.List;

/**
 * An audit as those work on it who were drawn for it.
 *
 * @param lines as they stand, published or not
 * @param summary as it stands
 * @param signed whether the reader signed it
 */
public record AuditWork(
    ProjectAudit audit, List<ProjectAudit.Line> lines, String summary, boolean signed) {

  public AuditWork {
    lines = List.copyOf(lines);
  }

  /** Whether everything is answered, so that it can be signed. */
  public boolean whole() {
    return !summary.isEmpty() && lines.stream().noneMatch(it -> it.answer().isEmpty());
  }
}
