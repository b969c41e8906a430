package org.linli.portrait.web;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.portrait.Portrait.Month;

/** Months as bars of an SVG, each with its figure above and its month below. */
public record MonthChart(int width, List<Bar> bars) {

  /** Height of the drawing, and of its ground line. */
  public static final int HEIGHT = 190;

  public static final int GROUND = 160;

  private static final int TALLEST = 125;
  private static final int LEAST = 1;

  /** For a wide or a narrow screen. */
  public static MonthChart of(List<Month> months, int width) {
    var most = Math.max(LEAST, months.stream().mapToInt(Month::needs).max().orElse(LEAST));
    var step = (double) width / Math.max(1, months.size());
    return new MonthChart(
        width,
        IntStream.range(0, months.size())
            .mapToObj(at -> bar(months.get(at), at, step, most))
            .toList());
  }

  private static Bar bar(Month month, int at, double step, int most) {
    var height = TALLEST * month.needs() / most;
    var left = (int) (at * step + step / 6);
    return new Bar(
        left,
        GROUND - height,
        (int) (step * 2 / 3),
        height,
        month.needs(),
        month.month().getMonthValue());
  }

  /** A month. */
  public record Bar(int x, int y, int width, int height, int needs, int month) {

    public int middle() {
      return x + width / 2;
    }
  }
}
