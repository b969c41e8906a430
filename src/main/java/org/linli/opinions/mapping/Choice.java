package org.linli.opinions.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many groups there are.
 *
 * @param tried the number with which k-means began; small groups were dissolved since
 */
record Choice(Clusters clusters, int tried, double silhouette) {

  /**
   * The silhouette chooses, as in the paper; but where fewer groups are within one standard error
   * of the best, the fewest of them (the rule of one standard error, Breiman 1984): what chance may
   * have done is not worth another group to explain at a table.
   */
  static Choice of(double[][] places, MapOptions options) {
    var found = new ArrayList<Choice>();
    var best = new Silhouette(Double.NEGATIVE_INFINITY, 0);
    for (var tried = 2; tried <= options.maximumGroups(); tried++) {
      var clusters = Clusters.of(places, tried, options.minimumGroup(), options.seed());
      if (clusters.count() > 1) {
        var silhouette = Silhouette.of(places, clusters, options.seed());
        best = silhouette.mean() > best.mean() ? silhouette : best;
        found.add(new Choice(inOrder(clusters), tried, silhouette.mean()));
      }
    }
    var enough = best.mean() - best.error();
    return found.stream()
        .filter(choice -> choice.silhouette >= enough)
        .min(
            Comparator.comparingInt((Choice choice) -> choice.clusters.count())
                .thenComparingDouble(choice -> -choice.silhouette))
        .orElseGet(() -> one(places, options));
  }

  static Choice one(double[][] places, MapOptions options) {
    return new Choice(Clusters.of(places, 1, 1, options.seed()), 1, 0);
  }

  /** The largest group first; of two as large, the one further left. */
  private static Clusters inOrder(Clusters clusters) {
    var sizes = clusters.sizes();
    var order =
        IntStream.range(0, clusters.count())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer group) -> -sizes[group])
                    .thenComparingDouble(group -> clusters.middles()[group][0]))
            .mapToInt(Integer::intValue)
            .toArray();
    return clusters.ordered(order);
  }
}
