package org.linli.funds.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file says: its lines, the earliest first.
 *
 * @param opening what was in the account before the first line, in fen
 * @param closing what was in it after the last
 */
public record Statement(List<StatementLine> lines, Optional<Long> opening, Optional<Long> closing) {

  static Statement of(List<StatementLine> lines) {
    return new Statement(
        List.copyOf(lines),
        lines.getFirst().balance().map(balance -> balance - lines.getFirst().fen()),
        lines.getLast().balance());
  }

  public LocalDate firstDay() {
    return lines.getFirst().bookedOn();
  }

  public LocalDate lastDay() {
    return lines.getLast().bookedOn();
  }
}
