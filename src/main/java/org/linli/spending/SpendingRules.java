package org.linli.spending;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules of spending in force say; amounts in fen. */
@Component
class SpendingRules {

  private static final long FEN = 100;

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  SpendingRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  Limits limits(long community) {
    var rule = rule("spending/limits", community);
    return new Limits(
        rule.version(),
        rule.records("quotes").stream()
            .map(it -> new Limit(whole(it, "up_to") * FEN, whole(it, "count")))
            .toList(),
        rule.number("split_days"),
        rule.number("same_amount_days"),
        rule.number("urgent_most") * FEN,
        rule.number("urgent_confirm_days"),
        rule.number("evaluated_above") * FEN,
        rule.number("last_part_percent"),
        rule.number("receipt_days"));
  }

  Dominance dominance(long community) {
    var rule = rule("spending/dominance", community);
    return new Dominance(
        rule.number("days"), rule.number("percent"), rule.number("least_purchases"));
  }

  List<LicenceKind> licences(long community) {
    return rule("spending/licences", community).records("licences").stream()
        .map(
            it ->
                new LicenceKind(
                    text(it, "id"),
                    text(it, "name"),
                    Boolean.TRUE.equals(it.get("credit_code")),
                    ((List<?>) Objects.requireNonNull(it.get("for")))
                        .stream().map(String::valueOf).map(Category::valueOf).toList()))
        .toList();
  }

  List<ListedPrice> prices(long community) {
    return rule("spending/prices", community).records("items").stream()
        .map(
            it ->
                new ListedPrice(
                    text(it, "id"), text(it, "name"), text(it, "unit"), whole(it, "most") * FEN))
        .toList();
  }

  private Rule rule(String id, long community) {
    return rules.inForce(id, communities.byId(community).code(), Dates.day(clock.instant()));
  }

  private static int whole(Map<String, Object> record, String name) {
    return (Integer) Objects.requireNonNull(record.get(name), name);
  }

  private static String text(Map<String, Object> record, String name) {
    return Objects.requireNonNull(record.get(name), name).toString();
  }

  /** Up to so much, so many quotes. */
  record Limit(long upToFen, int quotes) {}

  /** What {@code spending/limits} says. */
  record Limits(
      String version,
      List<Limit> quotes,
      int splitDays,
      int sameAmountDays,
      long urgentMostFen,
      int urgentConfirmDays,
      long evaluatedAboveFen,
      int lastPartPercent,
      int receiptDays) {

    /** How many quotes so much needs; empty above the last limit. */
    Optional<Integer> quotesFor(long fen) {
      return quotes.stream().filter(it -> fen <= it.upToFen()).findFirst().map(Limit::quotes);
    }

    long most() {
      return quotes.getLast().upToFen();
    }
  }

  /** What {@code spending/dominance} says. */
  record Dominance(int days, int percent, int least) {}
}
