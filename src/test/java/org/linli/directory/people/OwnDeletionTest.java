package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.AskRequest;
import org.linli.privacy.DecideRequest;
import org.linli.privacy.OwnData;
import org.linli.privacy.PersonalData;
import org.linli.privacy.RequestKind;
import org.linli.privacy.RequestManagement;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Access, copy and deletion of what the register keeps about a resident (DATA-2, PIPL 44–47). */
@IntegrationTest
class OwnDeletionTest {

  private static final String NUMBER = "11010519491231002X";

  @Autowired private OwnData data;
  @Autowired private RequestManagement requests;
  @Autowired private PersonManagement persons;
  @Autowired private HouseholdManagement households;
  @Autowired private DwellingManagement dwellings;
  @Autowired private OwnEntries own;
  @Autowired private TagManagement tags;
  @Autowired private Known known;
  @Autowired private Places places;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor resident;
  private UUID person;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-secretary");
    person =
        persons.register(
            worker, new RegisterPerson("A-1", "王桂兰", "19012342207", "", "", "", NUMBER, ""));
    resident = known.as(worker, community, person);
  }

  @Test
  void copyHoldsWhatTheRegisterKeepsWithTheNumberMasked() {
    tags.tag(worker, person, new TagPerson("disabled", "探访", "paper", "", "2026-09-01"));
    assertThat(data.sheet(resident, community).kept())
        .extracting(PersonalData.Kept::value)
        .contains("王桂兰", "19012342207", "1101**********002X", "1949-12-31")
        .doesNotContain(NUMBER);
    assertThat(own.of(resident).getFirst().tags()).extracting(TagView::tag).contains("disabled");
    assertThat(data.sheet(town.actor(community, "resident"), community).kept())
        .extracting(PersonalData.Kept::value)
        .doesNotContain("王桂兰");
  }

  @Test
  void residentKeepsNameBirthAndHomeAndLosesTheRest() {
    places.build(worker, "3栋", "301");
    households.settle(worker, person, new SettlePerson("3栋", "", "301", "", "self"));
    tags.tag(worker, person, new TagPerson("disabled", "探访", "paper", "", "2026-09-01"));
    tags.tag(worker, person, new TagPerson("hardship", "低保", "", "", ""));
    delete();
    var entry = own.of(resident).getFirst();
    assertThat(entry.file().view().name()).isEqualTo("王桂兰");
    assertThat(entry.file().bornOn()).isPresent();
    assertThat(entry.file().view().phone()).isEmpty();
    assertThat(entry.file().view().document()).isEmpty();
    assertThat(entry.file().view().reference()).isEmpty();
    assertThat(entry.tags()).extracting(TagView::tag).containsExactly("hardship");
    assertThat(data.sheet(resident, community).requests().getFirst().staying())
        .contains("directory.staying.resident", "directory.staying.law")
        .doesNotContain("directory.staying.owner");
  }

  @Test
  void ownerWhoMovedAwayStaysAnOwner() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "", NUMBER));
    persons.leave(worker, person, new LeaveRegister("moved", "2026-09-01", ""));
    delete();
    assertThat(own.of(resident).getFirst().homes()).hasSize(1);
    assertThat(data.sheet(resident, community).requests().getFirst().staying())
        .contains("directory.staying.owner");
  }

  /** Nothing here is theirs any more: the request need not wait for the night of the rule. */
  @Test
  void whoeverIsGoneIsForgottenAtOnce() {
    persons.leave(worker, person, new LeaveRegister("moved", "2026-09-01", ""));
    delete();
    assertThat(
            Sql.of(url)
                .value(
                    "select name || phone || (forgotten_on is not null) from directory.person"
                        + " where person_id = '"
                        + person
                        + "'"))
        .isEqualTo("true");
  }

  @Test
  void deletionOfAStrangerTouchesNobody() {
    resident = town.actor(community, "resident");
    delete();
    assertThat(
            Sql.of(url)
                .value(
                    "select name || phone from directory.person where person_id = '"
                        + person
                        + "'"))
        .isEqualTo("王桂兰19012342207");
  }

  private void delete() {
    var id = data.ask(resident, community, new AskRequest(RequestKind.DELETE, ""));
    requests.decide(worker, id, new DecideRequest(true, "已处理"));
  }
}
