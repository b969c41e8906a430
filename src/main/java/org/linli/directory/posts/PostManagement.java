package org.linli.directory.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonAccounts;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts of a community and who holds them (ORG-11). */
@Service
@Transactional
public class PostManagement {

  private final Posts posts;
  private final PostHoldings holdings;
  private final NamedPersons persons;
  private final PersonAccounts accounts;
  private final PostRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  PostManagement(
      Posts posts,
      PostHoldings holdings,
      NamedPersons persons,
      PersonAccounts accounts,
      PostRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.persons = persons;
    this.accounts = accounts;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * The unique kind and place guard that a post is not established twice.
   *
   * @throws Refused if there is one of this kind for this place
   */
  public UUID establish(Actor actor, EstablishPost command) {
    actor.require(PostPermission.MANAGE);
    var kind =
        kinds(actor).stream()
            .filter(it -> it.code().equals(command.postKind()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("postKind", KernelError.NOT_A_CHOICE));
    var id = Ids.next();
    if (!posts.insert(actor.communityId(), id, command, kind.open(), clock.instant())) {
      throw new Refused(PostError.POST_EXISTS);
    }
    return id;
  }

  /**
   * Gives the post to somebody; whoever held it did so until that day. The lock on the post guards
   * that two appointments at once do not cross.
   *
   * @throws Invalid if the latest holder began on that day or later, or nobody has the number
   */
  public void appoint(Actor actor, UUID post, Appoint command) {
    var before = locked(actor, post);
    if (!before.isEmpty()) {
      var last = before.getFirst();
      var free = last.until().orElse(last.from().plusDays(1));
      if (command.fromDay().isBefore(free)) {
        throw Invalid.field("fromDay", PostError.HELD_SINCE, last.holder(), free.toString());
      }
    }
    var person = persons.numbered(actor.communityId(), command.reference());
    holdings.end(actor.communityId(), post, command.fromDay());
    holdings.insert(actor.communityId(), post, command, person.orElse(null));
  }

  /**
   * Leaves the post vacant from a day on.
   *
   * @throws Refused if nobody holds it
   */
  public void vacate(Actor actor, UUID post, Vacate command) {
    var last =
        locked(actor, post).stream()
            .findFirst()
            .filter(it -> it.until().isEmpty())
            .orElseThrow(() -> new Refused(PostError.VACANT));
    if (command.untilDay().isBefore(last.from())) {
      throw Invalid.field("untilDay", PostError.HELD_SINCE, last.holder(), last.from().toString());
    }
    holdings.end(actor.communityId(), post, command.untilDay());
  }

  /** Every post with whoever holds it today. */
  @Transactional(readOnly = true)
  public List<PostView> all(Actor actor) {
    actor.require(PostPermission.MANAGE);
    return posts.all(actor.communityId(), today());
  }

  /** One post and everybody who held it, newest first. */
  @Transactional(readOnly = true)
  public Story story(Actor actor, UUID post) {
    actor.require(PostPermission.MANAGE);
    var found =
        posts
            .find(actor.communityId(), post, today())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new Story(found, holdings.of(actor.communityId(), post));
  }

  /** Who is who, for everybody: posts that are public by their rule. */
  @Transactional(readOnly = true)
  public List<PostView> whoIsWho(Scope scope) {
    return posts.open(scope.communityId(), today());
  }

  /**
   * The places of posts of a kind that the actor holds today: as the person that they are in the
   * register, or under their name where the holder is not in the register.
   *
   * @param name by which the actor is known
   */
  @Transactional(readOnly = true)
  public List<String> places(Actor actor, String kind, String name) {
    return holdings.places(
        actor.communityId(),
        kind,
        accounts.persons(actor.communityId(), actor.accountId()),
        name,
        today());
  }

  /** The kinds to choose from. */
  @Transactional(readOnly = true)
  public List<PostKind> kinds(Actor actor) {
    return rules.kinds(communities.byId(actor.communityId()), today());
  }

  private List<Holding> locked(Actor actor, UUID post) {
    actor.require(PostPermission.MANAGE);
    if (!posts.lock(actor.communityId(), post)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return holdings.of(actor.communityId(), post);
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** A post and its history. */
  public record Story(PostView post, List<Holding> holdings) {}
}
