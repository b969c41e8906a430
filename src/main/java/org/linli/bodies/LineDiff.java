package org.linli.bodies;

import java.util.ArrayList;
import java.util.List;

/** What one text says otherwise than another, line by line: the longest common lines are kept. */
public final class LineDiff {

  private LineDiff() {}

  /** In the order of reading; what was dropped stands before what came in its place. */
  static List<Line> of(String before, String after) {
    var old = before.lines().toList();
    var now = after.lines().toList();
    var common = common(old, now);
    var lines = new ArrayList<Line>();
    var i = 0;
    var j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line(Kind.KEPT, old.get(i++)));
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Kind.DROPPED, old.get(i++)));
      } else {
        lines.add(new Line(Kind.ADDED, now.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines are common from there on. */
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (var i = old.size() - 1; i >= 0; i--) {
      for (var j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** What became of a line. */
  public enum Kind {
    KEPT,
    ADDED,
    DROPPED
  }

  /** A line of either text. */
  public record Line(Kind kind, String text) {}
}
