package org.linli.funds;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Asks neighbours or the people of a unit for help, or leads to a charity's own campaign.
 *
 * @param campaignTitle for everybody
 * @param helpsWith what the money is for; never who is helped
 * @param campaignKind a {@link CampaignKind}
 * @param within the unit, where its people help each other
 * @param charityName of a qualified charity, where it is its campaign
 * @param charityNumber of its qualification
 * @param charityUrl of its campaign on a platform that the ministry named
 * @param goalYuan how much is needed
 * @param closesOn until when pledges are taken
 */
public record OpenCampaign(
    String campaignTitle,
    String helpsWith,
    String campaignKind,
    String within,
    String charityName,
    String charityNumber,
    String charityUrl,
    String goalYuan,
    String closesOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenCampaign(
      @Nullable String campaignTitle,
      @Nullable String helpsWith,
      @Nullable String campaignKind,
      @Nullable String within,
      @Nullable String charityName,
      @Nullable String charityNumber,
      @Nullable String charityUrl,
      @Nullable String goalYuan,
      @Nullable String closesOn) {
    var check = new Validation();
    this.campaignTitle = check.required("campaignTitle", campaignTitle, 40);
    this.helpsWith = check.required("helpsWith", helpsWith, 40);
    this.campaignKind =
        check.choice(
            "campaignKind",
            campaignKind,
            Arrays.stream(CampaignKind.values()).map(Enum::name).toList());
    var unit = this.campaignKind.equals("UNIT");
    var charity = this.campaignKind.equals("CHARITY");
    this.within = unit ? check.required("within", within, 40) : "";
    this.charityName = charity ? check.required("charityName", charityName, 40) : "";
    this.charityNumber = charity ? check.required("charityNumber", charityNumber, 40) : "";
    this.charityUrl = charity ? check.required("charityUrl", charityUrl, 300) : "";
    if (!this.charityUrl.isEmpty() && !link(this.charityUrl)) {
      check.reject("charityUrl", FundError.NOT_A_LINK);
    }
    Amount.typed(check, "goalYuan", Unit.YUAN, goalYuan);
    this.goalYuan = goalYuan == null ? "" : goalYuan;
    this.closesOn = check.day("closesOn", closesOn).toString();
    check.done();
  }

  private static boolean link(String text) {
    try {
      var uri = URI.create(text);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException noLink) {
      return false;
    }
  }

  long goal() {
    return Amount.parse(Unit.YUAN, goalYuan).value();
  }

  LocalDate closes() {
    return LocalDate.parse(closesOn);
  }
}
