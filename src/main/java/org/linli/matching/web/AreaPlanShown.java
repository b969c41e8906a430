package org.linli.matching.web;

import java.util.List;
import org.linli.matching.Across;
import org.linli.matching.AreaPlan;

/**
 * An area's plan as its page shows it.
 *
 * @param path of the page
 * @param name of the area
 */
public record AreaPlanShown(String path, String name, AreaPlan plan, List<Between> across) {

  /**
   * A pair with where its two sides are.
   *
   * @param needPath empty if that community takes part no longer
   * @param resourcePath empty if that community takes part no longer
   */
  public record Between(
      Across pair, String from, String needPath, String to, String resourcePath) {}
}
