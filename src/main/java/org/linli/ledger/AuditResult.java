package org.linli.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * What a sweep over the books of a community found.
 *
 * @param findings how many; none if everything is as it was written
 * @param found the first hundred of them
 */
public record AuditResult(
    UUID id,
    Instant at,
    long accounts,
    long journals,
    long transfers,
    long findings,
    List<Finding> found) {

  Cursor position() {
    return new Cursor(at, id);
  }

  AuditResult with(List<Finding> all) {
    return new AuditResult(id, at, accounts, journals, transfers, findings, all);
  }
}
