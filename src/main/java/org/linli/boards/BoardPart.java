package org.linli.boards;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.dispatch.WhistleTally;
import org.linli.kernel.Community;
import org.linli.projects.Light;
import org.linli.projects.ProjectView;

/**
 * One community on its street's board.
 *
 * @param whistles that are open about its needs
 * @param late how many of these are late
 * @param green projects that go on and are on target
 * @param yellow those that are late with something
 * @param red those below standard
 * @param clocks of its own that are late
 */
public record BoardPart(
    String code, String name, int whistles, int late, int green, int yellow, int red, int clocks) {

  /** Projects that go on. */
  public int projects() {
    return green + yellow + red;
  }

  /** The gravest light of its projects. */
  public Light light() {
    return red > 0 ? Light.RED : yellow > 0 ? Light.YELLOW : Light.GREEN;
  }

  /** Both together. */
  BoardPart plus(BoardPart other) {
    return new BoardPart(
        code,
        name,
        whistles + other.whistles,
        late + other.late,
        green + other.green,
        yellow + other.yellow,
        red + other.red,
        clocks + other.clocks);
  }

  /** Nothing yet. */
  static BoardPart empty(Community of) {
    return new BoardPart(of.code(), of.name(), 0, 0, 0, 0, 0, 0);
  }

  /** To be added: whistles. */
  static BoardPart of(WhistleTally tally) {
    return new BoardPart("", "", tally.open(), tally.late(), 0, 0, 0, 0);
  }

  /** To be added: projects by their lights. */
  static BoardPart of(List<ProjectView> projects) {
    var count =
        projects.stream()
            .collect(Collectors.groupingBy(it -> it.lit().light(), Collectors.counting()));
    return new BoardPart(
        "", "", 0, 0, of(count, Light.GREEN), of(count, Light.YELLOW), of(count, Light.RED), 0);
  }

  /** To be added: clocks. */
  static BoardPart late(int clocks) {
    return new BoardPart("", "", 0, 0, 0, 0, 0, clocks);
  }

  private static int of(Map<Light, Long> count, Light light) {
    return count.getOrDefault(light, 0L).intValue();
  }
}
