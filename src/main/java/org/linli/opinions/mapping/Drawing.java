package org.linli.opinions.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.opinions.mapping.OpinionMap.Group;

/**
 * Draws the map of a round. Who is in which group is known while it is drawn and stays in here:
 * what leaves is {@link #map}, and {@link #likeness} for whoever compares methods.
 */
public final class Drawing {

  /**
   * The paper looks for groups in two directions. We take more where more are stronger than chance:
   * four groups that have nothing in common do not fit into a plane.
   */
  private static final int PLANE = 2;

  private final OpinionMap map;
  private final long[] voters;
  private final int[] groupOf;

  private Drawing(OpinionMap map, long[] voters, int[] groupOf) {
    this.map = map;
    this.voters = voters;
    this.groupOf = groupOf;
  }

  /**
   * The same votes and options give the same map, in whatever order votes were read.
   *
   * @param log only votes on statements that are shown
   */
  public static Drawing of(VoteLog log, MapOptions options) {
    var statements = log.statements();
    var least = Math.min(options.minimumAnswers(), statements.length);
    var voters = Arrays.stream(log.voters()).filter(one -> log.answers(one) >= least).toArray();
    if (voters.length < options.minimumVoters()) {
      return new Drawing(nothing(options), new long[0], new int[0]);
    }
    var table = Table.of(log, voters, statements);
    var answered = table.answeredStatements();
    return of(
        table.withStatements(answered),
        voters,
        Arrays.stream(answered).mapToLong(i -> statements[i]).toArray(),
        options);
  }

  private static Drawing of(Table table, long[] voters, long[] statements, MapOptions options) {
    var real = Chance.directions(table, options.maximumGroups() - 1, options.seed());
    var directions = Math.max(PLANE, real);
    var places = Components.of(table, directions, Components.EXACT, options.seed()).project(table);
    var choice = real == 0 ? Choice.one(places, options) : Choice.of(places, options);
    var clusters = choice.clusters();
    var grouped = clusters.count() > 1;
    var stability =
        grouped
            ? Stability.of(
                table, clusters, choice.tried(), options.minimumGroup(), directions, options.seed())
            : 0;
    var counts =
        IntStream.range(0, clusters.count())
            .mapToObj(
                group ->
                    Counts.of(table, Table.bits(table.voters, i -> clusters.groupOf()[i], group)))
            .toList();
    var all = Counts.of(table, Table.bits(table.voters, _ -> 0, 0));
    var lists = new Lists(statements, all, counts, options);
    var map =
        new OpinionMap(
            grouped ? Finding.GROUPS : Finding.ONE_GROUP,
            Rounding.to(options.step(), table.voters),
            statements.length,
            groups(new Atlas(places, clusters), clusters, lists, options),
            lists.tallies(),
            lists.unite(),
            lists.divide(),
            grouped ? percent(choice.silhouette()) : 0,
            percent(stability),
            options.seed());
    return new Drawing(map, voters, clusters.groupOf());
  }

  private static List<Group> groups(
      Atlas atlas, Clusters clusters, Lists lists, MapOptions options) {
    var sizes = clusters.sizes();
    var groups = new ArrayList<Group>();
    for (var group = 0; group < sizes.length; group++) {
      groups.add(
          new Group(
              Rounding.to(options.step(), sizes[group]),
              atlas.x(group),
              atlas.y(group),
              atlas.spread(group, sizes[group], options.minimumShape()),
              lists.marks(group)));
    }
    return groups;
  }

  private static OpinionMap nothing(MapOptions options) {
    return new OpinionMap(
        Finding.TOO_FEW, 0, 0, List.of(), List.of(), List.of(), List.of(), 0, 0, options.seed());
  }

  private static int percent(double share) {
    return (int) Math.round(100 * Math.max(0, share));
  }

  /** What may be published. */
  public OpinionMap map() {
    return map;
  }

  /**
   * How alike these groups are to others of the same people, as adjusted Rand index.
   *
   * @param others the other group of each voter; whoever is missing there or here is left aside
   * @return empty if fewer than two people are in both
   */
  public OptionalDouble likeness(Map<Long, String> others) {
    var numbers = new HashMap<String, Integer>();
    var both =
        IntStream.range(0, voters.length).filter(i -> others.containsKey(voters[i])).toArray();
    if (both.length < 2) {
      return OptionalDouble.empty();
    }
    var theirs =
        Arrays.stream(both)
            .map(i -> numbers.computeIfAbsent(others.get(voters[i]), _ -> numbers.size()))
            .toArray();
    var ours = Arrays.stream(both).map(i -> groupOf[i]).toArray();
    return OptionalDouble.of(Rand.adjusted(ours, theirs));
  }

  /** How many people are on the map, exactly; not for publishing. */
  int people() {
    return voters.length;
  }
}
