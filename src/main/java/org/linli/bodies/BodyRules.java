package org.linli.bodies;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules of bodies in force say. */
@Component
class BodyRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  BodyRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** In the order of the rule. */
  List<BodyTemplate> templates(String code) {
    return rule("bodies/templates", code).records("templates").stream()
        .map(BodyRules::template)
        .toList();
  }

  /** The version of the templates, as a body keeps the one it was founded by. */
  String version(long community) {
    return rule("bodies/templates", code(community)).version();
  }

  Optional<BodyTemplate> template(long community, String template) {
    return templates(code(community)).stream().filter(it -> it.code().equals(template)).findFirst();
  }

  Terms terms(long community) {
    return terms(code(community));
  }

  Terms terms(String code) {
    var rule = rule("bodies/terms", code);
    return new Terms(
        rule.number("seat_days"),
        rule.number("meeting_days"),
        rule.number("names_days"),
        rule.number("units_from_percent"),
        rule.number("units_target_percent"));
  }

  private String code(long community) {
    return communities.byId(community).code();
  }

  private Rule rule(String id, String code) {
    return rules.inForce(id, code, Dates.day(clock.instant()));
  }

  private static BodyTemplate template(Map<String, Object> record) {
    return new BodyTemplate(
        text(record, "code"),
        text(record, "name"),
        text(record, "about"),
        text(record, "grows"),
        BodyTier.valueOf(text(record, "tier")),
        Optional.ofNullable(record.get("chair")).map(it -> SeatKind.valueOf(it.toString())),
        record.get("resident_percent") instanceof Integer percent ? percent : 0,
        Integer.parseInt(text(record, "meets_months")),
        Boolean.TRUE.equals(record.get("charter")),
        Boolean.TRUE.equals(record.get("party_group")),
        Integer.parseInt(text(record, "term_years")),
        text(record, "source"),
        seats(record));
  }

  private static Map<SeatKind, Integer> seats(Map<String, Object> record) {
    var seats = new LinkedHashMap<SeatKind, Integer>();
    ((Map<?, ?>) Objects.requireNonNull(record.get("seats")))
        .forEach((kind, many) -> seats.put(SeatKind.valueOf(kind.toString()), (Integer) many));
    return seats;
  }

  private static String text(Map<String, Object> record, String name) {
    return Objects.requireNonNull(record.get(name), name).toString();
  }

  /**
   * Days and targets.
   *
   * @param seatDays before the end of a term from which the next holder is looked for
   * @param meetingDays before a meeting is due from which staff are reminded
   * @param namesDays after a term until a name that was not public is forgotten
   * @param unitsFrom the share of units that contribute as the plan found it, in percent
   * @param unitsTarget what it should become
   */
  record Terms(int seatDays, int meetingDays, int namesDays, int unitsFrom, int unitsTarget) {}
}
