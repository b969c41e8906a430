package org.linli.budgets;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a project stands that began from one that won, so that everybody follows on one page what
 * became of the money.
 *
 * @param number of the project
 * @param status code of its state
 * @param percent how much of it is done
 * @param next day of the milestone that comes next
 * @param picture SHA-256 of the newest of its reports, or empty
 * @param seen what is to be seen on it
 * @param kept what is kept for it in funds, its reserve too, in fen
 * @param spent what of that was paid, in fen
 */
public record BegunProject(
    String number,
    String status,
    int percent,
    Optional<LocalDate> next,
    String picture,
    String seen,
    long kept,
    long spent) {}
