package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.privacy.PersonConsents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to a special group: apart from the register, with a permission of its own, only with
 * consent or under a law, and every look at it recorded (DATA-2, SERV-2).
 */
@Service
@Transactional
public class TagManagement {

  private final PersonTags tags;
  private final TagQueries queries;
  private final Persons persons;
  private final TagRules rules;
  private final TagGrounds grounds;
  private final PersonConsents consents;
  private final CommunityDirectory communities;
  private final AuditTrail audit;
  private final Clock clock;

  TagManagement(
      PersonTags tags,
      TagQueries queries,
      Persons persons,
      TagRules rules,
      TagGrounds grounds,
      PersonConsents consents,
      CommunityDirectory communities,
      AuditTrail audit,
      Clock clock) {
    this.tags = tags;
    this.queries = queries;
    this.persons = persons;
    this.rules = rules;
    this.grounds = grounds;
    this.consents = consents;
    this.communities = communities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts a person into a group; a consent that is named is taken down with it.
   *
   * @throws Invalid if there is no such group, they are in it already, or the consent is missing
   */
  public void tag(Actor actor, UUID personId, TagPerson command) {
    known(actor, personId);
    var group =
        groups(actor).stream()
            .filter(it -> it.code().equals(command.tag()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("tag", KernelError.NOT_A_CHOICE));
    var ground = grounds.of(actor, personId, group, command);
    var tagging = new PersonTags.Tagging(group.code(), command.tagPurpose(), ground);
    try {
      tags.insert(actor, Ids.next(), personId, tagging, clock.instant());
    } catch (DuplicateKeyException already) {
      throw Invalid.field("tag", PeopleError.TAGGED_ALREADY);
    }
    audit.record(actor, AuditEntry.of("directory.person-tagged", personId));
  }

  /**
   * The person takes their consent back, or the ground of the law is gone: the group forgets them
   * from today on. A consent given in the app stays for what else rests on it.
   *
   * @return the person
   */
  public UUID withdraw(Actor actor, UUID tagId) {
    actor.require(PeoplePermission.SEE_TAGS);
    var ended =
        tags.end(actor.communityId(), tagId, today())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    Optional.ofNullable(ended.consentId()).ifPresent(id -> consents.withdraw(actor, id));
    audit.record(actor, AuditEntry.of("directory.tag-withdrawn", ended.personId()));
    return ended.personId();
  }

  /** The groups of a person; the look is recorded. */
  public List<TagView> of(Actor actor, UUID personId) {
    known(actor, personId);
    audit.record(actor, AuditEntry.of("directory.tags-seen", personId));
    return tags.of(actor.communityId(), personId);
  }

  /** Who is in a group, newest first, masked; the look is recorded. */
  public Slice<TaggedView> in(Actor actor, String group, Paging paging) {
    actor.require(PeoplePermission.SEE_TAGS);
    audit.record(actor, AuditEntry.of("directory.tag-list-seen"));
    return queries.list(actor.communityId(), group, paging);
  }

  /** The groups that the community keeps. */
  @Transactional(readOnly = true)
  public List<TagGroup> groups(Actor actor) {
    actor.require(PeoplePermission.SEE_TAGS);
    var community = communities.byId(actor.communityId());
    return rules.groups(community, today());
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
