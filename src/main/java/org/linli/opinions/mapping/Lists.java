package org.linli.opinions.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.opinions.mapping.OpinionMap.Mark;
import org.linli.opinions.mapping.OpinionMap.Meeting;
import org.linli.opinions.mapping.OpinionMap.Parting;
import org.linli.opinions.mapping.OpinionMap.Share;
import org.linli.opinions.mapping.OpinionMap.Tally;

/** What marks groups, what unites and what divides them, in figures that may be published. */
final class Lists {

  private static final List<Answer> SIDES = List.of(Answer.AGREE, Answer.DISAGREE);

  private final long[] statements;
  private final Counts all;
  private final List<Counts> groups;
  private final MapOptions options;

  Lists(long[] statements, Counts all, List<Counts> groups, MapOptions options) {
    this.statements = statements;
    this.all = all;
    this.groups = groups;
    this.options = options;
  }

  private record Ranked<T>(double rank, T what) {}

  /** What a group says more often than all others, and more often than not. */
  List<Mark> marks(int group) {
    var here = groups.get(group);
    var there = here.others(all);
    var found = new ArrayList<Ranked<Mark>>();
    for (var i = 0; i < statements.length; i++) {
      for (var side : SIDES) {
        var above = here.above(there, i, side);
        if (enough(here, i)
            && enough(there, i)
            && here.aboveHalf(i, side) > 0
            && above >= options.significance()) {
          var mark =
              new Mark(
                  statements[i], side, percent(here.share(i, side)), percent(there.share(i, side)));
          found.add(new Ranked<>(above, mark));
        }
      }
    }
    return first(found);
  }

  /** What more than half of every group say, by the product of their shares. */
  List<Meeting> unite() {
    var found = new ArrayList<Ranked<Meeting>>();
    for (var i = 0; i < statements.length; i++) {
      for (var side : SIDES) {
        var product = 1.0;
        var everywhere = true;
        for (var group : groups) {
          product *= group.share(i, side);
          everywhere &= enough(group, i) && group.share(i, side) > 0.5;
        }
        if (everywhere) {
          found.add(new Ranked<>(product, new Meeting(statements[i], side, percent(product))));
        }
      }
    }
    return first(found);
  }

  /** Where the group that agrees most and the one that agrees least differ beyond chance. */
  List<Parting> divide() {
    var found = new ArrayList<Ranked<Parting>>();
    for (var i = 0; i < statements.length; i++) {
      var parting = parting(i);
      if (parting != null) {
        found.add(parting);
      }
    }
    return first(found);
  }

  private @Nullable Ranked<Parting> parting(int statement) {
    var asked =
        IntStream.range(0, groups.size())
            .filter(group -> enough(groups.get(group), statement))
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    group -> -groups.get(group).share(statement, Answer.AGREE)))
            .toList();
    if (asked.size() < 2) {
      return null;
    }
    var most = groups.get(asked.getFirst());
    var least = groups.get(asked.getLast());
    if (most.above(least, statement, Answer.AGREE) < options.significance()) {
      return null;
    }
    var difference = most.share(statement, Answer.AGREE) - least.share(statement, Answer.AGREE);
    return new Ranked<>(
        difference,
        new Parting(statements[statement], asked.getFirst(), asked.getLast(), percent(difference)));
  }

  List<Tally> tallies() {
    return IntStream.range(0, statements.length)
        .mapToObj(
            i ->
                new Tally(
                    statements[i],
                    share(all, i),
                    groups.stream().map(group -> share(group, i)).toList()))
        .toList();
  }

  private @Nullable Share share(Counts counts, int statement) {
    if (!enough(counts, statement)) {
      return null;
    }
    var agree = percent(counts.share(statement, Answer.AGREE));
    var disagree = percent(counts.share(statement, Answer.DISAGREE));
    return agree >= disagree
        ? new Share(agree, besides(agree, disagree))
        : new Share(besides(disagree, agree), disagree);
  }

  /** Rounded by itself each, both could come to more than all; then the less of them gives way. */
  private static int besides(int more, int less) {
    return Math.min(less, 100 - more);
  }

  private boolean enough(Counts counts, int statement) {
    return counts.answered()[statement] >= options.minimumGroup();
  }

  /** Never nothing and never all: that would say what each of a group said. */
  private int percent(double share) {
    var most = 100 - options.step();
    return Math.clamp(Rounding.to(options.step(), 100 * share), options.step(), most);
  }

  private <T> List<T> first(List<Ranked<T>> found) {
    return found.stream()
        .sorted(Comparator.comparingDouble((Ranked<T> one) -> -one.rank()))
        .limit(options.listed())
        .map(Ranked::what)
        .toList();
  }
}
