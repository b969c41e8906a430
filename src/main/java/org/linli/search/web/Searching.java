package org.linli.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.stereotype.Component;

/** Asks every kind of thing that can be found. */
@Component
class Searching {

  private final List<SearchSource> sources;

  Searching(List<SearchSource> sources) {
    this.sources = sources;
  }

  /** What was typed, as a page answers it: with what is wrong beside the field. */
  Answer answer(Seeker seeker, Asked asked) {
    if (asked.typed().isBlank()) {
      return new Answer(asked.typed(), Optional.empty(), Optional.empty(), List.of(), only(asked));
    }
    try {
      return found(seeker, Sought.of(asked.typed()), asked);
    } catch (Invalid invalid) {
      var wrong = Optional.of(invalid.errors().getFirst());
      return new Answer(asked.typed(), Optional.empty(), wrong, List.of(), only(asked));
    }
  }

  /** The same for what can be looked for. */
  Answer found(Seeker seeker, Sought sought, Asked asked) {
    var only = only(asked);
    var groups = new ArrayList<Answer.Group>();
    for (var source : sources) {
      if (only.isEmpty() || only.get().equals(source.kind())) {
        source
            .find(seeker, sought, only.flatMap(kind -> asked.after()), asked.size())
            .filter(found -> !found.hits().isEmpty() || found.next().isPresent())
            .ifPresent(found -> groups.add(new Answer.Group(source.kind(), found)));
      }
    }
    return new Answer(asked.typed(), Optional.of(sought), Optional.empty(), groups, only);
  }

  /** What is no kind asks for all of them. */
  Optional<String> only(Asked asked) {
    return asked.in().filter(kind -> sources.stream().anyMatch(it -> it.kind().equals(kind)));
  }

  /** Whether these grants let somebody find more than everybody does. */
  boolean opens(Grants grants) {
    return sources.stream().anyMatch(source -> source.opens(grants));
  }

  /**
   * What a request asks for.
   *
   * @param in a kind; all of them where it is none
   * @param after where that kind goes on
   * @param size hits of each kind
   */
  record Asked(String typed, Optional<String> in, Optional<String> after, int size) {}
}
