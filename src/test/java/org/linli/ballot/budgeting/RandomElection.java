package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Elections by a seed, many of them with ties, full purses and money that is just enough. */
record RandomElection(
    BigDecimal budget,
    Map<String, BigDecimal> costs,
    List<Map<String, Long>> votes,
    List<String> ties) {

  static RandomElection of(Random random, int mostVoters, int mostProjects) {
    var costs = new LinkedHashMap<String, BigDecimal>();
    var projects = 1 + random.nextInt(mostProjects);
    var largest = 1 + random.nextInt(random.nextBoolean() ? 6 : 60);
    var decimals = random.nextInt(4) == 0 ? 2 : 0;
    for (var project = 0; project < projects; project++) {
      var least = random.nextInt(10) == 0 ? 0 : 1;
      costs.put("p" + project, BigDecimal.valueOf(least + random.nextInt(largest), decimals));
    }
    var budget = BigDecimal.valueOf(1 + random.nextInt(largest * projects), decimals);
    var votes = new ArrayList<Map<String, Long>>();
    var wanted = random.nextDouble();
    var most = random.nextBoolean() ? 1 : 1 + random.nextInt(5);
    for (var voter = random.nextInt(mostVoters); voter >= 0; voter--) {
      var vote = new LinkedHashMap<String, Long>();
      for (var project : costs.keySet()) {
        if (random.nextDouble() < wanted) {
          vote.put(project, 1L + random.nextInt(most));
        }
      }
      votes.add(vote);
    }
    var ties = new ArrayList<>(costs.keySet());
    Collections.shuffle(ties, random);
    return new RandomElection(budget, costs, votes, ties);
  }

  Election election() {
    var builder = new Election.Builder(budget);
    costs.forEach(
        (id, cost) ->
            builder.project(new BudgetProject(id, cost, "", List.of("t" + id), "d" + id)));
    votes.forEach(builder::points);
    return builder.ties(ties).build();
  }

  SlowCount slowly() {
    return new SlowCount(budget, costs, votes, ties);
  }

  @Override
  public String toString() {
    return budget
        + " for "
        + costs
        + "\n"
        + votes.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        + "\nties "
        + ties;
  }
}
