package org.linli.ledger;

import java.time.LocalDate;

/**
 * What was posted to an account until the end of a day.
 *
 * @param balance on the account's side
 */
public record PastBalance(LocalDate day, long balance) {}
