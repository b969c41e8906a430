package org.linli.sunshine;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funds.EarmarkKind;
import org.linli.funds.IncomeSource;

/**
 * The money of a community in a year or a quarter. All amounts are fen; every sum is one of the
 * ledger.
 *
 * @param all of everything together
 * @param lines how many lines it is made of
 * @param last the same a year earlier
 * @param sources in the order of what came from them
 * @param funds by name
 * @param uses in the order of what was paid
 * @param planned what the year was planned with, if it was
 */
public record MoneyFigures(
    String period,
    MoneySum all,
    int lines,
    Last last,
    List<Source> sources,
    List<Fund> funds,
    List<Use> uses,
    Goals goals,
    Optional<Long> planned) {

  private static final int WHOLE = 1000;

  static MoneyFigures of(MoneyPeriod period, List<Row> rows, Goals goals, Optional<Long> planned) {
    return new MoneyFigures(
        period.toString(),
        sum(rows),
        rows.stream().mapToInt(Row::lines).sum(),
        new Last(
            rows.stream().mapToLong(Row::lastIncome).sum(),
            rows.stream().mapToLong(Row::lastSpent).sum()),
        Stream.of(IncomeSource.values())
            .map(it -> source(it, rows))
            .filter(MoneyFigures::shown)
            .sorted(Comparator.comparingLong(it -> -it.sum().income()))
            .toList(),
        rows.stream().collect(Collectors.groupingBy(Row::fund)).values().stream()
            .map(MoneyFigures::fund)
            .sorted(Comparator.comparing(Fund::name))
            .toList(),
        rows.stream()
            .map(Row::use)
            .filter(use -> use.paid() > 0 || use.reversed() > 0)
            .sorted(Comparator.comparingLong(use -> -use.paid()))
            .toList(),
        goals,
        planned);
  }

  private static Source source(IncomeSource source, List<Row> rows) {
    var own = rows.stream().filter(row -> row.source() == source).toList();
    return new Source(source, sum(own), own.stream().mapToLong(Row::lastIncome).sum());
  }

  private static Fund fund(List<Row> rows) {
    var from = new EnumMap<IncomeSource, Long>(IncomeSource.class);
    rows.forEach(row -> from.merge(row.source(), row.sum().received(), Long::sum));
    from.values().removeIf(fen -> fen == 0);
    var first = rows.getFirst();
    return new Fund(first.fund(), first.fundName(), sum(rows), from);
  }

  private static boolean shown(Source source) {
    return !source.sum().equals(MoneySum.NOTHING) || source.lastIncome() != 0;
  }

  private static MoneySum sum(List<Row> rows) {
    return rows.stream().map(Row::sum).reduce(MoneySum.NOTHING, MoneySum::plus);
  }

  /** Nothing moved, and nothing was there. */
  public boolean isEmpty() {
    return all.equals(MoneySum.NOTHING);
  }

  /** Of what came in, in tenths of a percent; nothing where nothing came in. */
  public OptionalInt share(List<IncomeSource> of) {
    var part =
        sources.stream()
            .filter(it -> of.contains(it.source()))
            .mapToLong(it -> it.sum().income())
            .sum();
    return all.income() > 0
        ? OptionalInt.of(Math.toIntExact(part * WHOLE / all.income()))
        : OptionalInt.empty();
  }

  /** What came in and was spent a year earlier. */
  public record Last(long income, long spent) {}

  /**
   * What came from a source.
   *
   * @param lastIncome what came in and stayed a year earlier
   */
  public record Source(IncomeSource source, MoneySum sum, long lastIncome) {}

  /**
   * An account.
   *
   * @param from what came in, by where from
   */
  public record Fund(UUID id, String name, MoneySum sum, Map<IncomeSource, Long> from) {}

  /**
   * What something was spent on. Its money may have been allotted to it from elsewhere, so what
   * stands there is not told here.
   *
   * @param paid what was paid in the period
   * @param reversed what of payments came back
   * @param granted what is kept for it today
   * @param spentByNow what was spent of that, in this period or another
   */
  public record Use(
      UUID earmark,
      UUID fund,
      String title,
      EarmarkKind kind,
      String project,
      IncomeSource source,
      long paid,
      long reversed,
      long granted,
      long spentByNow) {

    /** What was paid and stayed paid. */
    public long spent() {
      return paid - reversed;
    }
  }

  /** Shares that are aimed at, by the rule {@code sunshine/goals}, in percent. */
  public record Goals(
      List<IncomeSource> government,
      int governmentPercent,
      List<IncomeSource> social,
      int socialPercent) {}

  /** Sums of one earmark. */
  record Row(
      UUID fund,
      String fundName,
      Use use,
      MoneySum sum,
      int lines,
      long lastIncome,
      long lastSpent) {

    /** Whether anything moved, then or a year earlier, or was there. */
    boolean shown() {
      return !sum.equals(MoneySum.NOTHING) || lastIncome != 0 || lastSpent != 0;
    }

    IncomeSource source() {
      return use.source();
    }
  }
}
