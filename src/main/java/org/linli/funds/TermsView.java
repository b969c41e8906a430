package org.linli.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Plans of years and agreements, the latest first; amounts in fen. */
public record TermsView(List<Plan> plans, List<Agreement> agreements) {

  /**
   * What a year's activities may cost, beside the band of the rule.
   *
   * @param note why it is outside
   */
  public record Plan(
      int year, int households, long planned, long least, long most, String note, String rule) {

    public boolean inside() {
      return planned >= least && planned <= most;
    }
  }

  /**
   * A trust, a PPP or a sponsorship.
   *
   * @param inReturn what the partner gets
   */
  public record Agreement(
      UUID id,
      String kind,
      String title,
      String partner,
      long fen,
      LocalDate from,
      LocalDate until,
      String terms,
      String inReturn) {}
}
