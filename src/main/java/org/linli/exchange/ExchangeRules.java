package org.linli.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code exchange/webhooks} says. */
@Component
class ExchangeRules {

  private final Rules rules;
  private final Clock clock;

  ExchangeRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** How often a message is tried before it is given up. */
  int tries() {
    return pauses().size() + 1;
  }

  /**
   * How long to wait before the next try.
   *
   * @param left tries that are left, one at least
   */
  Duration pause(int left) {
    var pauses = pauses();
    return Duration.ofSeconds(Long.parseLong(pauses.get(pauses.size() - left)));
  }

  /** After how many failed tries in a row a subscription is switched off. */
  int offAfter() {
    return rule().number("off-after");
  }

  /** How long the former secret signs as well. */
  Duration overlap() {
    return Duration.ofHours(rule().number("overlap-hours"));
  }

  int most() {
    return rule().number("most-in-a-community");
  }

  Duration kept() {
    return Duration.ofDays(rule().number("keep-days"));
  }

  int keptMessages() {
    return rule().number("keep-messages");
  }

  private List<String> pauses() {
    return rule().texts("pause-seconds");
  }

  private Rule rule() {
    return rules.inForce("exchange/webhooks", Community.ROOT.code(), Dates.day(clock.instant()));
  }
}
