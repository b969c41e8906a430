package org.linli.ballot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Assurance;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * Writes down what is voted on, by whom and by which rule.
 *
 * @param rule id of the rule; it says who is on the roll
 * @param building id of the one whose people vote, or empty for all of the community
 * @param unit its name in that building, or empty
 * @param body whose representatives vote, where representatives do
 * @param web {@code yes} where people vote on their phones; the same for door and paper
 * @param revote {@code yes} where the last vote counts
 * @param proxies how many others one person may vote for
 * @param charter the words of the rules of procedure by which silence is counted, or empty
 * @param freezeAt moment by Chinese time, {@code 2026-09-01T08:00}; so are the other two
 */
public record WriteBallot(
    String title,
    String about,
    String rule,
    String building,
    String unit,
    String body,
    String rung,
    String assurance,
    String web,
    String door,
    String paper,
    String revote,
    String proxies,
    String charter,
    String freezeAt,
    String opensAt,
    String closesAt,
    String objectionDays) {

  /** Codes of {@link Rung}. */
  public static final List<String> RUNGS = Arrays.stream(Rung.values()).map(Rung::name).toList();

  /** Codes of {@link Assurance}. */
  public static final List<String> ASSURANCES =
      Arrays.stream(Assurance.values()).map(Assurance::name).toList();

  private static final int LONGEST = 4000;
  private static final int MOST_PROXIES = 9;
  private static final int MOST_DAYS = 60;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteBallot(
      @Nullable String title,
      @Nullable String about,
      @Nullable String rule,
      @Nullable String building,
      @Nullable String unit,
      @Nullable String body,
      @Nullable String rung,
      @Nullable String assurance,
      @Nullable String web,
      @Nullable String door,
      @Nullable String paper,
      @Nullable String revote,
      @Nullable String proxies,
      @Nullable String charter,
      @Nullable String freezeAt,
      @Nullable String opensAt,
      @Nullable String closesAt,
      @Nullable String objectionDays) {
    var check = new Validation();
    this.title = check.required("title", title, 60);
    this.about = check.required("about", about, LONGEST);
    this.rule = check.required("rule", rule, 60);
    this.building = check.optional("building", building, 36);
    this.unit = check.optional("unit", unit, 40);
    this.body = check.optional("body", body, 36);
    this.rung = check.choice("rung", rung, RUNGS);
    this.assurance = check.choice("assurance", assurance, ASSURANCES);
    this.web = check.optional("web", web, 3);
    this.door = check.optional("door", door, 3);
    this.paper = check.optional("paper", paper, 3);
    this.revote = check.optional("revote", revote, 3);
    this.proxies = number(check, "proxies", proxies, 0, MOST_PROXIES);
    this.charter = check.optional("charter", charter, LONGEST);
    this.freezeAt = check.required("freezeAt", freezeAt, 16);
    this.opensAt = check.required("opensAt", opensAt, 16);
    this.closesAt = check.required("closesAt", closesAt, 16);
    this.objectionDays = number(check, "objectionDays", objectionDays, 1, MOST_DAYS);
    if (!channels().web() && !channels().door() && !channels().paper()) {
      check.reject("web", BallotError.NO_CHANNEL);
    }
    times(check);
    check.done();
  }

  private void times(Validation check) {
    var freeze = moment(check, "freezeAt", freezeAt);
    var opens = moment(check, "opensAt", opensAt);
    var closes = moment(check, "closesAt", closesAt);
    if (freeze != null && opens != null && !freeze.isBefore(opens)) {
      check.reject("opensAt", BallotError.ORDER_OF_TIMES);
    }
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      check.reject("closesAt", BallotError.ORDER_OF_TIMES);
    }
  }

  Plan.Channels channels() {
    return new Plan.Channels(web.equals("yes"), door.equals("yes"), paper.equals("yes"));
  }

  Plan.Times times() {
    return new Plan.Times(read(freezeAt), read(opensAt), read(closesAt));
  }

  private static String number(
      Validation check, String field, @Nullable String value, int least, int most) {
    var text = check.required(field, value, 2);
    if (!text.isEmpty()
        && (!text.matches("\\d{1,2}")
            || Integer.parseInt(text) < least
            || Integer.parseInt(text) > most)) {
      check.reject(field, BallotError.HOW_MANY, least, most);
    }
    return text;
  }

  private static @Nullable Instant moment(Validation check, String field, String text) {
    try {
      return text.isEmpty() ? null : read(text);
    } catch (DateTimeParseException noMoment) {
      check.reject(field, BallotError.NOT_A_MOMENT);
      return null;
    }
  }

  private static Instant read(String text) {
    return LocalDateTime.parse(text).atZone(Dates.ZONE).toInstant();
  }
}
