package org.linli.needs;

import java.time.Instant;
import java.util.List;
import org.linli.calendar.Term;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about needs. */
@Component
class NeedRules {

  private final Rules rules;

  NeedRules(Rules rules) {
    this.rules = rules;
  }

  /** Codes of the categories that people choose from. */
  List<String> categories(Community community, Instant now) {
    return rule("needs/categories", community, now).texts("categories");
  }

  /** How long each clock runs (NEED-4). */
  Terms terms(Community community, Instant now) {
    var rule = rule("needs/clocks", community, now);
    return new Terms(
        Term.hours(rule.number("first_contact_hours")),
        Term.hours(rule.number("answer_hours")),
        Term.hours(rule.number("special_hours")),
        Term.workingDays(rule.number("complex_working_days")),
        Term.hours(rule.number("rating_hours")),
        rule.version());
  }

  /** Whether a category is about the old or the young, who go first (NEED-5). */
  boolean oldOrYoung(Community community, String category, Instant now) {
    return rule("needs/priority", community, now).texts("categories_first").contains(category);
  }

  /** Tags of the register whose people are the old and the young (NEED-5). */
  List<String> tagsOfOldAndYoung(Community community, Instant now) {
    return rule("needs/priority", community, now).texts("tags_first");
  }

  /** Tags of the register whose people are a special group (NEED-5). */
  List<String> tagsOfSpecial(Community community, Instant now) {
    return rule("needs/priority", community, now).texts("tags_special");
  }

  /** How many days after its end a matter's contact is kept. */
  int contactDays(Community community, Instant now) {
    return rule("needs/retention", community, now).number("contact_days");
  }

  /** How many days a draft is kept that nobody goes on with. */
  int draftDays(Community community, Instant now) {
    return rule("needs/drafts", community, now).number("days");
  }

  /**
   * How long each clock runs.
   *
   * @param answer of an ordinary matter, in hours that run on Sundays too
   * @param special of a matter that concerns special groups
   * @param complex of a matter that needs a plan first, in working days
   * @param ruleVersion the rule they come from
   */
  record Terms(
      Term firstContact, Term answer, Term special, Term complex, Term rating, String ruleVersion) {

    /** Special groups never wait longer, however complex it is. */
    Term answer(Rank rank, boolean isComplex) {
      return rank.special() ? special : isComplex ? complex : answer;
    }
  }

  private Rule rule(String id, Community community, Instant now) {
    return rules.inForce(id, community.code(), Dates.day(now));
  }
}
