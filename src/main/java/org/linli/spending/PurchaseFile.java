package org.linli.spending;

import java.util.List;

/**
 * A purchase as staff work on it.
 *
 * @param lines of the bank that could be its next payment, or money of it that came back
 * @param mine whether the reader asked for it
 * @param approved whether the reader approved it
 * @param sides for which the reader may approve
 */
public record PurchaseFile(
    PurchasePage page, List<BankLine> lines, boolean mine, boolean approved, List<Side> sides) {

  /** Whether the reader's side may still say something. */
  public boolean judges() {
    return !mine
        && !approved
        && sides.stream()
            .anyMatch(side -> page.approvals().stream().noneMatch(it -> it.side() == side));
  }

  /** Lines that left the account. */
  public List<BankLine> out() {
    return lines.stream().filter(it -> it.fen() < 0).toList();
  }

  /** Lines by which so much came. */
  public List<BankLine> back(long fen) {
    return lines.stream().filter(it -> it.fen() == fen).toList();
  }
}
