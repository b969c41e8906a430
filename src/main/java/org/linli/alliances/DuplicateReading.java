package org.linli.alliances;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.needs.words.LikelyPair;
import org.linli.needs.words.Told;
import org.linli.needs.words.Words;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what several units offer each by itself: of one kind, for a category that both serve, in
 * words that are alike (SERV-4). It proposes; a person decides.
 */
@Service
@Transactional(readOnly = true)
public class DuplicateReading {

  private static final int MOST_WORDS = 5;

  private final ResourceReading resources;
  private final AllianceQueries alliances;
  private final Words words;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  DuplicateReading(
      ResourceReading resources,
      AllianceQueries alliances,
      Words words,
      Rules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.resources = resources;
    this.alliances = alliances;
    this.words = words;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** What is offered twice, among the five hundred resources that were listed last. */
  public Duplicates of(Actor actor) {
    actor.require(AlliancePermission.MANAGE);
    var rule = rule(actor);
    var kinds = rule.texts("kinds");
    var listed =
        resources.listed(actor).stream()
            .filter(it -> kinds.contains(it.what().kind().name()))
            .toList();
    var joined = alliances.joined(actor.communityId());
    var pairs =
        alike(actor, listed, rule.number("likeness_percent") / 100.0).stream()
            .filter(pair -> together(joined, pair, AllianceStatus.ACTIVE).isEmpty())
            .toList();
    var groups = groups(pairs, joined);
    var duplicated = groups.stream().mapToInt(group -> group.resources().size()).sum();
    return new Duplicates(listed.size(), duplicated, groups);
  }

  private List<LikelyPair<ResourceView>> alike(
      Actor actor, List<ResourceView> listed, double least) {
    var now = clock.instant();
    var told = new LinkedHashMap<ResourceView, Told>();
    listed.forEach(
        it -> told.put(it, new Told(it.what().name() + "。" + it.what().description(), "", now)));
    return words.likeness(communities.byId(actor.communityId()), now).pairs(told).stream()
        .filter(pair -> pair.score() >= least)
        .filter(pair -> !pair.one().unit().equals(pair.other().unit()))
        .filter(pair -> pair.one().what().kind() == pair.other().what().kind())
        .filter(pair -> !shared(pair).isEmpty())
        .toList();
  }

  private static List<String> shared(LikelyPair<ResourceView> pair) {
    return pair.one().what().categories().stream()
        .filter(pair.other().what().categories()::contains)
        .toList();
  }

  /** The alliance of that state that both are in. */
  private static Optional<UUID> together(
      List<AllianceQueries.Joined> joined, LikelyPair<ResourceView> pair, AllianceStatus status) {
    return joined.stream()
        .filter(it -> it.status() == status)
        .filter(it -> it.resources().contains(pair.one().id()))
        .filter(it -> it.resources().contains(pair.other().id()))
        .map(AllianceQueries.Joined::alliance)
        .findFirst();
  }

  /** What is like the same is in one group. */
  private static List<Duplicates.Group> groups(
      List<LikelyPair<ResourceView>> pairs, List<AllianceQueries.Joined> joined) {
    var groupOf = new LinkedHashMap<UUID, Set<LikelyPair<ResourceView>>>();
    for (var pair : pairs) {
      var merged = new LinkedHashSet<LikelyPair<ResourceView>>();
      merged.addAll(groupOf.getOrDefault(pair.one().id(), Set.of()));
      merged.addAll(groupOf.getOrDefault(pair.other().id(), Set.of()));
      merged.add(pair);
      merged.forEach(
          each -> {
            groupOf.put(each.one().id(), merged);
            groupOf.put(each.other().id(), merged);
          });
    }
    return distinct(groupOf.values()).stream()
        .map(group -> group(group, joined))
        .sorted(Comparator.comparingInt((Duplicates.Group it) -> -it.resources().size()))
        .toList();
  }

  private static List<Set<LikelyPair<ResourceView>>> distinct(
      Collection<Set<LikelyPair<ResourceView>>> groups) {
    return new ArrayList<>(new LinkedHashSet<>(groups));
  }

  private static Duplicates.Group group(
      Set<LikelyPair<ResourceView>> pairs, List<AllianceQueries.Joined> joined) {
    var members = new LinkedHashMap<UUID, ResourceView>();
    pairs.forEach(
        pair -> {
          members.put(pair.one().id(), pair.one());
          members.put(pair.other().id(), pair.other());
        });
    return new Duplicates.Group(
        members.values().stream().sorted(Comparator.comparing(ResourceView::owner)).toList(),
        pairs.stream().flatMap(pair -> shared(pair).stream()).distinct().sorted().toList(),
        pairs.stream()
            .flatMap(pair -> pair.sharedWords().stream())
            .distinct()
            .limit(MOST_WORDS)
            .toList(),
        pairs.stream()
            .flatMap(pair -> together(joined, pair, AllianceStatus.INVITING).stream())
            .findFirst());
  }

  private Rule rule(Actor actor) {
    var code = communities.byId(actor.communityId()).code();
    return rules.inForce("alliances/duplicates", code, Dates.day(clock.instant()));
  }
}
