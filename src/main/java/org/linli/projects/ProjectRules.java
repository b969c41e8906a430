package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.calendar.Term;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules of projects in force say. */
@Component
class ProjectRules {

  private final Rules rules;
  private final Clock clock;

  ProjectRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  Terms terms(Community community) {
    var rule = rule("projects/terms", community);
    return new Terms(
        Term.workingDays(rule.number("decision_working_days")),
        Term.workingDays(rule.number("lead_working_days")),
        Term.workingDays(rule.number("report_working_days")),
        Term.workingDays(rule.number("inspection_working_days")),
        Term.workingDays(rule.number("rectification_working_days")),
        Term.workingDays(rule.number("recheck_working_days")),
        rule.version());
  }

  Eyes eyes(Community community) {
    var rule = rule("projects/eyes", community);
    return new Eyes(
        Term.workingDays(rule.number("minor_working_days")),
        Term.workingDays(rule.number("major_working_days")),
        Term.workingDays(rule.number("check_working_days")),
        Term.workingDays(rule.number("excuse_working_days")));
  }

  Acceptance acceptance(Community community) {
    var rule = rule("projects/acceptance", community);
    return new Acceptance(
        rule.number("satisfied_percent"),
        rule.number("within_years"),
        Term.workingDays(rule.number("rating_working_days")),
        rule.number("least_ratings"),
        List.of(rule.number("first_check_months"), rule.number("second_check_months")),
        Term.workingDays(rule.number("unused_working_days")),
        rule.version());
  }

  Audit audit(Community community) {
    var rule = rule("projects/audit", community);
    return new Audit(
        rule.number("share_percent"),
        rule.number("inspectors"),
        rule.text("strata").equals("lead"),
        Term.workingDays(rule.number("publish_working_days")),
        rule.version());
  }

  LightRule light(Community community) {
    return LightRule.of(rule("projects/light", community));
  }

  /** Drafts for a kind of community (ORG-7); all of them where nobody said which it is. */
  List<ProjectTemplate> templates(Community community, String type) {
    return rule("projects/templates", community).records("templates").stream()
        .filter(it -> type.isEmpty() || types(it).contains(type))
        .map(this::template)
        .toList();
  }

  private ProjectTemplate template(Map<String, Object> record) {
    var draft =
        new ProjectTemplate(
            text(record, "code"),
            text(record, "title"),
            text(record, "aim"),
            text(record, "beneficiaries"),
            "",
            text(record, "plan"),
            String.join("\n", list(record, "milestones")));
    return draft.from(Dates.day(clock.instant()));
  }

  private static List<String> types(Map<String, Object> record) {
    return list(record, "types");
  }

  private static List<String> list(Map<String, Object> record, String name) {
    return ((List<?>) Objects.requireNonNull(record.get(name)))
        .stream().map(String::valueOf).toList();
  }

  private static String text(Map<String, Object> record, String name) {
    return Objects.requireNonNull(record.get(name)).toString();
  }

  private Rule rule(String id, Community community) {
    return rules.inForce(id, community.code(), Dates.day(clock.instant()));
  }

  /**
   * How long each clock runs.
   *
   * @param version of the rule
   */
  record Terms(
      Term decision,
      Term lead,
      Term report,
      Term inspection,
      Term rectification,
      Term recheck,
      String version) {}

  /** How long each clock runs of what was found or applied for. */
  record Eyes(Term minor, Term major, Term check, Term excuse) {

    Term answer(Severity severity) {
      return severity == Severity.MAJOR ? major : minor;
    }
  }

  /**
   * How much of a year's projects is audited.
   *
   * @param percent of them, rounded up
   * @param inspectors who look at them
   * @param byLead whether those that a unit leads are drawn beside those that the community leads
   * @param publish from the day on which it was drawn until what was found is published
   * @param version of the rule
   */
  record Audit(int percent, int inspectors, boolean byLead, Term publish, String version) {}

  /**
   * When a project is accepted, and how it is followed afterwards.
   *
   * @param percent of those who rated that have to be content
   * @param years within which a second failure leads out
   * @param least ratings with which it is decided
   * @param checks months after which somebody looks whether it is used
   */
  record Acceptance(
      int percent,
      int years,
      Term rating,
      int least,
      List<Integer> checks,
      Term unused,
      String version) {

    /** Where fewer were asked, all of them are enough; others may be asked by telephone. */
    int enough(int asked) {
      return asked == 0 ? least : Math.min(least, asked);
    }
  }
}
