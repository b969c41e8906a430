package org.linli.portrait;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Community;
import org.linli.needs.lists.Quarter;
import org.linli.platform.Dates;
import org.linli.portrait.Portrait.Place;
import org.linli.portrait.Portrait.Repeat;
import org.linli.portrait.Portrait.Share;
import org.springframework.stereotype.Component;

/** Looks at night for signs of needs that nobody put into words (NEED-2). */
@Component
class SignFinding {

  /** Communities whose counts are older do not count any more. */
  private static final Duration FRESH = Duration.ofDays(3);

  private final Portraits portraits;
  private final Demand demand;
  private final Peers peers;
  private final Signs signs;

  SignFinding(Portraits portraits, Demand demand, Peers peers, Signs signs) {
    this.portraits = portraits;
    this.demand = demand;
    this.peers = peers;
    this.signs = signs;
  }

  /** In the scope of that community, after all were counted. Bears repeating. */
  void find(Community community, Limits limits, Instant now) {
    var today = Dates.day(now);
    var quarter = Quarter.of(today);
    var rested = signs.confirmed(community.id(), earlier(quarter, limits.restQuarters()));
    var portrait = portraits.find(community.id()).stream().toList();
    Stream.of(
            portrait.stream().flatMap(it -> repeated(it, limits)),
            unasked(community, limits, now),
            unserved(community.id(), limits, today))
        .flatMap(all -> all)
        .filter(found -> !rested.contains(found.key()))
        .forEach(found -> signs.keep(community.id(), quarter, found, limits.rule().version(), now));
    signs.forget(community.id(), now);
  }

  private static Quarter earlier(Quarter quarter, int quarters) {
    return Quarter.of(quarter.firstDay().minusMonths(3L * quarters));
  }

  private static Stream<Found> repeated(Portrait portrait, Limits limits) {
    return portrait.repeats().stream()
        .filter(it -> it.place().isPresent() && !it.name().isEmpty())
        .filter(it -> it.times() >= limits.repeatSigns())
        .map(
            it ->
                new Found(
                    SignKind.REPEATED,
                    it.category(),
                    it.place().map(Object::toString).orElse(""),
                    it.name(),
                    List.of(it.times(), all(portrait, it))));
  }

  /** How many needs of its category came in about the building. */
  private static int all(Portrait portrait, Repeat repeat) {
    return portrait.places().stream()
        .filter(place -> place.id().equals(repeat.place()))
        .map(Place::categories)
        .flatMap(List::stream)
        .filter(share -> share.category().equals(repeat.category()))
        .mapToInt(Share::needs)
        .sum();
  }

  /** Compared with those of its kind and size in the street, or else in the county. */
  private Stream<Found> unasked(Community community, Limits limits, Instant now) {
    var alike = peers.alike(community.id(), now.minus(FRESH));
    return alike.stream()
        .filter(it -> it.communityId() == community.id() && it.exposure() > 0)
        .flatMap(own -> unasked(own, others(own, alike, limits), limits));
  }

  private static List<Peer> others(Peer own, List<Peer> alike, Limits limits) {
    var size = limits.size(own.residents());
    var others =
        alike.stream()
            .filter(it -> it.communityId() != own.communityId() && it.exposure() > 0)
            .filter(it -> limits.size(it.residents()) == size)
            .toList();
    var near = others.stream().filter(it -> it.street().equals(own.street())).toList();
    return near.size() >= limits.leastPeers() ? near : others;
  }

  private static Stream<Found> unasked(Peer own, List<Peer> others, Limits limits) {
    if (others.size() < limits.leastPeers()) {
      return Stream.empty();
    }
    var exposure = others.stream().mapToDouble(Peer::exposure).sum();
    var residents = others.stream().mapToInt(Peer::residents).sum();
    return others.stream()
        .flatMap(it -> it.categories().keySet().stream())
        .distinct()
        .filter(category -> behind(own, others, exposure, category, limits))
        .map(
            category ->
                new Found(
                    SignKind.UNASKED,
                    category,
                    "",
                    "",
                    List.of(
                        Peer.needs(Stream.of(own), category),
                        own.residents(),
                        Peer.needs(others.stream(), category),
                        residents,
                        others.size())));
  }

  /** Whether it is sure that here less than so many percent of what the others have come in. */
  private static boolean behind(
      Peer own, List<Peer> others, double exposure, String category, Limits limits) {
    var ratio =
        RateRatio.of(
            Peer.needs(Stream.of(own), category),
            own.exposure(),
            Peer.needs(others.stream(), category),
            exposure,
            limits.percent());
    return ratio.high().filter(high -> 100 * high < limits.behindPercent()).isPresent();
  }

  private Stream<Found> unserved(long communityId, Limits limits, LocalDate today) {
    return limits.served().stream()
        .filter(group -> demand.resources(communityId, group.categories(), today) == 0)
        .map(
            group ->
                new Found(
                    SignKind.UNSERVED,
                    group.categories().getFirst(),
                    group.code(),
                    "",
                    List.of(demand.members(communityId, group, today))))
        .filter(found -> found.figures().getFirst() >= limits.leastResidents());
  }
}
