package org.linli.projects;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kernel.Validation;

/**
 * Milestones as people write them, one a line: {@code 30% 2026-10-15 公示方案（先完成 1、2）}. Their weights
 * sum to 100, and none waits for itself through others.
 */
public final class MilestoneLines {

  static final String FIELD = "milestones";

  private static final int MOST = 20;
  private static final int WHOLE = 100;
  private static final int MAX_TITLE = 60;

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{1,3})\\s*[%％]?\\s+(\\d{4}-\\d{2}-\\d{2})\\s+(.+?)"
              + "(?:\\s*[（(](?:先完成|after)\\s*([\\d、,，\\s]+)[）)])?");

  private static final Pattern AFTER_DAYS =
      Pattern.compile("(?m)^(\\s*\\d{1,3}\\s*[%％]?\\s+)\\+(\\d{1,4})(?=\\s)");

  private static final Pattern POSITION = Pattern.compile("\\d{1,3}");

  private MilestoneLines() {}

  /** Reads them, rejecting every line that is wrong. */
  static List<Milestone> read(Validation check, String text) {
    return read(check, FIELD, text);
  }

  private static List<Milestone> read(Validation check, String field, String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST) {
      check.reject(field, ProjectError.TOO_MANY_MILESTONES, MOST);
      return List.of();
    }
    var read = new ArrayList<Milestone>();
    for (var line : lines) {
      var position = read.size() + 1;
      var milestone = milestone(position, LINE.matcher(line));
      if (milestone.isEmpty()) {
        check.reject(field, ProjectError.NOT_A_MILESTONE, position);
        return List.of();
      }
      read.add(milestone.get());
    }
    check(check, field, read);
    return read;
  }

  private static Optional<Milestone> milestone(int position, Matcher line) {
    if (!line.matches() || line.group(3).codePointCount(0, line.group(3).length()) > MAX_TITLE) {
      return Optional.empty();
    }
    var weight = Integer.parseInt(line.group(1));
    if (weight < 1 || weight > WHOLE) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(line.group(2));
      var after = positions(Optional.ofNullable(line.group(4)).orElse(""));
      return Optional.of(
          new Milestone(position, line.group(3), weight, day, after, Optional.empty()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static List<Integer> positions(String text) {
    return POSITION
        .matcher(text)
        .results()
        .map(it -> Integer.valueOf(it.group()))
        .distinct()
        .sorted()
        .toList();
  }

  private static void check(Validation check, String field, List<Milestone> read) {
    var sum = read.stream().mapToInt(Milestone::weight).sum();
    if (!read.isEmpty() && sum != WHOLE) {
      check.reject(field, ProjectError.WEIGHTS_NOT_WHOLE, sum);
    }
    for (var each : read) {
      each.after().stream()
          .filter(before -> before < 1 || before > read.size())
          .findFirst()
          .ifPresent(
              none -> check.reject(field, ProjectError.WAITS_FOR_NOTHING, each.position(), none));
    }
    circle(read).ifPresent(at -> check.reject(field, ProjectError.IN_A_CIRCLE, at));
  }

  /** The first of those that could never be done, because each waits for another of them. */
  private static Optional<Integer> circle(List<Milestone> read) {
    var left = new ArrayList<>(read);
    var done = new HashSet<Integer>();
    while (left.removeIf(
        each -> done.containsAll(known(each, read)) && done.add(each.position()))) {
      // each round does what waits for nothing that is left
    }
    return left.stream().map(Milestone::position).findFirst();
  }

  private static List<Integer> known(Milestone milestone, List<Milestone> all) {
    return milestone.after().stream().filter(it -> it >= 1 && it <= all.size()).toList();
  }

  /** Lines whose days are told as {@code +14} from a first one, with the days themselves. */
  static String from(LocalDate first, String lines) {
    return AFTER_DAYS
        .matcher(lines)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    it.group(1) + first.plusDays(Long.parseLong(it.group(2)))));
  }

  /** Rejects every line that is wrong where days are told as {@code +14} from a first one. */
  public static void check(Validation check, String field, String lines) {
    var told = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var wrong =
        IntStream.range(0, told.size())
            .filter(index -> !AFTER_DAYS.matcher(told.get(index)).find())
            .findFirst();
    if (wrong.isPresent()) {
      check.reject(field, ProjectError.NOT_A_MILESTONE, wrong.getAsInt() + 1);
    } else {
      read(check, field, from(LocalDate.EPOCH, lines));
    }
  }

  /** Milestones of a project that began on a day, to be done again from another one on. */
  public static String after(LocalDate first, List<Milestone> milestones) {
    return milestones.stream()
        .map(
            each ->
                each.weight()
                    + "% +"
                    + Math.max(0, ChronoUnit.DAYS.between(first, each.dueOn()))
                    + " "
                    + each.title()
                    + waits(each.after()))
        .collect(Collectors.joining("\n"));
  }

  /** The same as text, to be changed in a form. */
  static String written(List<Milestone> milestones) {
    return milestones.stream()
        .map(each -> each.weight() + "% " + each.dueOn() + " " + each.title() + waits(each.after()))
        .collect(Collectors.joining("\n"));
  }

  private static String waits(List<Integer> after) {
    return after.isEmpty()
        ? ""
        : after.stream().map(String::valueOf).collect(Collectors.joining("、", "（先完成 ", "）"));
  }
}
