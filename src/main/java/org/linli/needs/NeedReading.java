package org.linli.needs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads needs: for anybody what was published, for handlers and raisers what is theirs. */
@Service
@Transactional(readOnly = true)
public class NeedReading {

  private static final String CONTACT_REVEALED = "needs.contact-revealed";

  private final NeedQueries queries;
  private final Upward upward;
  private final Supporters supporters;
  private final NearNeeds near;
  private final NeedRules rules;
  private final AuditTrail trail;
  private final Clock clock;

  NeedReading(
      NeedQueries queries,
      Upward upward,
      Supporters supporters,
      NearNeeds near,
      NeedRules rules,
      AuditTrail trail,
      Clock clock) {
    this.queries = queries;
    this.upward = upward;
    this.supporters = supporters;
    this.near = near;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** What was published, newest first. */
  public Slice<NeedView> published(Scope scope, Optional<NeedStatus> status, Paging paging) {
    return queries.published(scope.communityId(), status, paging);
  }

  /** The public story of one need. */
  public NeedStory story(Scope scope, ShortNumber number) {
    return queries
        .published(scope.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What the actor raised, newest first. */
  public Slice<NeedView> mine(Actor actor, Paging paging) {
    return queries.raisedBy(actor.communityId(), actor.accountId(), paging);
  }

  /** A need that the actor raised, with their own words. */
  public NeedFile mine(Actor actor, ShortNumber number) {
    return queries
        .file(actor.communityId(), number, actor.accountId())
        .map(NeedQueries.Filed::file)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** A need with all that its handlers may see; the contact is masked until it is revealed. */
  public NeedFile file(Actor actor, ShortNumber number) {
    actor.require(NeedPermission.VERIFY);
    var filed = filed(actor, number);
    if (hidden(actor, filed)) {
      return filed.file().hide();
    }
    return trail.revealed(actor, CONTACT_REVEALED, filed.concerned())
        ? filed.file()
        : filed.file().mask();
  }

  /**
   * Lets the actor see the contact in full for a while; whom it concerns can read who looked and
   * why.
   *
   * @throws Refused if it is a complaint about whoever asks
   */
  @Transactional
  public void reveal(Actor actor, ShortNumber number, Reveal command) {
    actor.require(NeedPermission.VERIFY);
    var filed = filed(actor, number);
    if (hidden(actor, filed)) {
      throw new Refused(NeedError.STREET_DECIDES);
    }
    trail.record(
        actor,
        new AuditEntry(
            CONTACT_REVEALED, Optional.of(filed.concerned()), command.purpose(), command.words()));
  }

  /** A complaint about the community hides its raiser from the community (NEED-1). */
  private static boolean hidden(Actor actor, NeedQueries.Filed filed) {
    return filed.file().facts().about() == Subject.COMMUNITY && !actor.may(NeedPermission.OVERSEE);
  }

  private NeedQueries.Filed filed(Actor actor, ShortNumber number) {
    return queries
        .file(actor.communityId(), number, null)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * What a street's communities sent up to it, at most a hundred: what is late, then the rest, of
   * both who goes first first (NEED-5).
   */
  public List<UpwardNeed> upward(Actor actor) {
    actor.require(NeedPermission.OVERSEE);
    return upward.open(actor.communityId(), clock.instant());
  }

  /** How the actor is concerned by a need, if at all. */
  public Optional<Concern> concern(Actor actor, UUID needId) {
    return near.concern(actor, needId);
  }

  /** Every account that a need concerns, the raiser first. */
  public List<UUID> concerned(Scope scope, UUID needId) {
    return supporters.concerned(new NeedId(scope.communityId(), needId));
  }

  /** What was published and stands in one state, due first, at most fifty. */
  public List<NeedView> publishedIn(Actor actor, NeedStatus status) {
    return queries.publishedIn(actor.communityId(), status, 50);
  }

  /** What was published and waits for somebody to take it on, in the order of NEED-5. */
  public List<NeedView> open(Actor actor, int most) {
    return openWithPlace(actor, most).stream().map(OpenNeed::need).toList();
  }

  /** The same with where each is, for those who look for somebody near. */
  public List<OpenNeed> openWithPlace(Actor actor, int most) {
    return queries.open(actor.communityId(), most);
  }

  /** What the actor raised and is asked to rate. */
  public List<NeedView> toRate(Actor actor) {
    return queries.toRate(actor.communityId(), actor.accountId());
  }

  /** Codes of the categories that people of a community choose from. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<String> categories(Community community) {
    return rules.categories(community, clock.instant());
  }
}
