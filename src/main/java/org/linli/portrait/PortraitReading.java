package org.linli.portrait;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was counted at night about what residents ask for (NEED-7). */
@Service
@Transactional(readOnly = true)
public class PortraitReading {

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final Portraits portraits;
  private final Peers peers;
  private final PortraitRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  PortraitReading(
      Portraits portraits,
      Peers peers,
      PortraitRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.portraits = portraits;
    this.peers = peers;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * All of it, but for groups in which anybody could be recognised; empty before the first night.
   */
  public Optional<Portrait> full(Actor actor) {
    actor.require(PortraitPermission.READ);
    return portraits.find(actor.communityId());
  }

  /** What anybody may know. */
  public Optional<Portrait> published(Scope scope) {
    return portraits.published(scope.communityId());
  }

  /** Of fewer people nothing is told, and how many must live there. */
  public Least least(Community community) {
    var limits = rules.of(community, Dates.day(clock.instant()));
    return new Least(
        limits.leastPeople(), limits.leastResidents(), limits.percent(), limits.repeatDays());
  }

  /** The communities of the actor's street, in no order: they are not ranked. */
  public List<StreetLine> street(Actor actor) {
    actor.require(PortraitPermission.READ);
    var street = communities.place(actor.communityId()).map(Community::code).orElse("");
    return street.isEmpty()
        ? List.of()
        : peers.of(street.substring(0, STREET)).stream().map(PortraitReading::line).toList();
  }

  private static StreetLine line(Peer peer) {
    return new StreetLine(
        peer.communityId(),
        peer.residents(),
        peer.needs(),
        peer.categories().entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey),
        peer.categories(),
        peer.countedAt());
  }

  /**
   * What the rule {@code portrait/limits} says that pages tell.
   *
   * @param people of fewer nothing is told
   * @param residents of groups with fewer nothing is told
   * @param percent of the intervals
   * @param repeatDays within which something repeats
   */
  public record Least(int people, int residents, int percent, int repeatDays) {}
}
