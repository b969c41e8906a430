package org.linli.disclosure;

import java.util.List;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.ledger.Quarter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheets of closed quarters, for anybody. */
@Service
@Transactional(readOnly = true)
public class DisclosureReading {

  private final DisclosureRows rows;

  DisclosureReading(DisclosureRows rows) {
    this.rows = rows;
  }

  /** All, the newest first. */
  public List<SheetLine> list(Scope scope) {
    return rows.list(scope.communityId());
  }

  /**
   * One.
   *
   * @param quarter as {@code 2026Q3}
   * @throws Refused if that quarter has none
   */
  public QuarterSheet show(Scope scope, String quarter) {
    return Quarter.parse(quarter)
        .flatMap(it -> rows.find(scope.communityId(), it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * The figures of one byte for byte as they are kept, so that anybody can compare the hash.
   *
   * @throws Refused if that quarter has no sheet
   */
  public String kept(Scope scope, String quarter) {
    return Quarter.parse(quarter)
        .flatMap(it -> rows.kept(scope.communityId(), it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
