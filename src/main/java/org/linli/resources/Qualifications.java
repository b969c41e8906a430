package org.linli.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.kernel.Community;
import org.springframework.stereotype.Component;

/** What a resource needs so that it may be used (RES-1, FUND-13): the one place that decides it. */
@Component
class Qualifications {

  private final ResourceRules rules;

  Qualifications(ResourceRules rules) {
    this.rules = rules;
  }

  /** Kinds of papers that the rule in force asks for. */
  List<String> needed(Community community, Offering what, LocalDate on) {
    return rules.papers(community, on).stream()
        .filter(
            asked ->
                texts(asked, "activities").contains(what.activity())
                    || (texts(asked, "kinds").contains(what.kind().name())
                        && (texts(asked, "categories").isEmpty()
                            || texts(asked, "categories").stream()
                                .anyMatch(what.categories()::contains))))
        .map(asked -> String.valueOf(asked.get("paper")))
        .toList();
  }

  private static List<String> texts(Map<String, Object> asked, String name) {
    return asked.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** How a resource stands on a day with the papers that are there. */
  Usable usable(Community community, Offering what, List<Paper> papers, LocalDate on) {
    var needed =
        needed(community, what, on).stream().map(kind -> needed(kind, papers, on)).toList();
    var over = what.validUntil().filter(on::isAfter).map(day -> Standing.OVER);
    return new Usable(
        Stream.concat(over.stream(), needed.stream().map(Usable.Needed::standing))
            .filter(it -> it != Standing.USABLE)
            .findFirst()
            .orElse(Standing.USABLE),
        needed);
  }

  private static Usable.Needed needed(String kind, List<Paper> papers, LocalDate on) {
    var own = papers.stream().filter(paper -> paper.kind().equals(kind)).toList();
    var until =
        own.stream()
            .filter(is(PaperStatus.CHECKED))
            .map(Paper::validUntil)
            .max(LocalDate::compareTo);
    var waits = own.stream().anyMatch(is(PaperStatus.ENTERED));
    return new Usable.Needed(kind, standing(own, until, waits, on), until, waits);
  }

  private static Standing standing(
      List<Paper> own, Optional<LocalDate> until, boolean waits, LocalDate on) {
    if (until.filter(last -> !on.isAfter(last)).isPresent()) {
      return Standing.USABLE;
    }
    if (waits) {
      return Standing.PAPER_UNCHECKED;
    }
    if (until.isPresent()) {
      return Standing.PAPER_OVER;
    }
    return own.isEmpty() ? Standing.PAPER_MISSING : Standing.PAPER_REFUSED;
  }

  private static Predicate<Paper> is(PaperStatus status) {
    return paper -> paper.status() == status;
  }
}
