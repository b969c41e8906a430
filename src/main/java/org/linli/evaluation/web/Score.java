package org.linli.evaluation.web;

import java.util.Locale;
import java.util.OptionalInt;
import org.linli.evaluation.Figures;

/** How pages write figures. */
public final class Score {

  private static final String NONE = "–";

  private Score() {}

  /** 4.6. */
  public static String average(Figures figures) {
    var average = figures.average();
    return average.isPresent() ? String.format(Locale.ROOT, "%.1f", average.getAsDouble()) : NONE;
  }

  /** 93, or a dash where nobody rated. */
  public static String percent(OptionalInt share) {
    return share.isPresent() ? String.valueOf(share.getAsInt()) : NONE;
  }
}
