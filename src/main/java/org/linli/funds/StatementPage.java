package org.linli.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.funds.statements.StatementLine;

/**
 * A file of a bank as it is shown before it is taken.
 *
 * @param first its first lines
 * @param headings of a file whose layout nobody knows yet
 * @param missingAfter the last day of which lines are there, if the balance then is not the one
 *     that the file begins with: lines in between are missing
 */
public record StatementPage(
    BankStatement file,
    List<StatementLine> first,
    List<String> headings,
    Optional<LocalDate> missingAfter) {}
