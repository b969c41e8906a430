package org.linli.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.Known;
import org.linli.directory.people.PartGroups;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.testing.AssemblyBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** EVAL-7: a meeting's page says who came, against the register, and nobody is recognised. */
@IntegrationTest
class PartTest {

  @Autowired private MeetingManagement meetings;
  @Autowired private MinutesManagement minutes;
  @Autowired private MeetingReading reading;
  @Autowired private TakingPart part;
  @Autowired private AssemblyBuilder aMeeting;
  @Autowired private PersonManagement persons;
  @Autowired private Known known;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void eval7_whoCameIsToldByAgeAgainstAllAdultsOfTheRegister() {
    var old = register(10, "居民甲", "1950-03-08");
    var young = register(12, "居民乙", "1990-03-08");
    register(3, "居民丙", "2020-03-08");
    var came = new ArrayList<Actor>(old);
    came.addAll(young.subList(0, 5));
    var shown = published("online-room", came, 4);
    assertThat(shown.groups().ages())
        .containsExactly(
            new PartGroups.Group("35", "60", 12, 5), new PartGroups.Group("60", "80", 10, 10));
    assertThat(shown.known()).isEqualTo(15);
    assertThat(shown.came()).isEqualTo(19);
    assertThat(shown.ways()).as("four on paper are few").isEmpty();
  }

  @Test
  void eval7_waysOfSigningInAreToldWhereNoneIsOfFew() {
    var shown = published("online-room", register(6, "居民甲", "1950-03-08"), 7);
    assertThat(shown.ways())
        .containsExactly(
            new TookPart.ByWay(SignedBy.LINK, 6), new TookPart.ByWay(SignedBy.PAPER, 7));
    assertThat(shown.groups().ages()).as("one group alone").isEmpty();
  }

  @Test
  void eval7_aForumOfACourtyardIsNotComparedWithTheWholeCommunity() {
    register(10, "居民乙", "1990-03-08");
    var shown = published("small-forum", register(10, "居民甲", "1950-03-08"), 0);
    assertThat(shown.groups()).isEqualTo(PartGroups.UNKNOWN);
    assertThat(shown.ways()).containsExactly(new TookPart.ByWay(SignedBy.LINK, 10));
  }

  @Test
  void eval7_ofFewNothingIsTold() {
    register(10, "居民乙", "1990-03-08");
    var shown = published("online-room", register(4, "居民甲", "1950-03-08"), 0);
    assertThat(shown.told()).isFalse();
  }

  private List<Actor> register(int people, String name, String born) {
    var residents = new ArrayList<Actor>();
    for (var each = 0; each < people; each++) {
      var person =
          persons.register(worker, new RegisterPerson("", name + each, "", "F", born, "", "", ""));
      residents.add(known.as(worker, community, person));
    }
    return residents;
  }

  /** A meeting of the whole community to which some came by phone and some signed on paper. */
  private TookPart published(String template, List<Actor> came, int onPaper) {
    var id = open(template);
    var code = aMeeting.code(worker, id);
    came.forEach(it -> part.sign(it, id, new SignIn(code, "来的人")));
    if (onPaper > 0) {
      var names =
          IntStream.range(0, onPaper).mapToObj(it -> "纸" + it).collect(Collectors.joining("\n"));
      part.sign(worker, id, new SignNames(names, "PAPER"));
    }
    aMeeting.minuted(worker, id, "说了说");
    minutes.resolve(worker, id, aMeeting.decision("TASK", "修一修"));
    meetings.move(worker, id, new MoveMeeting("CLOSE"));
    meetings.move(worker, id, new MoveMeeting("PUBLISH"));
    return reading.show(Scope.publicOf(community.id()), community, id).tookPart().orElseThrow();
  }

  private UUID open(String template) {
    var soon = clock.instant().plus(Duration.ofMinutes(10));
    var plan = aMeeting.at(template, "大家的会", soon, "");
    var id = aMeeting.noticed(worker, aMeeting.drafted(worker, plan), "来的客");
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    return id;
  }
}
