package org.linli.access.integrations;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code access/integrations} says. */
@Component
class IntegrationRules {

  private final Rules rules;
  private final Clock clock;

  IntegrationRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What the actor may give: of what the rule offers, what their own role allows, so that nobody
   * reaches through a program what they may not do themselves. What anybody may do is free to give.
   */
  List<String> scopes(Actor actor) {
    var own = new HashSet<>(actor.grants().permissions());
    own.addAll(rule("access/grants").texts("given-freely"));
    return Stream.concat(rule().texts("scopes").stream(), ofAUnit().stream())
        .filter(own::contains)
        .toList();
  }

  /** What only a program may do that speaks for a unit. */
  List<String> ofAUnit() {
    return rule().texts("of-a-unit");
  }

  int longestDays() {
    return rule().number("longest-days");
  }

  int most() {
    return rule().number("most-in-an-area");
  }

  /** How long a replaced token works on. */
  Duration overlap() {
    return Duration.ofHours(rule().number("overlap-hours"));
  }

  /** How long before its end people are warned. */
  Duration warning() {
    return Duration.ofDays(rule().number("warn-days"));
  }

  private Rule rule() {
    return rule("access/integrations");
  }

  private Rule rule(String id) {
    return rules.inForce(id, Community.ROOT.code(), Dates.day(clock.instant()));
  }
}
