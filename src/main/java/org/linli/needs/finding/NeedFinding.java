package org.linli.needs.finding;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedPermission;
import org.linli.needs.Ordinal;
import org.linli.platform.Dates;
import org.linli.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds needs: for anybody by what was published, for those who work on them also by the raiser's
 * words, the place and the end of their phone, for raisers among their own.
 */
@Service
@Transactional(readOnly = true)
public class NeedFinding {

  /** A number without its year may be of any of so many. */
  private static final int YEARS = 10;

  /**
   * Pairs of letters say too little of longer ones: so many are compared for each that is shown.
   */
  private static final int COMPARED = 4;

  /** Pairs of characters say nearly all. */
  private static final int SPARE = 5;

  private static final int OWN = 100;

  private final FindingQueries queries;
  private final Clock clock;

  NeedFinding(FindingQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * What was published.
   *
   * @param before ordinals below this one, {@link Ordinal#END} for the first page
   */
  public FoundNeeds published(Scope scope, Sought sought, int before, int size) {
    var most = most(sought, size);
    var rows = queries.published(scope.communityId(), branches(sought), before, most);
    return cut(rows, it -> matches(sought, it), size, most);
  }

  /** All that the actor may read as one who works on needs. */
  public FoundNeeds filed(Actor actor, Sought sought, int before, int size) {
    actor.require(NeedPermission.VERIFY);
    var street = actor.may(NeedPermission.OVERSEE);
    var most = most(sought, size);
    var rows = queries.filed(actor.communityId(), street, branches(sought), before, most);
    return cut(rows, it -> matches(sought, it), size, most);
  }

  /** Of the last hundred that the actor raised. */
  public FoundNeeds own(Actor actor, Sought sought, int before, int size) {
    var rows = queries.own(actor.communityId(), actor.accountId(), OWN);
    return cut(
        rows.stream().filter(it -> ordinal(it) < before).toList(),
        it -> matches(sought, it),
        size,
        OWN + 1);
  }

  private Branches branches(Sought sought) {
    var year = Dates.day(clock.instant()).getYear();
    var numbers =
        Stream.concat(
            sought.number().stream(),
            sought.sequence().stream()
                .boxed()
                .flatMap(
                    each ->
                        IntStream.range(0, YEARS)
                            .mapToObj(back -> new ShortNumber(year - back, each))));
    return new Branches(sought, numbers.map(Ordinal::of).toList());
  }

  private static int most(Sought sought, int size) {
    var shown = Math.clamp(size, 1, Paging.MAX_SIZE);
    return 1 + (sought.exact() ? shown : sought.letters() ? shown * COMPARED : shown + SPARE);
  }

  private static boolean matches(Sought sought, FindingQueries.Candidate it) {
    var need = it.need();
    return it.shown()
        && (sought.matches(need.number())
            || sought.matches(need.title(), need.words(), it.place())
            || sought.endsPhone(it.phone()));
  }

  /** What was compared and is no match is passed by for good. */
  private static FoundNeeds cut(
      List<FindingQueries.Candidate> rows,
      Predicate<FindingQueries.Candidate> matching,
      int size,
      int most) {
    var found = rows.stream().filter(matching).toList();
    if (found.size() > size) {
      var page = found.subList(0, size);
      return page(page, OptionalInt.of(ordinal(page.getLast())));
    }
    return page(
        found, rows.size() < most ? OptionalInt.empty() : OptionalInt.of(ordinal(rows.getLast())));
  }

  private static FoundNeeds page(List<FindingQueries.Candidate> rows, OptionalInt next) {
    return new FoundNeeds(rows.stream().map(FindingQueries.Candidate::need).toList(), next);
  }

  private static int ordinal(FindingQueries.Candidate row) {
    return Ordinal.of(row.need().number());
  }
}
