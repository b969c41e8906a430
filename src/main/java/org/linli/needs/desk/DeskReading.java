package org.linli.needs.desk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditNames;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStory;
import org.linli.needs.NeedView;
import org.linli.needs.words.Told;
import org.linli.needs.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads needs for those who work on them, in the order of NEED-5. */
@Service
@Transactional(readOnly = true)
public class DeskReading {

  /** Counting further would read a community's whole history for a figure on a tab. */
  public static final int COUNTED = 100;

  /** The states that have a tab with a count: somebody still has to do something. */
  public static final List<NeedStatus> OPEN =
      List.of(NeedStatus.values()).stream().filter(status -> !status.ended()).toList();

  private static final int COMPARED = 100;
  private static final int OFFERED = 3;

  private final DeskQueries queries;
  private final NeedReading needs;
  private final Words words;
  private final AuditNames names;
  private final CommunityDirectory communities;
  private final Clock clock;

  DeskReading(
      DeskQueries queries,
      NeedReading needs,
      Words words,
      AuditNames names,
      CommunityDirectory communities,
      Clock clock) {
    this.queries = queries;
    this.needs = needs;
    this.words = words;
    this.names = names;
    this.communities = communities;
    this.clock = clock;
  }

  /** One page of what the filter lets through, who goes first first. */
  public DeskPage list(Actor actor, DeskFilter filter, Optional<DeskCursor> after, int size) {
    return list(actor, filter, Optional.empty(), after, size);
  }

  /**
   * The same for somebody who looks after some buildings.
   *
   * @param buildings theirs; what names no building is everybody's
   */
  public DeskPage list(
      Actor actor,
      DeskFilter filter,
      Optional<List<UUID>> buildings,
      Optional<DeskCursor> after,
      int size) {
    actor.require(NeedPermission.VERIFY);
    var limit = Math.clamp(size, 1, Paging.MAX_SIZE);
    var rows = queries.rows(reader(actor), filter, buildings, after, limit + 1);
    var page = DeskPage.cut(rows, limit);
    return new DeskPage(named(page.rows()), page.next());
  }

  /** How many stand in each open state; {@link #COUNTED} stands for that many and more. */
  public Map<NeedStatus, Integer> counts(Actor actor) {
    actor.require(NeedPermission.VERIFY);
    return queries.counts(reader(actor), OPEN, COUNTED);
  }

  /** The needs with these numbers, at most a hundred; unknown ones are left out. */
  public List<DeskRow> chosen(Actor actor, List<ShortNumber> numbers) {
    actor.require(NeedPermission.VERIFY);
    return queries.rows(reader(actor), numbers.stream().distinct().limit(Paging.MAX_SIZE).toList());
  }

  /**
   * What may be the same matter, the likeliest first (NEED-6). Empty where the reader does not see
   * the raiser's words.
   */
  public List<Alike> alike(Actor actor, NeedFile file) {
    actor.require(NeedPermission.VERIFY);
    if (file.hidden()) {
      return List.of();
    }
    var need = file.need();
    var candidates = new LinkedHashMap<DeskQueries.Candidate, Told>();
    queries
        .recent(reader(actor), need.id(), need.category(), COMPARED)
        .forEach(each -> candidates.put(each, each.told()));
    var told = new Told(file.content(), file.place(), need.raisedAt());
    return words
        .likeness(communities.byId(actor.communityId()), clock.instant())
        .rank(told, candidates)
        .stream()
        .limit(OFFERED)
        .map(
            each ->
                new Alike(
                    each.candidate().need(),
                    each.candidate().published(),
                    each.sameBuilding(),
                    each.sharedWords()))
        .toList();
  }

  /** Notes that two needs are different matters: they are not offered to each other again. */
  @Transactional
  public void unlike(Actor actor, ShortNumber number, ShortNumber other) {
    actor.require(NeedPermission.VERIFY);
    var one = needs.file(actor, number).need().id();
    var two = needs.file(actor, other).need().id();
    if (one.equals(two)) {
      throw new Refused(NeedError.NOT_A_TARGET);
    }
    queries.unlike(actor.communityId(), one, two, actor.accountId(), clock.instant());
  }

  /** What the actor's unit was given and has not answered yet, due first. */
  public List<NeedView> asked(Actor actor) {
    actor.require(NeedPermission.RESPOND);
    return actor
        .grants()
        .organizationId()
        .map(unit -> queries.asked(actor.communityId(), unit))
        .orElse(List.of());
  }

  /**
   * What the actor's unit was given, as the public reads it: nothing tells it who raised it.
   *
   * @throws Refused if it was given to another unit
   */
  public NeedStory asked(Actor actor, ShortNumber number) {
    actor.require(NeedPermission.RESPOND);
    return actor
        .grants()
        .organizationId()
        .filter(unit -> queries.askedOf(actor.communityId(), number, unit))
        .map(unit -> needs.story(actor.scope(), number))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  DeskQueries.Reader reader(Actor actor) {
    return new DeskQueries.Reader(
        actor.communityId(), actor.accountId(), actor.may(NeedPermission.OVERSEE), clock.instant());
  }

  List<DeskRow> named(List<DeskRow> rows) {
    var handlers = rows.stream().flatMap(row -> row.handler().stream()).distinct().toList();
    var known = names.of(handlers);
    return rows.stream().map(row -> row.by(name(known, row))).toList();
  }

  private static String name(Map<UUID, String> known, DeskRow row) {
    return row.handler().map(id -> known.getOrDefault(id, "")).orElse("");
  }

  List<DeskRow> all(Actor actor, DeskFilter filter, int most) {
    return named(queries.rows(reader(actor), filter, Optional.empty(), Optional.empty(), most));
  }
}
