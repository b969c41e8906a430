package org.linli.evidence.draws;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Writes down a draw before it is sealed.
 *
 * @param pool a list of the platform by its code; empty if the list is written out
 * @param title what is drawn
 * @param purpose what for; everybody reads it
 * @param lines of the list, one a line: the name, and below headings what quotas speak of and
 *     weights
 * @param seats how many are drawn
 * @param alternates how many of each kind besides
 * @param quotas one a line: heading, value, number or from–to; empty if there are none
 * @param source whose numbers: balls drawn in public, or a lottery by name
 * @param day on which they fall, later than today
 * @param count how many numbers
 * @param lowest of them
 * @param highest of them
 * @param repeated {@code yes} if balls go back and the order counts
 */
public record MakeDraw(
    String pool,
    String title,
    String purpose,
    String lines,
    String seats,
    String alternates,
    String quotas,
    String source,
    String day,
    String count,
    String lowest,
    String highest,
    String repeated) {

  /** As many as one of 33 red balls of the best-known lottery has, roughly: six of them. */
  static final BigInteger LEAST_OUTCOMES = BigInteger.valueOf(1_000_000);

  private static final int LONGEST_LIST = 100_000;
  private static final int HIGHEST = 9999;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeDraw(
      @Nullable String pool,
      @Nullable String title,
      @Nullable String purpose,
      @Nullable String lines,
      @Nullable String seats,
      @Nullable String alternates,
      @Nullable String quotas,
      @Nullable String source,
      @Nullable String day,
      @Nullable String count,
      @Nullable String lowest,
      @Nullable String highest,
      @Nullable String repeated) {
    var check = new Validation();
    this.pool = check.optional("pool", pool, 40);
    this.title = line(check.required("title", title, 60));
    this.purpose = check.required("purpose", purpose, 300);
    this.lines =
        this.pool.isEmpty()
            ? check.required("lines", lines, LONGEST_LIST)
            : check.optional("lines", lines, LONGEST_LIST);
    if (this.pool.isEmpty() && !this.lines.isEmpty()) {
      ListText.read(check, "lines", this.lines);
    }
    this.seats = "" + Whole.of(check, "seats", seats, 1, 500);
    this.alternates = "" + Whole.of(check, "alternates", alternates, 0, 50);
    this.quotas = check.optional("quotas", quotas, 2000);
    QuotaText.read(check, "quotas", this.quotas);
    this.source = line(check.required("source", source, 120));
    this.day = check.day("day", day).toString();
    this.count = "" + Whole.of(check, "count", count, 1, 40);
    this.lowest = "" + Whole.of(check, "lowest", lowest, 0, HIGHEST);
    this.highest = "" + Whole.of(check, "highest", highest, 1, HIGHEST);
    this.repeated = check.optional("repeated", repeated, 3);
    checkBalls(check);
    check.done();
  }

  private void checkBalls(Validation check) {
    var balls = balls();
    if (balls.highest() <= balls.lowest()
        || (!balls.repeated() && balls.highest() - balls.lowest() + 1 < balls.count())) {
      check.reject("highest", DrawError.NOT_WHOLE, balls.lowest() + 1, HIGHEST);
    } else if (balls.outcomes().compareTo(LEAST_OUTCOMES) < 0) {
      check.reject("count", DrawError.TOO_FEW_OUTCOMES, balls.outcomes(), LEAST_OUTCOMES);
    }
  }

  /** The sheet has a fact a line. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @JsonIgnore
  List<Candidate> candidates() {
    return ListText.read(new Validation(), "lines", lines);
  }

  @JsonIgnore
  List<Quota> kept() {
    return QuotaText.read(new Validation(), "quotas", quotas);
  }

  @JsonIgnore
  LocalDate on() {
    return LocalDate.parse(day);
  }

  @JsonIgnore
  Balls balls() {
    return new Balls(
        Integer.parseInt(count),
        Integer.parseInt(lowest),
        Integer.parseInt(highest),
        repeated.equals("yes"));
  }
}
