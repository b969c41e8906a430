package org.linli.budgets.web;

import java.util.List;
import java.util.Optional;
import org.linli.budgets.BudgetFinding;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Budget rounds and ideas in them that people find, among the newest of their community. */
@Component
@Order(39)
class BudgetsFound implements SearchSource {

  private final BudgetFinding finding;

  BudgetsFound(BudgetFinding finding) {
    this.finding = finding;
  }

  @Override
  public String kind() {
    return "budgets";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var from = after.filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
    var hits =
        finding.found(seeker.scope()).stream()
            .filter(
                it ->
                    (it.idea() == 0 && sought.matches(it.round()))
                        || sought.matches(it.title(), it.words()))
            .skip(from)
            .limit(size + 1L)
            .map(it -> hit(it, sought))
            .toList();
    return Optional.of(
        hits.size() > size
            ? new Found(hits.subList(0, size), Optional.of(String.valueOf(from + size)))
            : new Found(hits, Optional.empty()));
  }

  private static Hit hit(BudgetFinding.Found found, Sought sought) {
    var round = found.idea() == 0;
    return new Hit(
        found.title(),
        round ? found.round().toString() : "",
        "/budgets/" + found.round() + (round ? "" : "/ideas/" + found.idea()),
        List.of(
            round ? "budgets.found.round" : "budgets.found.idea",
            "budgets.status." + found.status()),
        Optional.of(found.day()),
        sought.matches(found.title()) ? "" : sought.excerpt(found.words()));
  }
}
