package org.linli.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.matching.MatchPlan.Left;
import org.linli.matching.MatchPlan.Pair;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;

/**
 * How many of the needs for which something fits have a proposal (MATCH-1, NEED-5).
 *
 * @param groups by whom they concern: the group of {@link Rank}, who goes first first
 * @param categories by category, the one with most of them first
 */
public record Coverage(List<Share> groups, List<Share> categories) {

  /** Computed from what is shown, so that anybody can count it again. */
  static Coverage of(List<Pair> pairs, List<Left> left) {
    var paired = pairs.stream().map(Pair::need).toList();
    var unpaired = left.stream().filter(it -> it.full() + it.fresh() > 0).map(Left::need).toList();
    return new Coverage(
        shares(
                paired,
                unpaired,
                it -> String.valueOf(it.rank().map(Rank::group).orElse(Rank.ORDINARY)))
            .sorted(Comparator.comparing(Share::code))
            .toList(),
        shares(paired, unpaired, NeedView::category)
            .sorted(Comparator.comparing(Share::fitting).reversed().thenComparing(Share::code))
            .toList());
  }

  private static Stream<Share> shares(
      List<NeedView> paired, List<NeedView> unpaired, Function<NeedView, String> by) {
    var got = counts(paired.stream().map(by));
    var all = counts(Stream.concat(paired.stream(), unpaired.stream()).map(by));
    return all.entrySet().stream()
        .map(it -> new Share(it.getKey(), got.getOrDefault(it.getKey(), 0), it.getValue()));
  }

  private static Map<String, Integer> counts(Stream<String> codes) {
    return codes.collect(Collectors.toMap(Function.identity(), it -> 1, Integer::sum));
  }

  /**
   * A share of them.
   *
   * @param paired how many have a proposal
   * @param fitting out of how many
   */
  public record Share(String code, int paired, int fitting) {}
}
