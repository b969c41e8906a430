package org.linli.boards;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.WhistleReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.projects.ProjectView;
import org.springframework.stereotype.Component;

/**
 * The board of a street: whistles are the street's own, projects and clocks are each community's
 * (ADR 0025). A role in the street holds in the communities below, so they are read at once, in as
 * many scopes as they fill: one for every {@value Scope#MAX_COMMUNITIES}, whatever they hold.
 */
@Component
public class StreetBoards {

  /** What a screen has room for. */
  private static final int FIRST = 6;

  private static final Comparator<BoardRow> DUE_FIRST =
      Comparator.comparing((BoardRow row) -> row.due().at()).thenComparing(BoardRow::id);

  private final WhistleReading whistles;
  private final StreetParts parts;
  private final CommunityDirectory communities;
  private final Clock clock;

  StreetBoards(
      WhistleReading whistles, StreetParts parts, CommunityDirectory communities, Clock clock) {
    this.whistles = whistles;
    this.parts = parts;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * All of a street on one screen.
   *
   * @throws Refused if the area is no street
   */
  public StreetBoard board(Actor actor) {
    var street = street(actor);
    var now = clock.instant();
    var below = communities.below(street.id());
    var reads =
        scopes(below).entrySet().stream()
            .map(it -> parts.read(it.getKey(), it.getValue(), FIRST))
            .toList();
    var known = byId(below);
    var standing = new LinkedHashMap<Long, BoardPart>();
    below.forEach(it -> standing.put(it.id(), BoardPart.empty(it)));
    for (var read : reads) {
      read.projects().forEach((id, of) -> add(standing, known, id, BoardPart.of(of)));
      read.clocks().stream()
          .collect(Collectors.toMap(LateClocks.Late::community, LateClocks.Late::late, Math::max))
          .forEach((id, late) -> add(standing, known, id, BoardPart.late(late)));
    }
    var blown = whistles.standing(actor, now, FIRST);
    blown.tallies().forEach(it -> add(standing, known, it.community(), BoardPart.of(it)));
    var rows =
        Stream.of(
                blown.first().stream().map(it -> BoardRow.of(it, place(known, it.community()))),
                reads.stream()
                    .flatMap(read -> read.projects().entrySet().stream())
                    .flatMap(it -> rows(place(known, it.getKey()), it.getValue())),
                reads.stream()
                    .flatMap(read -> read.clocks().stream())
                    .map(it -> BoardRow.of(it, place(known, it.community()))))
            .flatMap(Function.identity())
            .sorted(
                Comparator.comparing((BoardRow row) -> !row.presses(now)).thenComparing(DUE_FIRST))
            .limit(FIRST)
            .toList();
    var all = List.copyOf(standing.values());
    var sum = all.stream().reduce(BoardPart.empty(street), BoardPart::plus);
    return new StreetBoard(street.code(), street.name(), now, sum, all, rows);
  }

  /**
   * One kind of them, due first, of one community or of all.
   *
   * @param code of a community of the street; empty for all of them
   * @throws Refused if the area is no street, or the community is none of its
   */
  public Slice<BoardRow> list(Actor actor, BoardKind kind, String code, Paging paging) {
    var street = street(actor);
    var all = communities.below(street.id());
    var of = code.isEmpty() ? all : all.stream().filter(it -> it.code().equals(code)).toList();
    if (of.isEmpty() && !code.isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var known = byId(of);
    return switch (kind) {
      case WHISTLES -> {
        var only = code.isEmpty() ? Optional.<Long>empty() : Optional.of(of.getFirst().id());
        var found = whistles.open(actor, only, paging);
        yield new Slice<>(
            found.rows().stream().map(it -> BoardRow.of(it, place(known, it.community()))).toList(),
            found.next());
      }
      case PROJECTS -> page(paging, projects(of, known));
      case CLOCKS ->
          page(
              paging,
              scopes(of).keySet().stream()
                  .flatMap(scope -> parts.late(scope, paging).stream())
                  .map(it -> BoardRow.of(it, place(known, it.community()))));
    };
  }

  private Stream<BoardRow> projects(List<Community> of, Map<Long, Community> known) {
    return scopes(of).entrySet().stream()
        .flatMap(it -> parts.projects(it.getKey(), it.getValue()).entrySet().stream())
        .flatMap(it -> rows(place(known, it.getKey()), it.getValue()));
  }

  /** Several scopes have each a page of their own; together they make one. */
  private static Slice<BoardRow> page(Paging paging, Stream<BoardRow> rows) {
    var sorted =
        rows.sorted(DUE_FIRST)
            .filter(row -> paging.after().map(after -> after(row, after)).orElse(true))
            .limit(paging.limit())
            .toList();
    return Slice.cut(sorted, paging, BoardRow::position);
  }

  private static boolean after(BoardRow row, Cursor cursor) {
    var by = row.due().at().compareTo(cursor.at());
    return by > 0 || by == 0 && row.id().compareTo(cursor.id()) > 0;
  }

  private Community street(Actor actor) {
    actor.require(BoardPermission.OVERSEE);
    return communities
        .place(actor.communityId())
        .filter(it -> it.code().endsWith("000") && !it.code().endsWith("000000"))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static Map<Scope, List<Community>> scopes(List<Community> all) {
    var most = Scope.MAX_COMMUNITIES;
    var scopes = new LinkedHashMap<Scope, List<Community>>();
    IntStream.range(0, (all.size() + most - 1) / most)
        .mapToObj(at -> all.subList(at * most, Math.min(all.size(), (at + 1) * most)))
        .forEach(
            of -> {
              var ids =
                  of.stream().map(Community::id).collect(Collectors.toCollection(TreeSet::new));
              scopes.put(new Scope(ids, false), of);
            });
    return scopes;
  }

  private static Map<Long, Community> byId(List<Community> all) {
    return all.stream().collect(Collectors.toMap(Community::id, Function.identity()));
  }

  /** A whistle stays with the street when its community has come under another one. */
  private Community place(Map<Long, Community> known, long id) {
    var here = known.get(id);
    return here != null ? here : communities.byId(id);
  }

  private void add(
      Map<Long, BoardPart> standing, Map<Long, Community> known, long id, BoardPart more) {
    standing.merge(
        id, BoardPart.empty(place(known, id)).plus(more), (one, other) -> one.plus(more));
  }

  private static Stream<BoardRow> rows(Community community, List<ProjectView> projects) {
    return projects.stream().map(it -> BoardRow.of(it, community));
  }
}
