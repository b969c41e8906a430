package org.linli.pacts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules of pacts in force say. */
@Component
class PactRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  PactRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  KindRule kind(long community, PactKind kind) {
    var rule = rule("pacts/kinds", community);
    return rule.records("kinds").stream()
        .filter(it -> kind.name().equals(it.get("id")))
        .findFirst()
        .map(it -> KindRule.of(rule.version(), it))
        .orElseThrow(() -> new IllegalStateException("pacts/kinds says nothing of " + kind));
  }

  int limit(long community, String name) {
    return rule("pacts/limits", community).number(name);
  }

  /** What the rule says of words that do not belong into a pact, or only with a reason. */
  Warned warned(long community) {
    var rule = rule("pacts/words", community);
    return new Warned(rule.texts("words"), rule.texts("unless"));
  }

  /**
   * @param unless phrases in which one of the words stands by chance
   */
  record Warned(List<String> words, List<String> unless) {

    /** Those of the words that a text has. */
    List<String> in(String text) {
      var plain = unless.stream().reduce(text, (left, phrase) -> left.replace(phrase, " "));
      return words.stream().filter(plain::contains).toList();
    }
  }

  private Rule rule(String id, long community) {
    var code = communities.byId(community).code();
    return rules.inForce(id, code, Dates.day(clock.instant()));
  }

  /**
   * What holds for a kind of pact.
   *
   * @param version of the rule
   * @param ballots ids of the rules by which a ballot may decide
   * @param filed whether it has to be on file
   * @param office with whom
   * @param fileDays days after it was adopted
   * @param roundDays days that a round lasts at least
   * @param source where that stands
   */
  record KindRule(
      String version,
      List<String> ballots,
      boolean filed,
      String office,
      int fileDays,
      int roundDays,
      String source) {

    private static KindRule of(String version, Map<String, Object> record) {
      return new KindRule(
          version,
          ((List<?>) value(record, "ballots")).stream().map(String::valueOf).toList(),
          (Boolean) value(record, "filed"),
          value(record, "office").toString(),
          (Integer) value(record, "file_days"),
          (Integer) value(record, "round_days"),
          value(record, "source").toString());
    }

    private static Object value(Map<String, Object> record, String name) {
      return Objects.requireNonNull(record.get(name), () -> "pacts/kinds says " + name);
    }
  }
}
