package org.linli.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Validation;
import org.linli.projects.MilestoneLines;

/**
 * Writes a project up for others, or writes that anew (PROJ-5); see {@link CaseWords}.
 *
 * @param steps one a line, as {@code 20% +14 挨户问一遍（先完成 1）}
 */
public record WriteCase(
    String title,
    String category,
    String communityType,
    String years,
    String aim,
    String beneficiaries,
    String partners,
    String plan,
    String steps,
    String worked,
    String money,
    String people,
    String months,
    String wentWrong,
    String watchFor) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteCase(
      @Nullable String title,
      @Nullable String category,
      @Nullable String communityType,
      @Nullable String years,
      @Nullable String aim,
      @Nullable String beneficiaries,
      @Nullable String partners,
      @Nullable String plan,
      @Nullable String steps,
      @Nullable String worked,
      @Nullable String money,
      @Nullable String people,
      @Nullable String months,
      @Nullable String wentWrong,
      @Nullable String watchFor) {
    var check = new Validation();
    this.title = check.required("title", title, 40);
    this.category = check.required("category", category, 40);
    this.communityType = check.choice("communityType", communityType, OpenCommunity.TYPES);
    this.years = number(check, "years", check.optional("years", years, 3));
    this.aim = check.required("aim", aim, 300);
    this.beneficiaries = check.required("beneficiaries", beneficiaries, 200);
    this.partners = check.optional("partners", partners, 200);
    this.plan = check.required("plan", plan, 2000);
    this.steps = check.required("steps", steps, 2000);
    this.worked = check.required("worked", worked, 1000);
    this.money = check.required("money", money, 200);
    this.people = check.required("people", people, 200);
    this.months = number(check, "months", check.required("months", months, 3));
    this.wentWrong = check.required("wentWrong", wentWrong, 1000);
    this.watchFor = check.required("watchFor", watchFor, 1000);
    MilestoneLines.check(check, "steps", this.steps);
    check.done();
  }

  private static String number(Validation check, String field, String text) {
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      check.reject(field, CaseError.NOT_A_NUMBER);
    }
    return text;
  }

  @JsonIgnore
  CaseWords words() {
    return new CaseWords(
        title,
        category,
        communityType,
        years.isEmpty() ? 0 : Integer.parseInt(years),
        aim,
        beneficiaries,
        partners,
        plan,
        steps,
        worked,
        money,
        people,
        Integer.parseInt(months),
        wentWrong,
        watchFor);
  }
}
