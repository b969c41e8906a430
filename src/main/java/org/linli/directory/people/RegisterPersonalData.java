package org.linli.directory.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.stereotype.Component;

/**
 * What the register keeps about the persons an account is known to be (PIPL 44–47). An account that
 * a family shares speaks for everybody who was confirmed with it.
 */
@Component
class RegisterPersonalData implements PersonalData {

  private final OwnEntries entries;
  private final Persons persons;
  private final PersonTags tags;
  private final PeopleRegister register;
  private final Forgetting forgetting;
  private final KeepingRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  RegisterPersonalData(
      OwnEntries entries,
      Persons persons,
      PersonTags tags,
      PeopleRegister register,
      Forgetting forgetting,
      KeepingRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.entries = entries;
    this.persons = persons;
    this.tags = tags;
    this.register = register;
    this.forgetting = forgetting;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/directory/mine", "people", "directory.mine.title"));
  }

  /** Who they are; what they own and the groups they are in stand on the page. */
  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return entries.files(actor, accountId).stream().flatMap(file -> kept(file).stream()).toList();
  }

  /**
   * Whoever is gone and owns nothing here is forgotten. Of the others goes what the rule {@code
   * directory/deletion} names, and every tag that rests on a consent.
   */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    var community = actor.communityId();
    var asked = entries.files(actor, accountId).stream().map(file -> file.view().id()).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    register.change(community);
    forgetting.gone(community, asked);
    var today = Dates.day(clock.instant());
    var goes = rules.goes(communities.byId(community), today);
    var staying =
        persons.find(community, asked).stream().filter(it -> !it.name().isEmpty()).toList();
    persons.update(community, staying.stream().map(it -> it.without(goes)).toList());
    tags.deleteConsented(community, asked);
    return staying(staying, tags.running(community, asked).values());
  }

  private static List<Staying> staying(List<Person> left, Collection<List<TagView>> byLaw) {
    var reasons = new ArrayList<Staying>();
    if (left.stream().anyMatch(person -> person.householdId() != null)) {
      reasons.add(new Staying("directory.staying.resident"));
    }
    if (left.stream().anyMatch(person -> person.householdId() == null)) {
      reasons.add(new Staying("directory.staying.owner"));
    }
    if (!byLaw.isEmpty()) {
      reasons.add(new Staying("directory.staying.law"));
    }
    return reasons;
  }

  private static List<Kept> kept(PersonFile file) {
    var view = file.view();
    var kept = new ArrayList<Kept>();
    add(kept, "directory.kept.name", view.name());
    add(kept, "directory.kept.phone", view.phone());
    add(kept, "directory.kept.document", view.document());
    add(kept, "directory.kept.born", file.bornOn().map(String::valueOf).orElse(""));
    add(kept, "directory.kept.dwelling", view.dwelling());
    return kept;
  }

  private static void add(List<Kept> kept, String label, String value) {
    if (!value.isEmpty()) {
      kept.add(new Kept(label, value));
    }
  }
}
