package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The fairest lottery that keeps the quotas: the smallest chance that anybody has is as great as
 * any lottery can make it (maximin; Flanigan and others, “Fair algorithms for selecting citizens'
 * assemblies”, Nature 2021). Those of one kind have equal chances, so the lottery is one over
 * compositions: the first lot chooses how many of each kind sit, further ones who.
 *
 * <p>Exact: the best lottery over some compositions gives each kind a price; the composition that
 * is worth most at these prices joins them, until none is worth more than those that are there.
 * Then the prices themselves prove that no lottery does better. Whoever can never be drawn within
 * the quotas is left out of account, and the page says so.
 */
final class Fairest {

  /** A lot has 256 bits: with so many tickets the rest of its division favours none noticeably. */
  private static final int MOST_BITS = 192;

  private final Panels panels;
  private final List<Integer> sizes;
  private final List<Integer> reachable = new ArrayList<>();
  private final Set<List<Integer>> found = new LinkedHashSet<>();

  private Fairest(Panels panels, List<Integer> sizes) {
    this.panels = panels;
    this.sizes = sizes;
  }

  /**
   * The compositions that have tickets; none if the quotas cannot be kept.
   *
   * @throws Panels.TooMany if kinds and quotas are more than can be looked through
   */
  static List<Composition> compositions(List<Kind> kinds, List<Quota> quotas, int seats) {
    var sizes = kinds.stream().map(Kind::size).toList();
    return new Fairest(Panels.of(kinds, quotas, seats), sizes).solve();
  }

  private List<Composition> solve() {
    for (var kind = 0; kind < sizes.size(); kind++) {
      var one = new ArrayList<>(Collections.nCopies(sizes.size(), BigInteger.ZERO));
      one.set(kind, BigInteger.ONE);
      var panel = panels.best(one);
      if (panel.isEmpty()) {
        return List.of();
      }
      if (panel.get().get(kind) > 0) {
        reachable.add(kind);
        found.add(panel.get());
      }
    }
    var best = best();
    while (found.add(worthMost(best))) {
      best = best();
    }
    return tickets(best);
  }

  /** The best lottery over what was found; kinds are its variables, compositions its rows. */
  private Simplex best() {
    var rows = found.stream().map(panel -> reachable.stream().map(panel::get).toList()).toList();
    return new Simplex(rows, reachable.stream().map(sizes::get).toList());
  }

  /** At these prices; one of those that are there where none is worth more than they are. */
  private List<Integer> worthMost(Simplex best) {
    var worth = new ArrayList<>(Collections.nCopies(sizes.size(), BigInteger.ZERO));
    for (var each = 0; each < reachable.size(); each++) {
      worth.set(reachable.get(each), best.variable(each));
    }
    var panel = panels.best(worth).orElseThrow();
    var value =
        IntStream.range(0, panel.size())
            .mapToObj(kind -> worth.get(kind).multiply(BigInteger.valueOf(panel.get(kind))))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return value.compareTo(best.denominator()) > 0 ? panel : found.iterator().next();
  }

  /** The prices of compositions are their tickets, without what all of them have in common. */
  private List<Composition> tickets(Simplex best) {
    var all = List.copyOf(found);
    if (best.value().bitLength() > MOST_BITS) {
      throw new Panels.TooMany();
    }
    var divisor =
        IntStream.range(0, all.size())
            .mapToObj(best::price)
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    return IntStream.range(0, all.size())
        .filter(each -> best.price(each).signum() > 0)
        .mapToObj(each -> new Composition(best.price(each).divide(divisor), all.get(each)))
        .toList();
  }
}
