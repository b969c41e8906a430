package org.linli.search.web;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.search.SearchSource.Hit;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.linli.web.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page finds, over JSON. */
@RestController
@RequestMapping("/api/c/{community}/search")
class SearchApi {

  private final Searching searching;

  SearchApi(Searching searching) {
    this.searching = searching;
  }

  /** Nothing is found for nothing; what cannot be looked for is a problem of the field q. */
  @GetMapping
  Result search(
      Scope scope,
      Visitor visitor,
      Community community,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> in,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "20") int size) {
    var asked = new Searching.Asked(q, in, after, Math.clamp(size, 1, Paging.MAX_SIZE));
    var seeker = new Seeker(scope, community, visitor.actor());
    var answer =
        q.isBlank()
            ? searching.answer(seeker, asked)
            : searching.found(seeker, Sought.of(q), asked);
    return new Result(q, answer.groups().stream().map(SearchApi::kind).toList());
  }

  private static Kind kind(Answer.Group group) {
    return new Kind(group.kind(), group.found().hits(), group.found().next());
  }

  /** What was found, by kind; a kind of which nothing was found is left out. */
  record Result(String q, List<Kind> kinds) {}

  /**
   * What was found of one kind, newest first.
   *
   * @param kind {@code own}, {@code needs}, {@code resources} or {@code people}
   * @param next pass it as {@code after}, with the kind as {@code in}, to read on
   */
  record Kind(String kind, List<Hit> hits, Optional<String> next) {}
}
