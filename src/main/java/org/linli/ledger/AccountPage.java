package org.linli.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Accounts in the order of their codes.
 *
 * @param next the code after which the following page begins
 */
public record AccountPage(List<LedgerAccount> rows, Optional<String> next) {

  static final int SIZE = 100;

  static AccountPage cut(List<LedgerAccount> rows) {
    return rows.size() <= SIZE
        ? new AccountPage(rows, Optional.empty())
        : new AccountPage(rows.subList(0, SIZE), Optional.of(rows.get(SIZE - 1).code()));
  }
}
