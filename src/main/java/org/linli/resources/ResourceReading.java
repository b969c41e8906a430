package org.linli.resources;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.audit.Reveal;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads resources: for anybody what is listed, for units and the community what is theirs. */
@Service
@Transactional(readOnly = true)
public class ResourceReading {

  private static final String CONTACT_REVEALED = "resources.contact-revealed";
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int MOST_CANDIDATES = 200;
  private static final int MOST_COMPARED = 500;
  private static final int MOST_TOLD = 100;

  private final ResourceQueries queries;
  private final ResourceRules rules;
  private final CommunityDirectory communities;
  private final AuditTrail trail;
  private final Clock clock;

  ResourceReading(
      ResourceQueries queries,
      ResourceRules rules,
      CommunityDirectory communities,
      AuditTrail trail,
      Clock clock) {
    this.communities = communities;
    this.queries = queries;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is listed and still offered, changed last or, near a place, the nearest first (RES-2). */
  public Slice<ResourceView> listed(
      Scope scope, Community community, ResourceSearch search, Paging paging) {
    var here = of(scope, community);
    return search
        .near()
        .map(from -> Nearest.page(nearest(here, search, from), paging))
        .orElseGet(() -> queries.listed(here, search, paging));
  }

  private List<ResourceView> nearest(Community here, ResourceSearch search, StartingPoint from) {
    var found = queries.listed(here, search, Optional.empty(), MOST_COMPARED);
    return Nearest.of(found, from, search);
  }

  /**
   * What is listed and says these words: the name, what it is, where, and whose. A community has
   * few enough resources to compare them one by one; five hundred at a time.
   */
  public Slice<ResourceView> find(Scope scope, Community community, Sought sought, Paging paging) {
    var rows = queries.latest(of(scope, community), paging.after(), MOST_COMPARED);
    var found =
        rows.stream()
            .filter(
                it ->
                    sought.matches(
                        it.what().name(), it.owner(), it.what().place(), it.what().description()))
            .limit(paging.limit())
            .toList();
    var last = rows.isEmpty() ? Optional.<Cursor>empty() : Optional.of(position(rows.getLast()));
    return found.size() > paging.size() || rows.size() < MOST_COMPARED
        ? Slice.cut(found, paging, ResourceReading::position)
        : new Slice<>(found, last);
  }

  private static Cursor position(ResourceView resource) {
    return new Cursor(resource.changedAt(), resource.id());
  }

  /**
   * What communities share with each other: open to everybody, with times that can be booked,
   * changed last first. What lacks a paper is left out, so that a page may be short.
   *
   * @param scope of all of them
   */
  public Slice<SharedResource> shared(Scope scope, List<Community> communities, Paging paging) {
    if (communities.stream().anyMatch(it -> !scope.communities().contains(it.id()))) {
      throw new IllegalArgumentException("Another community than those of the scope");
    }
    var slice =
        Slice.cut(
            queries.shared(communities, paging.after(), paging.limit()),
            paging,
            it -> position(it.resource()));
    return new Slice<>(
        slice.rows().stream().filter(it -> it.resource().standing() == Standing.USABLE).toList(),
        slice.next());
  }

  /** One that is listed or pauses. */
  public ResourceView show(Scope scope, Community community, UUID id) {
    return queries
        .published(of(scope, community), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What was published about one that is listed or pauses, the latest hundred. */
  public List<PublishedStep> story(Scope scope, Community community, UUID id) {
    return queries.published(of(scope, community), id, MOST_TOLD);
  }

  /**
   * Resources of the actor's unit that may not be used, or not for long, because of a paper that
   * nobody has entered anew.
   */
  public List<ResourceView> withoutPaper(Actor actor) {
    var today = Dates.day(clock.instant());
    var soon = today.plusDays(rules.warnDays(here(actor), today).getLast());
    return mine(actor).stream().filter(it -> !it.usable().missing(soon).isEmpty()).toList();
  }

  /** What is listed for needs of a category, at most two hundred. */
  public List<ResourceView> serving(Actor actor, String category) {
    return queries.serving(here(actor), category, MOST_CANDIDATES);
  }

  /** What is listed, changed last first, at most five hundred. */
  public List<ResourceView> listed(Actor actor) {
    return queries.latest(here(actor), Optional.empty(), MOST_COMPARED);
  }

  /** Those of these that are listed, by their ids; what is no id names nothing. */
  public List<ResourceView> listed(Actor actor, Collection<String> ids) {
    return queries.listed(here(actor), ids.stream().filter(UUID_TEXT.asMatchPredicate()).toList());
  }

  /** When each of the community's resources was listed for the first time. */
  public Map<UUID, Instant> listedSince(Actor actor) {
    return queries.listedSince(here(actor));
  }

  /** What the actor's unit offers, changed last first; nothing for who speaks for no unit. */
  public List<ResourceView> mine(Actor actor) {
    actor.require(ResourcePermission.OFFER);
    return actor.grants().organizationId().stream()
        .flatMap(unit -> queries.ofUnit(here(actor), unit).stream())
        .toList();
  }

  /** What waits to be checked, or has a paper that does, the longest first. */
  public List<ResourceView> toCheck(Actor actor) {
    actor.require(ResourcePermission.CHECK);
    return queries.offered(here(actor));
  }

  /**
   * One of any status, for its unit and for the community.
   *
   * @throws Refused to others, as if it were not there
   */
  public ResourceView kept(Actor actor, UUID id) {
    return queries
        .own(here(actor), id)
        .filter(it -> Keepers.include(actor, it.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** One in full, for its unit and for the community, who see the contact masked. */
  public ResourceFile file(Actor actor, UUID id) {
    var filed = filed(actor, id);
    var inFull =
        Keepers.own(actor, filed.file().resource().unit())
            || trail.revealed(actor, CONTACT_REVEALED, filed.concerned());
    return inFull ? filed.file() : filed.file().mask();
  }

  /** Lets the actor see the contact in full for a while, on the record. */
  @Transactional
  public void reveal(Actor actor, UUID id, Reveal command) {
    actor.require(ResourcePermission.CHECK);
    var concerned = Optional.of(filed(actor, id).concerned());
    trail.record(
        actor, new AuditEntry(CONTACT_REVEALED, concerned, command.purpose(), command.words()));
  }

  private ResourceQueries.Filed filed(Actor actor, UUID id) {
    return queries
        .file(here(actor), id)
        .filter(it -> Keepers.include(actor, it.file().resource().unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Codes of needs that a resource may serve. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<String> categories(Community community) {
    return rules.categories(community, Dates.day(clock.instant()));
  }

  /** How far people walk in some minutes, the shortest way first. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Walk> walks(Community community) {
    return rules.walks(community, Dates.day(clock.instant()));
  }

  /** The public cannot look up a community, so its page says which one it is. */
  private static Community of(Scope scope, Community community) {
    if (scope.communityId() != community.id()) {
      throw new IllegalArgumentException("Another community than that of the scope");
    }
    return community;
  }

  private Community here(Actor actor) {
    return communities.byId(actor.communityId());
  }
}
