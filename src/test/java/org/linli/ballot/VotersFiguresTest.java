package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.Known;
import org.linli.directory.people.PartGroups;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** EVAL-7: who took part is counted against the roll from the register, on PostgreSQL. */
@IntegrationTest
class VotersFiguresTest {

  private static final String PERSONS = "simple-persons";

  @Autowired private BallotReading reading;
  @Autowired private BallotBuilder aBallot;
  @Autowired private PersonManagement persons;
  @Autowired private Known known;
  @Autowired private BallotManagement ballots;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
  }

  @Test
  void eval7_agesOfTheRollAndOfThoseWhoVotedAreThoseOfTheRegister() {
    var old = register(10, "居民甲", "1950-03-08");
    var young = register(10, "居民乙", "1990-03-08");
    register(3, "居民丙", "2020-03-08");
    var groups = counted(old, young.subList(0, 5));
    assertThat(groups.ages())
        .containsExactly(
            new PartGroups.Group("35", "60", 10, 5), new PartGroups.Group("60", "80", 10, 10));
    assertThat(groups.missing(PartGroups.BEHIND))
        .as("half of the young against three quarters of all")
        .containsExactly(new PartGroups.Group("35", "60", 10, 5));
    assertThat(groups.homes()).as("nobody's home is known").isEmpty();
  }

  @Test
  void eval7_aGroupOfFourIsPutTogetherWithItsNeighbour() {
    var old = register(6, "居民甲", "1950-03-08");
    var middle = register(4, "居民丁", "1970-03-08");
    var young = register(6, "居民乙", "2000-03-08");
    var all = new ArrayList<Actor>(middle);
    all.addAll(young);
    assertThat(counted(old, all).ages())
        .containsExactly(
            new PartGroups.Group("18", "35", 6, 6), new PartGroups.Group("35", "80", 10, 10));
  }

  private List<Actor> register(int people, String name, String born) {
    var voters = new ArrayList<Actor>();
    for (var each = 0; each < people; each++) {
      var person =
          persons.register(worker, new RegisterPerson("", name + each, "", "F", born, "", "", ""));
      voters.add(known.as(worker, community, person));
    }
    return voters;
  }

  /** They vote, and the ballot is closed and counted. */
  private PartGroups counted(List<Actor> some, List<Actor> others) {
    var ballot = aBallot.open(secretary, "刷什么颜色", PERSONS);
    some.forEach(it -> aBallot.votes(it, ballot, aBallot.line(it, ballot), "YES"));
    others.forEach(it -> aBallot.votes(it, ballot, aBallot.line(it, ballot), "NO"));
    clock.advance(Duration.ofDays(2));
    try {
      ballots.advance(secretary, ballot);
      assertThat(reading.uncounted(secretary))
          .as("a result is owed within the days of the rule")
          .extracting(BallotReading.Uncounted::number)
          .containsExactly(ballot);
      assertThat(reading.uncounted(worker)).as("who does not count").isEmpty();
      aBallot.count(secretary, ballot);
    } finally {
      clock.advance(Duration.ofDays(-2));
    }
    assertThat(reading.uncounted(secretary)).as("it is up").isEmpty();
    return reading.show(Scope.publicOf(community.id()), ballot).sheet().orElseThrow().groups();
  }
}
