package org.linli.cases.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A step of a case as people read it.
 *
 * @param what with those that have to be done before
 * @param weight of the whole, in percent
 * @param day by which, from the first one on
 */
public record StepShown(String what, String weight, String day) {

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*(\\d+)\\s*[%％]?\\s+\\+(\\d+)\\s+(.+)$");

  /** Of lines as {@code 20% +14 挨户问一遍}. */
  public static List<StepShown> of(String steps) {
    return LINE.matcher(steps)
        .results()
        .map(it -> new StepShown(it.group(3).strip(), it.group(1), it.group(2)))
        .toList();
  }
}
