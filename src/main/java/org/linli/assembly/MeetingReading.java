package org.linli.assembly;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.Colleagues;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.DispatchPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.notice.calls.NoticeProofs;
import org.linli.platform.Dates;
import org.linli.projects.ProjectPermission;
import org.linli.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings: for anybody what was announced and published, for staff all (DELIB-8). */
@Service
@Transactional(readOnly = true)
public class MeetingReading {

  /** A search looks at so many of a page's meetings. */
  private static final int MOST_COMPARED = 200;

  private final MeetingQueries queries;
  private final MeetingPageQueries pages;
  private final AgendaSources sources;
  private final AssemblyRules rules;
  private final NoticeProofs proofs;
  private final Colleagues colleagues;
  private final CommunityDirectory communities;
  private final Clock clock;

  MeetingReading(
      MeetingQueries queries,
      MeetingPageQueries pages,
      AgendaSources sources,
      AssemblyRules rules,
      NoticeProofs proofs,
      Colleagues colleagues,
      CommunityDirectory communities,
      Clock clock) {
    this.queries = queries;
    this.pages = pages;
    this.sources = sources;
    this.rules = rules;
    this.proofs = proofs;
    this.colleagues = colleagues;
    this.communities = communities;
    this.clock = clock;
  }

  /** Announced and not over, the next first, at most fifty. */
  public List<MeetingView> coming(Scope scope) {
    return queries.coming(scope.communityId());
  }

  /** Over or called off, the latest first. */
  public Slice<MeetingView> past(Scope scope, Paging paging) {
    return Slice.cut(queries.past(scope.communityId(), paging), paging, MeetingReading::position);
  }

  private static Cursor position(MeetingView meeting) {
    return new Cursor(meeting.startsAt(), meeting.id());
  }

  /** Of the last year, without practices. */
  public MeetingFigures figures(Scope scope) {
    var today = Dates.day(clock.instant());
    var since = today.minusYears(1).atStartOfDay(Dates.ZONE).toInstant();
    return queries.figures(scope.communityId(), since, today);
  }

  /** One that was announced, with what is public of it. */
  public MeetingPage show(Scope scope, Community community, UUID id) {
    return pages
        .show(scope.communityId(), community, id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What the actor said about a meeting. */
  public OwnPart own(Actor actor, UUID id) {
    return pages.own(actor.communityId(), id, actor.accountId());
  }

  /** Those whose title, host or place has the words, the latest first. */
  public Slice<MeetingView> find(Scope scope, Sought sought, Paging paging) {
    var rows = queries.latest(scope.communityId(), paging.after(), MOST_COMPARED);
    var found =
        rows.stream()
            .filter(it -> sought.matches(it.title(), it.host(), it.place()))
            .limit(paging.limit())
            .toList();
    var last = rows.isEmpty() ? Optional.<Cursor>empty() : Optional.of(position(rows.getLast()));
    return found.size() > paging.size() || rows.size() < MOST_COMPARED
        ? Slice.cut(found, paging, MeetingReading::position)
        : new Slice<>(found, last);
  }

  /** What meetings can be made from, in the order of the rule. */
  public List<MeetingTemplate> templates(Community community) {
    return rules.templates(community);
  }

  /** Kinds of what comes onto an agenda; words of its own last. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<String> kinds() {
    return sources.kinds();
  }

  /** Drafts, what was announced, what is under way, what has no minutes; for staff. */
  public List<MeetingView> desk(Actor actor) {
    actor.require(AssemblyPermission.MANAGE);
    return queries.underWay(actor.communityId());
  }

  /** One in full, for staff, with how far its notices came. */
  public MeetingFile file(Actor actor, UUID id) {
    actor.require(AssemblyPermission.MANAGE);
    var filed =
        pages
            .file(communities.byId(actor.communityId()), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var event = filed.event();
    if (event.isEmpty() || filed.file().guests().isEmpty()) {
      return filed.file();
    }
    var known = proofs.of(actor.scope(), event.get());
    return filed
        .with(
            guest ->
                Optional.ofNullable(known.get(guest.recipient()))
                    .map(proof -> guest.proved(proof.name()))
                    .orElse(guest))
        .file();
  }

  /** Who may do something that is decided, beside the actor. */
  public List<Colleagues.Colleague> owners(Actor actor) {
    return colleagues.whoMay(actor, AssemblyPermission.MANAGE);
  }

  /** What was decided and is not done, due first; for staff. */
  public List<Following> following(Actor actor) {
    actor.require(AssemblyPermission.MANAGE);
    return queries.following(actor.communityId(), actor.accountId());
  }

  /** A task that is not done; for staff. */
  public Following task(Actor actor, UUID id) {
    return following(actor).stream()
        .filter(it -> it.id().equals(id) && it.kind() == ResolutionKind.TASK)
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What the actor has to do because it was decided, or may carry further. */
  public List<Following> toDo(Actor actor) {
    var may =
        Stream.of(AssemblyPermission.MANAGE, ProjectPermission.MANAGE, DispatchPermission.PROPOSE)
            .anyMatch(actor::may);
    return may
        ? queries.following(actor.communityId(), actor.accountId()).stream()
            .filter(it -> theirs(actor, it))
            .toList()
        : List.of();
  }

  private static boolean theirs(Actor actor, Following it) {
    return switch (it.kind()) {
      case TASK -> it.mine();
      case PROJECT -> actor.may(ProjectPermission.MANAGE);
      case WHISTLE -> actor.may(DispatchPermission.PROPOSE) && it.itemKind().equals(NeedItems.KIND);
      case NOTED -> false;
    };
  }

  /** Meetings whose minutes staff have to publish, as their to-do. */
  public List<OwedMinutes> owed(Actor actor) {
    return actor.may(AssemblyPermission.MANAGE) ? queries.owed(actor.communityId()) : List.of();
  }

  /** Who was at practices, for staff (TALENT-2). */
  public List<Trained> trained(Actor actor) {
    actor.require(AssemblyPermission.MANAGE);
    return queries.trained(actor.communityId());
  }
}
