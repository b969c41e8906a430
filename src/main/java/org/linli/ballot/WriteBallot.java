package org.linli.ballot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Assurance;
import org.linli.kernel.Rung;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * Writes down what is voted on, by whom and by which rule.
 *
 * @param rule id of the rule; it says who is on the roll
 * @param block id of the one whose people vote, or empty for all of the community
 * @param blockUnit its name in that building, or empty
 * @param ofBody whose representatives vote, where representatives do
 * @param viaWeb {@code yes} where people vote on their phones; the same for door and paper
 * @param revote {@code yes} where the last vote counts
 * @param proxies how many others one person may vote for
 * @param silence the words of the rules of procedure by which silence is counted, or empty
 * @param rollAt moment by Chinese time, {@code 2026-09-01T08:00}; so are the other two
 * @param secretly {@code yes} where nobody is to learn who voted how; such votes are not on paper
 */
public record WriteBallot(
    String title,
    String about,
    String rule,
    String block,
    String blockUnit,
    String ofBody,
    String rung,
    String assurance,
    String viaWeb,
    String viaDoor,
    String viaPaper,
    String revote,
    String proxies,
    String silence,
    String rollAt,
    String votesFrom,
    String votesUntil,
    String objectionDays,
    String secretly) {

  /** Codes of {@link Rung}. */
  public static final List<String> RUNGS = Rung.CODES;

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
      @Nullable String block,
      @Nullable String blockUnit,
      @Nullable String ofBody,
      @Nullable String rung,
      @Nullable String assurance,
      @Nullable String viaWeb,
      @Nullable String viaDoor,
      @Nullable String viaPaper,
      @Nullable String revote,
      @Nullable String proxies,
      @Nullable String silence,
      @Nullable String rollAt,
      @Nullable String votesFrom,
      @Nullable String votesUntil,
      @Nullable String objectionDays,
      @Nullable String secretly) {
    var check = new Validation();
    this.title = check.required("title", title, 60);
    this.about = check.required("about", about, LONGEST);
    this.rule = check.required("rule", rule, 60);
    this.block = check.optional("block", block, 36);
    this.blockUnit = check.optional("blockUnit", blockUnit, 40);
    this.ofBody = check.optional("ofBody", ofBody, 36);
    this.rung = check.choice("rung", rung, RUNGS);
    this.assurance = check.choice("assurance", assurance, ASSURANCES);
    this.viaWeb = check.optional("viaWeb", viaWeb, 3);
    this.viaDoor = check.optional("viaDoor", viaDoor, 3);
    this.viaPaper = check.optional("viaPaper", viaPaper, 3);
    this.revote = check.optional("revote", revote, 3);
    this.proxies = number(check, "proxies", proxies, 0, MOST_PROXIES);
    this.silence = check.optional("silence", silence, LONGEST);
    this.rollAt = check.required("rollAt", rollAt, 16);
    this.votesFrom = check.required("votesFrom", votesFrom, 16);
    this.votesUntil = check.required("votesUntil", votesUntil, 16);
    this.objectionDays = number(check, "objectionDays", objectionDays, 1, MOST_DAYS);
    this.secretly = check.optional("secretly", secretly, 3);
    if (secret() && channels().paper()) {
      check.reject("viaPaper", BallotError.SECRET_PAPER);
    }
    if (!channels().web() && !channels().door() && !channels().paper()) {
      check.reject("viaWeb", BallotError.NO_CHANNEL);
    }
    times(check);
    check.done();
  }

  private void times(Validation check) {
    var freeze = moment(check, "rollAt", rollAt);
    var opens = moment(check, "votesFrom", votesFrom);
    var closes = moment(check, "votesUntil", votesUntil);
    if (freeze != null && opens != null && !freeze.isBefore(opens)) {
      check.reject("votesFrom", BallotError.ORDER_OF_TIMES);
    }
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      check.reject("votesUntil", BallotError.ORDER_OF_TIMES);
    }
  }

  boolean secret() {
    return secretly.equals("yes");
  }

  Plan.Channels channels() {
    return new Plan.Channels(viaWeb.equals("yes"), viaDoor.equals("yes"), viaPaper.equals("yes"));
  }

  Plan.Times times() {
    return new Plan.Times(read(rollAt), read(votesFrom), read(votesUntil));
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
