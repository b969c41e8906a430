package org.linli.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.Community;
import org.linli.kernel.Permission;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.web.Member;
import org.springframework.stereotype.Component;

/** What the rules {@code access/roles} and {@code access/grants} say. */
@Component
class RoleRules {

  private static final Set<String> HEAD = Set.of("source", "confidence", "area");

  private final Rules rules;
  private final Clock clock;

  RoleRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The roles that are given in a community. */
  List<String> ofCommunities() {
    return grants().texts("community");
  }

  /** The roles that are given in areas above communities. */
  List<String> above() {
    return grants().texts("above");
  }

  /** Whether whoever has it speaks for a unit. */
  boolean ofUnit(String role) {
    return grants().texts("of-a-unit").contains(role);
  }

  /** Whether giving it takes two people. */
  boolean powerful(String role) {
    return grants().texts("powerful").contains(role);
  }

  /** What a role allows in an area that is not given freely. */
  Set<String> guarded(String areaCode, String role) {
    var guarded = new HashSet<>(allowed(roles(areaCode), role));
    guarded.removeAll(grants().texts("given-freely"));
    return guarded;
  }

  /** What roles of one community allow in others too. */
  List<String> atNeighbours() {
    return grants().texts("at-neighbours");
  }

  /** How long a proposal waits for somebody to approve it. */
  Duration proposal() {
    return Duration.ofDays(grants().number("proposal-days"));
  }

  /** The longest that a role is delegated. */
  Duration delegation() {
    return Duration.ofDays(grants().number("delegation-days"));
  }

  /** How long after losing the last other approver one may give a powerful role alone. */
  Duration alone() {
    return Duration.ofDays(grants().number("alone-after-days"));
  }

  /** The roles with a permission. */
  List<String> rolesWith(Permission permission) {
    var roles = roles(Community.ROOT.code());
    return roles.values().keySet().stream()
        .filter(role -> !HEAD.contains(role))
        .filter(role -> roles.texts(role).contains(permission.code()))
        .toList();
  }

  /** What somebody may do in a community by these roles. */
  Set<String> permissions(String areaCode, Stream<Member.Role> roles) {
    var rule = roles(areaCode);
    var never = Set.copyOf(grants().texts("never-delegated"));
    return roles
        .flatMap(
            role ->
                allowed(rule, role.role()).stream()
                    .filter(code -> !role.delegated() || !never.contains(code)))
        .collect(Collectors.toSet());
  }

  private static List<String> allowed(Rule rule, String role) {
    return rule.values().containsKey(role) && !HEAD.contains(role) ? rule.texts(role) : List.of();
  }

  private Rule roles(String areaCode) {
    return rules.inForce("access/roles", areaCode, Dates.day(clock.instant()));
  }

  private Rule grants() {
    return rules.inForce("access/grants", Community.ROOT.code(), Dates.day(clock.instant()));
  }
}
