package org.linli.ballot.budgeting;

import java.util.Map;

/**
 * Votes in arrays, identical ones together with how often they are there: by ballot, and turned
 * round by project. Nothing of it is to be changed.
 */
final class Ballots {

  private final int size;
  private final int[] weight;
  private final int[] from;
  private final int[] chosen;
  private final long[] given;
  private final int[] supportFrom;
  private final int[] supporter;
  private final long[] supportGiven;
  private final long[] votes;
  private final long[] points;
  private long voters;

  Ballots(int projects, Map<Election.Choices, Integer> votes) {
    size = votes.size();
    weight = new int[size];
    from = new int[size + 1];
    var entries = votes.keySet().stream().mapToInt(it -> it.projects().length).sum();
    chosen = new int[entries];
    given = new long[entries];
    this.votes = new long[projects];
    points = new long[projects];
    supportFrom = new int[projects + 1];
    supporter = new int[entries];
    supportGiven = new long[entries];
    fill(votes);
    turn(projects);
  }

  private void fill(Map<Election.Choices, Integer> all) {
    var ballot = 0;
    var entry = 0;
    for (var one : all.entrySet()) {
      var choices = one.getKey();
      weight[ballot] = one.getValue();
      voters += one.getValue();
      for (var index = 0; index < choices.projects().length; index++) {
        var project = choices.projects()[index];
        chosen[entry] = project;
        given[entry++] = choices.points()[index];
        votes[project] += one.getValue();
        points[project] += one.getValue() * choices.points()[index];
        supportFrom[project + 1]++;
      }
      from[++ballot] = entry;
    }
  }

  private void turn(int projects) {
    for (var project = 0; project < projects; project++) {
      supportFrom[project + 1] += supportFrom[project];
    }
    var next = supportFrom.clone();
    for (var ballot = 0; ballot < size; ballot++) {
      for (var entry = from[ballot]; entry < from[ballot + 1]; entry++) {
        var at = next[chosen[entry]]++;
        supporter[at] = ballot;
        supportGiven[at] = given[entry];
      }
    }
  }

  /** How many different ballots there are. */
  int size() {
    return size;
  }

  /** How many voters there are. */
  long voters() {
    return voters;
  }

  /** Voters who chose a project. */
  long votes(int project) {
    return votes[project];
  }

  /** Points that a project was given. */
  long points(int project) {
    return points[project];
  }

  /** Voters who chose one or more of these. */
  long served(boolean[] projects) {
    var served = 0L;
    for (var ballot = 0; ballot < size; ballot++) {
      for (var entry = from[ballot]; entry < from[ballot + 1]; entry++) {
        if (projects[chosen[entry]]) {
          served += weight[ballot];
          break;
        }
      }
    }
    return served;
  }

  /** Choices on the ballot that has most. */
  int longest() {
    var longest = 0;
    for (var ballot = 0; ballot < size; ballot++) {
      longest = Math.max(longest, from[ballot + 1] - from[ballot]);
    }
    return longest;
  }

  /** How many voters cast each ballot. */
  int[] weight() {
    return weight;
  }

  /** Where the projects of each ballot begin in {@link #chosen}, and one more for the end. */
  int[] from() {
    return from;
  }

  /** Projects of the ballots. */
  int[] chosen() {
    return chosen;
  }

  /** Points that go with {@link #chosen}. */
  long[] given() {
    return given;
  }

  /** Where the ballots of each project begin in {@link #supporter}, and one more for the end. */
  int[] supportFrom() {
    return supportFrom;
  }

  /** Ballots of the projects. */
  int[] supporter() {
    return supporter;
  }

  /** Points that go with {@link #supporter}. */
  long[] supportGiven() {
    return supportGiven;
  }
}
