package org.linli.resources.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.resources.MoveResource;
import org.linli.resources.ResourceError;
import org.linli.resources.ResourceManagement;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-9: the spaces of a community beside the norms for them. */
@IntegrationTest
class SpaceNormsTest {

  private static final String ALL_NIGHTS =
      IntStream.rangeClosed(1, 7)
          .mapToObj(day -> "%1$d 18:00-24:00\n%1$d 00:00-08:00".formatted(day))
          .collect(Collectors.joining("\n"));

  @Autowired private SpaceManagement spaces;
  @Autowired private SpaceNormReading reading;
  @Autowired private ResourceManagement resources;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;

  private Actor worker;
  private Actor liaison;
  private Actor resident;

  @BeforeEach
  void settle() {
    Community community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    resident = town.actor(community, "resident");
  }

  @Test
  void eachNormSaysItsFigureWhetherItHoldsAndWhatIsMissing() {
    var centre = venue("综合服务中心", "40", "1 09:00-17:00\n3 09:00-17:00\n5 09:00-17:00");
    spaces.say(worker, centre, new SaySpace("SERVICE_CENTRE", "420"));
    spaces.say(liaison, venue("小厅", "30", ""), new SaySpace("HALL", "60"));
    spaces.say(liaison, venue("礼堂", "80", ""), new SaySpace("HALL", ""));
    venue("没说用途的厅", "500", "");
    var norms = reading.of(resident);
    assertThat(norm("centre").actual()).isEqualTo(420);
    assertThat(norm("centre").holds()).contains(false);
    assertThat(norm("centre").missing()).isEqualTo(80);
    assertThat(norm("hall").actual()).as("the largest one").isEqualTo(80);
    assertThat(norm("hall").holds()).contains(true);
    assertThat(norm("open").actual()).isEqualTo(3);
    assertThat(norm("open").holds()).contains(true);
    assertThat(norm("parking").holds()).contains(false);
    assertThat(norms.rule()).isEqualTo("resources/space-norms@2026-01-01");
    spaces.say(worker, centre, new SaySpace("SERVICE_CENTRE", "500"));
    assertThat(norm("centre").holds()).contains(true);
    resources.move(liaison, centre, new MoveResource("WITHDRAW", ""));
    assertThat(norm("centre").actual()).isZero();
    assertThat(norm("open").missing()).isEqualTo(3);
  }

  @Test
  void parkingCountsThatIsOfferedFromSixInTheEveningToEightInTheMorning() {
    var day = venue("白天的车位", "20", "1 08:00-18:00");
    var evening = venue("开到半夜的车位", "20", "1 18:00-24:00");
    var oneNight = venue("周日夜里的车位", "20", "7 17:00-24:00\n1 00:00-09:00");
    var nights = venue("夜里的车位", "20", ALL_NIGHTS);
    for (var each : new UUID[] {day, evening, oneNight, nights}) {
      spaces.say(liaison, each, new SaySpace("PARKING", ""));
    }
    assertThat(norm("parking").counted())
        .extracting(it -> it.id())
        .containsExactlyInAnyOrder(oneNight, nights);
  }

  @Test
  void onlyItsKeepersSayWhatAVenueIsAndOnlyOfAVenue() {
    var room = venue("会议室", "30", "");
    var colleague = town.actor(town.newCommunity(), "liaison");
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> spaces.say(colleague, room, new SaySpace("HALL", "")))
                .code())
        .isEqualTo(KernelError.NOT_FOUND);
    var people =
        aResource.listed(
            liaison, worker, ResourceBuilder.with("师傅", "联络员", "PEOPLE", "2", "", "housing", ""));
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> spaces.say(liaison, people, new SaySpace("HALL", "")))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(ResourceError.NOT_A_VENUE);
  }

  private SpaceNorm norm(String code) {
    return reading.of(resident).norms().stream()
        .filter(norm -> norm.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private UUID venue(String name, String people, String slots) {
    return aResource.listed(
        liaison, worker, ResourceBuilder.with(name, "联络员", "VENUE", people, slots, "housing", ""));
  }
}
