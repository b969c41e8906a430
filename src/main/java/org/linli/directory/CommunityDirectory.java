package org.linli.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.web.Communities;
import org.springframework.stereotype.Service;

/**
 * The communities that take part. Every request asks for one, so found ones are kept for a minute;
 * those not found are asked for again.
 */
@Service
public class CommunityDirectory implements Communities {

  private final OpenCommunities communities;
  private final Cache<String, Community> byCode;
  private final Cache<Long, Community> byId;
  private final Cache<String, Community> areas;
  private final Cache<Long, Community> areasById;

  CommunityDirectory(OpenCommunities communities, Clock clock) {
    this.communities = communities;
    byCode = cache(clock);
    byId = cache(clock);
    areas = cache(clock);
    areasById = cache(clock);
  }

  @Override
  public Optional<Community> byCode(String code) {
    return code.matches("\\d{12}")
        ? Optional.ofNullable(byCode.get(code, key -> communities.byCode(key).orElse(null)))
        : Optional.empty();
  }

  @Override
  public Optional<Community> areaByCode(String code) {
    var found =
        code.matches("\\d{12}")
            ? Optional.ofNullable(areas.get(code, key -> communities.areaByCode(key).orElse(null)))
            : Optional.<Community>empty();
    found.ifPresent(area -> areasById.put(area.id(), area));
    return found;
  }

  @Override
  public Optional<String> currentCode(String formerCode) {
    return communities.currentCode(formerCode);
  }

  /** Asks the database again from now on; other nodes do so within a minute. */
  void forget() {
    byCode.invalidateAll();
    byId.invalidateAll();
    areas.invalidateAll();
    areasById.invalidateAll();
  }

  /**
   * @throws Refused if no such community takes part
   */
  public Community byId(long id) {
    return withId(id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  @Override
  public Optional<Community> withId(long id) {
    return Optional.ofNullable(byId.get(id, key -> communities.byId(key).orElse(null)));
  }

  /** A community that takes part, or an area above: where somebody may have a role. */
  public Optional<Community> place(long id) {
    return id == Community.ROOT_ID
        ? Optional.of(Community.ROOT)
        : Optional.ofNullable(areasById.getIfPresent(id))
            .or(() -> withId(id))
            .or(
                () ->
                    Optional.ofNullable(
                        areasById.get(id, key -> communities.areaById(key).orElse(null))));
  }

  /** Whether it is a community that takes part, not an area above. */
  public boolean isCommunity(long id) {
    return id != Community.ROOT_ID && areasById.getIfPresent(id) == null && withId(id).isPresent();
  }

  /** The ids of all communities, for jobs that go through them one by one. */
  public List<Long> ids() {
    return communities.ids();
  }

  /** The ids of the communities within an area, a community being within itself; by code. */
  public List<Long> under(long area) {
    return communities.under(area);
  }

  /** The communities within an area, by code, in one statement. */
  public List<Community> below(long area) {
    return communities.below(area);
  }

  /** The streets within an area, by code, in one statement. */
  public List<Community> streets(long area) {
    return communities.streets(area);
  }

  /**
   * Other communities of the same district, those of the same street first: as many as one scope
   * holds, so that what they share is read at once.
   */
  public List<Community> around(long id) {
    return communities.around(id, Scope.MAX_COMMUNITIES);
  }

  /** By code, at most a hundred. */
  public List<Community> first() {
    return communities.first();
  }

  private static <K> Cache<K, Community> cache(Clock clock) {
    return Caffeine.newBuilder()
        .maximumSize(20_000)
        .expireAfterWrite(Duration.ofMinutes(1))
        .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
        .build();
  }
}
