package org.linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.demo.town.Act;
import org.linli.demo.town.MatterBuilder;

/**
 * How the forty-six of the dark stairwell rate what was done: 43 are content, its raiser among
 * them. Each of the other three goes on alone, is called back, and is content in the end.
 */
final class StairwellRatings {

  /** How many gave each grade, the best first. */
  static final List<Given> GRADES =
      List.of(
          new Given("VERY_SATISFIED", 17),
          new Given("SATISFIED", 22),
          new Given("FAIRLY_SATISFIED", 4),
          new Given("DISSATISFIED", 2),
          new Given("VERY_DISSATISFIED", 1));

  private static final List<String> WORDS =
      List.of("晚上上楼不用摸墙了。", "亮堂多了。", "", "老人下楼放心了。", "", "走到跟前就亮，挺好。");
  private static final List<String> DARK_STILL = List.of("六楼东边那一盏", "七楼楼梯口那一盏", "一楼雨棚下面那一盏");

  private StairwellRatings() {}

  /**
   * What somebody says whose report was merged, or its raiser, in the evening after the repair.
   *
   * @param index of the report; the raiser's is 0
   */
  static MatterBuilder rated(MatterBuilder report, int index, Instant repaired) {
    var at = repaired.plus(Duration.ofMinutes(300 + 3L * index));
    var grade = grade(index);
    return grade.endsWith("DISSATISFIED")
        ? alone(report, at, grade, DARK_STILL.get(index % DARK_STILL.size()))
        : report.then(Act.RATE, at, grade, index < WORDS.size() ? WORDS.get(index) : "", 0);
  }

  private static String grade(int index) {
    var left = index;
    for (var given : GRADES) {
      left -= given.people;
      if (left < 0) {
        return given.grade;
      }
    }
    throw new IllegalArgumentException("Nobody rated: " + index);
  }

  private static MatterBuilder alone(MatterBuilder report, Instant at, String grade, String lamp) {
    var done = at.plus(Duration.ofHours(20));
    return report
        .then(Act.RATE, at, grade, lamp + "还是不亮。", 0)
        .then(Act.CALL, at.plus(Duration.ofHours(11)), "REOPENED", "说" + lamp + "没有换到。", 0)
        .then(Act.ANSWER, at.plus(Duration.ofHours(12)), "漏了" + lamp + "，请物业今天来补上。")
        .then(Act.COMPLETE, done, lamp + "补装好了，晚上当着人试过。")
        .then(Act.RATE, done.plus(Duration.ofHours(2)), "SATISFIED", "亮了，谢谢。", 0);
  }

  /** So many people gave a grade. */
  record Given(String grade, int people) {}
}
