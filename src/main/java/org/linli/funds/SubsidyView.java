package org.linli.funds;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The subsidy of a year; amounts in fen.
 *
 * @param rule by which it was certified
 */
public record SubsidyView(
    UUID id,
    UUID fund,
    int year,
    int heads,
    String certifiedBy,
    LocalDate certifiedOn,
    long fenPerHead,
    int basicPercent,
    long received,
    String rule) {

  /** What the year brings. */
  public long due() {
    return heads * fenPerHead;
  }

  /** What is still to come; below zero where more came than is due by now. */
  public long open() {
    return due() - received;
  }

  /** What of the amount is basic, the rest being for special projects. */
  public long basic(long fen) {
    return EarmarkRules.share(fen, basicPercent);
  }

  String basicPurpose() {
    return purpose(year, "BASIC");
  }

  String specialPurpose() {
    return purpose(year, "SPECIAL");
  }

  static String purpose(int year, String part) {
    return year + (part.equals("BASIC") ? " 年补助的基本经费" : " 年补助的专项经费");
  }
}
