package org.linli.portrait;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.Rule;

/** What the rule {@code portrait/limits} says in a community. */
record Limits(Rule rule) {

  /** Of fewer people nothing is told. */
  int leastPeople() {
    return rule.number("least_people");
  }

  /** Of a group with fewer people nothing is told. */
  int leastResidents() {
    return rule.number("least_residents");
  }

  int percent() {
    return rule.number("interval_percent");
  }

  int riseLeast() {
    return rule.number("rise_least");
  }

  int quarterDays() {
    return rule.number("quarter_days");
  }

  int recentDays() {
    return rule.number("recent_days");
  }

  int repeatDays() {
    return rule.number("repeat_days");
  }

  int repeatSigns() {
    return rule.number("repeat_signs");
  }

  int leastPeers() {
    return rule.number("least_peers");
  }

  int behindPercent() {
    return rule.number("behind_percent");
  }

  int restQuarters() {
    return rule.number("rest_quarters");
  }

  /** The age with which each group begins. */
  List<Integer> ages() {
    return numbers("ages");
  }

  /** The code of an age group, counted from 1. */
  String ageCode(int group) {
    var ages = ages();
    return ages.get(group - 1) + "-" + (group < ages.size() ? ages.get(group) - 1 : "");
  }

  /** In which band of sizes so many residents lie. */
  int size(int residents) {
    return (int) numbers("sizes").stream().filter(bound -> residents >= bound).count();
  }

  /** Who should find something among the resources. */
  List<Served> served() {
    return rule.records("served").stream().map(Limits::served).toList();
  }

  private List<Integer> numbers(String name) {
    return rule.texts(name).stream().map(Integer::valueOf).toList();
  }

  private static Served served(Map<String, Object> line) {
    return new Served(
        Optional.ofNullable(line.get("tag")).map(String::valueOf),
        line.get("from") instanceof Integer from ? from : 0,
        line.get("to") instanceof Integer to ? to : 0,
        ((List<?>) line.getOrDefault("categories", List.of()))
            .stream().map(String::valueOf).toList());
  }

  /**
   * A group, and the categories of resources that serve it.
   *
   * @param tag of the register; empty if ages tell
   */
  record Served(Optional<String> tag, int from, int to, List<String> categories) {

    String code() {
      return tag.orElse(from + "-" + to);
    }
  }
}
