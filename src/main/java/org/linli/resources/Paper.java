package org.linli.resources;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A filing, licence, agreement or insurance 证照 of a resource (RES-1, FUND-13).
 *
 * @param kind as the rule {@code resources/qualifications} names it
 * @param issuer who gave it, or with whom it was signed
 * @param validUntil the last day on which it holds
 * @param shares who bears its cost, if somebody said so
 * @param reason why it was refused, or empty
 */
public record Paper(
    String kind,
    String number,
    String issuer,
    LocalDate validUntil,
    Optional<Shares> shares,
    PaperStatus status,
    String reason) {

  /** Terms in percent that make a hundred together; no money moves by them. */
  public record Shares(int community, int unit, int user) {}
}
