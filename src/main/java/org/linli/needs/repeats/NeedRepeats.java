package org.linli.needs.repeats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.needs.Ordinal;
import org.linli.needs.words.Likeness;
import org.linli.needs.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what comes again: the same category in the same building so many days after one was settled
 * and closed. What names no building is compared by its words (NEED-6), the newest ones only,
 * because that takes long.
 */
@Service
@Transactional(readOnly = true)
public class NeedRepeats {

  private final RepeatQueries queries;
  private final Words words;
  private final CommunityDirectory communities;
  private final Clock clock;

  NeedRepeats(RepeatQueries queries, Words words, CommunityDirectory communities, Clock clock) {
    this.queries = queries;
    this.words = words;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * What came again between two moments, most often first.
   *
   * @param days within which it came again
   */
  public List<Repeated> between(Scope scope, Instant from, Instant until, int days) {
    var community = scope.communityId();
    var all = new ArrayList<>(queries.inBuildings(community, from, until, days));
    all.addAll(byWords(community, until, days));
    all.sort((one, other) -> Integer.compare(other.times(), one.times()));
    return List.copyOf(all);
  }

  private List<Repeated> byWords(long communityId, Instant until, int days) {
    var likeness = words.likeness(communities.byId(communityId), clock.instant());
    var settled =
        queries.settled(communityId, until.minus(Duration.ofDays(2L * days)), until).stream()
            .collect(Collectors.groupingBy(RepeatQueries.Spoken::category));
    return queries.unplaced(communityId, until.minus(Duration.ofDays(days)), until).stream()
        .filter(
            each -> again(each, settled.getOrDefault(each.category(), List.of()), likeness, days))
        .collect(Collectors.groupingBy(RepeatQueries.Spoken::category))
        .entrySet()
        .stream()
        .map(each -> repeated(each.getKey(), each.getValue()))
        .toList();
  }

  private static boolean again(
      RepeatQueries.Spoken need, List<RepeatQueries.Spoken> settled, Likeness likeness, int days) {
    var candidates =
        settled.stream().collect(Collectors.toMap(Function.identity(), RepeatQueries.Spoken::told));
    return likeness.rank(need.told(), candidates).stream()
        .anyMatch(each -> each.candidate().closedBefore(need.raisedAt(), days));
  }

  private static Repeated repeated(String category, List<RepeatQueries.Spoken> needs) {
    var last = needs.stream().mapToInt(RepeatQueries.Spoken::ordinal).max().orElseThrow();
    return new Repeated(category, Optional.empty(), needs.size(), Ordinal.number(last));
  }
}
