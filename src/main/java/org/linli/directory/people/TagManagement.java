package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to a special group: apart from the register, with a permission of its own, only with
 * consent, and every look at it recorded (DATA-2, SERV-2).
 */
@Service
@Transactional
public class TagManagement {

  private final PersonTags tags;
  private final Persons persons;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final AuditTrail audit;
  private final Clock clock;

  TagManagement(
      PersonTags tags,
      Persons persons,
      Rules rules,
      CommunityDirectory communities,
      AuditTrail audit,
      Clock clock) {
    this.tags = tags;
    this.persons = persons;
    this.rules = rules;
    this.communities = communities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Invalid if there is no such group, or they are in it already
   */
  public void tag(Actor actor, UUID personId, TagPerson command) {
    known(actor, personId);
    Days.past("givenOn", command.day(), today());
    if (!groups(actor).contains(command.tag())) {
      throw Invalid.field("tag", KernelError.NOT_A_CHOICE);
    }
    try {
      tags.insert(actor, Ids.next(), personId, command, clock.instant());
    } catch (DuplicateKeyException already) {
      throw Invalid.field("tag", PeopleError.TAGGED_ALREADY);
    }
    audit.record(actor, AuditEntry.of("directory.person-tagged", personId));
  }

  /**
   * The person takes their consent back: the group forgets them from today on.
   *
   * @return the person
   */
  public UUID withdraw(Actor actor, UUID tagId) {
    actor.require(PeoplePermission.SEE_TAGS);
    var person =
        tags.withdraw(actor.communityId(), tagId, today())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    audit.record(actor, AuditEntry.of("directory.tag-withdrawn", person));
    return person;
  }

  /** The groups of a person; the look is recorded. */
  public List<TagView> of(Actor actor, UUID personId) {
    known(actor, personId);
    audit.record(actor, AuditEntry.of("directory.tags-seen", personId));
    return tags.of(actor.communityId(), personId);
  }

  /** Codes of the groups that the community keeps. */
  @Transactional(readOnly = true)
  public List<String> groups(Actor actor) {
    actor.require(PeoplePermission.SEE_TAGS);
    var community = communities.byId(actor.communityId());
    return rules.inForce("directory/tags", community.code(), today()).texts("tags");
  }

  private void known(Actor actor, UUID personId) {
    actor.require(PeoplePermission.SEE_TAGS);
    if (persons.find(actor.communityId(), personId).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
