package org.linli.portrait;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.CommunityTypes;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.linli.portrait.Portrait.Share;
import org.springframework.stereotype.Component;

/** Counts at night what residents ask for, and then looks for what nobody asks for. */
@Component
public class PortraitNight implements NightlyJob {

  /** The digits of a code that name the county, and the street. */
  private static final int COUNTY = 6;

  private static final int STREET = 9;

  private final CommunityDirectory communities;
  private final CommunityTypes types;
  private final PortraitRules rules;
  private final Drawing drawing;
  private final Portraits portraits;
  private final Demand demand;
  private final Peers peers;
  private final SignFinding signs;
  private final EachCommunity each;
  private final Clock clock;

  PortraitNight(
      CommunityDirectory communities,
      CommunityTypes types,
      PortraitRules rules,
      Drawing drawing,
      Portraits portraits,
      Demand demand,
      Peers peers,
      SignFinding signs,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.types = types;
    this.rules = rules;
    this.drawing = drawing;
    this.portraits = portraits;
    this.demand = demand;
    this.peers = peers;
    this.signs = signs;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "portrait.counted";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(1, 10);
  }

  @Override
  public void run() {
    run(communities.ids());
  }

  /** Signs compare communities, so all are counted first. */
  void run(List<Long> ids) {
    try {
      each.run(ids, this::count);
    } finally {
      each.run(ids, this::find);
    }
  }

  private void count(long id) {
    var now = clock.instant();
    var community = communities.byId(id);
    var limits = rules.of(community, Dates.day(now));
    var drawn = drawing.draw(id, limits, now, portraits.find(id));
    portraits.keep(id, false, drawn.full());
    portraits.keep(id, true, drawn.published());
    peers.keep(peer(community, drawn.full(), now));
  }

  private void find(long id) {
    var now = clock.instant();
    var community = communities.byId(id);
    signs.find(community, rules.of(community, Dates.day(now)), now);
  }

  private Peer peer(Community community, Portrait portrait, Instant now) {
    var year = portrait.year();
    var since = demand.first(community.id()).map(Dates::day).orElse(year.until());
    var days = new Span(since.isBefore(year.from()) ? year.from() : since, year.until()).days();
    return new Peer(
        community.id(),
        community.code().substring(0, COUNTY),
        community.code().substring(0, STREET),
        types.of(Scope.of(community.id())).orElse(""),
        portrait.residents(),
        Math.max(days, 0),
        portrait.needs(),
        portrait.categories().stream()
            .collect(Collectors.toUnmodifiableMap(Share::category, Share::needs)),
        now);
  }
}
