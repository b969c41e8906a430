package org.linli.cases.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A step of a case as people read it.
 *
 * @param position from 1
 * @param what with those that have to be done before
 * @param weight of the whole, in percent
 * @param day by which, from the first one on
 */
public record StepShown(int position, String what, String weight, String day) {

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*(\\d+)\\s*[%％]?\\s+\\+(\\d+)\\s+(.+)$");

  /** Of lines as {@code 20% +14 挨户问一遍}. */
  public static List<StepShown> of(String steps) {
    var lines = LINE.matcher(steps).results().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(index -> step(index + 1, lines.get(index)))
        .toList();
  }

  private static StepShown step(int position, MatchResult line) {
    return new StepShown(position, line.group(3).strip(), line.group(1), line.group(2));
  }
}
