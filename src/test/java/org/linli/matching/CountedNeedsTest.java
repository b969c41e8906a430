package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** MATCH-1, MATCH-2: a need that says how much it wants is served by several, one after another. */
@IntegrationTest
class CountedNeedsTest {

  @Autowired private MatchPlans plans;
  @Autowired private MatchManagement matches;
  @Autowired private SharedClaims shared;
  @Autowired private ShareReading shares;
  @Autowired private UnitRequestManagement requests;
  @Autowired private NeedReading needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private MockMvc mvc;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor school;
  private Actor clinic;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    school = town.actor(community, "liaison");
    clinic = town.actor(community, "liaison");
  }

  @Test
  void eightWheelchairsComeFromTwoUnitsAndNoneIsPromisedTwice() throws Exception {
    var eight = need("8");
    var fives = listed(school, "EQUIPMENT", "5");
    var fours = listed(clinic, "EQUIPMENT", "4");
    listed(clinic, "VENUE", "30"); // is not counted, so it is no part of anything
    matches.run(worker);
    assertThat(pairs()).containsExactly(fives + " 5");
    assertThat(page()).contains("能给 5 辆轮椅，还要 8 辆轮椅");
    agree(school, eight, fives, 5);

    matches.run(worker);
    assertThat(pairs()).as("the school holds its part").containsExactly(fours + " 3");
    agree(clinic, eight, fours, 3);
    assertThat(needs.story(worker.scope(), eight).need().status()).isEqualTo(NeedStatus.CLAIMED);

    need("4");
    matches.run(worker);
    assertThat(pairs()).as("of nine wheelchairs one is left").containsExactly(fours + " 1");
  }

  private void agree(Actor unit, ShortNumber number, UUID resource, int amount) {
    var before = left(number);
    var request = matches.accept(worker, number, resource, "");
    assertThat(requests.find(unit, request).most()).isEqualTo(amount);
    requests.agree(unit, request);
    assertThat(left(number)).isEqualTo(before - amount);
  }

  private int left(ShortNumber number) {
    var scope = Scope.publicOf(community.id());
    return shares.shared(scope, needs.story(scope, number).need().id()).left();
  }

  private List<String> pairs() {
    return plans.of(worker).pairs().stream()
        .map(it -> it.match().resource().id() + " " + it.given().orElseThrow().amount())
        .toList();
  }

  private ShortNumber need(String amount) {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, school);
    shared.set(worker, number, new SetTerms(amount, "辆轮椅", ""));
    return number;
  }

  private UUID listed(Actor unit, String kind, String capacity) {
    return aResource.listed(
        unit, worker, ResourceBuilder.with("轮椅", "李老师", kind, capacity, "", "housing", ""));
  }

  private String page() throws Exception {
    var asked =
        get(community.path() + "/matching/plan")
            .with(authentication(Town.token(worker.accountId())));
    return mvc.perform(asked).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
