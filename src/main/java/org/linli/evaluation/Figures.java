package org.linli.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How people rated, never without how many they are (EVAL-1).
 *
 * @param asked how many were asked
 * @param grades how many last said what; every grade is there
 */
public record Figures(int asked, Map<Grade, Integer> grades) {

  private static final int WHOLE = 100;

  public Figures {
    var all = new EnumMap<Grade, Integer>(Grade.class);
    for (var grade : Grade.values()) {
      all.put(grade, grades.getOrDefault(grade, 0));
    }
    grades = Map.copyOf(all);
  }

  /** Nobody was asked. */
  public static Figures none() {
    return new Figures(0, Map.of());
  }

  /** Both together. */
  public Figures plus(Figures other) {
    var sum = new EnumMap<Grade, Integer>(Grade.class);
    for (var grade : Grade.values()) {
      sum.put(grade, of(grade) + other.of(grade));
    }
    return new Figures(asked + other.asked, sum);
  }

  public int of(Grade grade) {
    return grades.getOrDefault(grade, 0);
  }

  /** How many rated. */
  public int rated() {
    return grades.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many were content: the first three grades. */
  public int content() {
    return grades.entrySet().stream()
        .filter(entry -> !entry.getKey().bad())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** From 1 to 5; empty if nobody rated. */
  public OptionalDouble average() {
    var sum = grades.entrySet().stream().mapToInt(it -> it.getKey().worth() * it.getValue()).sum();
    return rated() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rated());
  }

  /** Per cent of those who rated, rounded down; empty if nobody did. */
  public OptionalInt share() {
    return share(content());
  }

  /** Per cent of those who rated that gave the grade, rounded down. */
  public OptionalInt share(Grade grade) {
    return share(of(grade));
  }

  private OptionalInt share(int part) {
    return rated() == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) ((long) part * WHOLE / rated()));
  }
}
