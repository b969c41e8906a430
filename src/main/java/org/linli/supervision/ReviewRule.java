package org.linli.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.calendar.Term;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** How money is reviewed, as the rule in force says. */
@Component
class ReviewRule {

  private static final int WHOLE = 100;

  private final Rules rules;
  private final Clock clock;

  ReviewRule(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  Said of(Community community) {
    var rule = rules.inForce("supervision/review", community.code(), Dates.day(clock.instant()));
    return new Said(
        Term.workingDays(rule.number("review_working_days")),
        rule.texts("kinds"),
        rule.records("indicators").stream()
            .map(
                it ->
                    new Indicator(
                        Objects.requireNonNull(it.get("asked")).toString(),
                        Integer.parseInt(Objects.requireNonNull(it.get("weight")).toString())))
            .toList(),
        rule.version());
  }

  /**
   * What it says.
   *
   * @param kinds of supervision codes whose money is reviewed
   * @param version of the rule
   */
  record Said(Term term, List<String> kinds, List<Indicator> indicators, String version) {

    /**
     * Scores with their headings.
     *
     * @param scores one for each indicator
     */
    List<ReviewView.Score> scores(List<String> scores) {
      var all = new ArrayList<ReviewView.Score>();
      for (var each = 0; each < indicators.size(); each++) {
        var indicator = indicators.get(each);
        all.add(
            new ReviewView.Score(
                indicator.asked(), indicator.weight(), Integer.parseInt(scores.get(each))));
      }
      return List.copyOf(all);
    }

    /** The weighted mean, rounded half up. */
    static int total(List<ReviewView.Score> scores) {
      var sum = scores.stream().mapToInt(it -> it.weight() * it.score()).sum();
      return (sum + WHOLE / 2) / WHOLE;
    }
  }

  /**
   * What is scored.
   *
   * @param weight per cent
   */
  record Indicator(String asked, int weight) {}
}
