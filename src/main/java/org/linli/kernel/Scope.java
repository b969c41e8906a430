package org.linli.kernel;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The communities whose rows a piece of work may touch. Every query names its community; row
 * security in the database checks the same scope a second time.
 *
 * @param communities ids of tenant areas, at most {@value #MAX_COMMUNITIES}
 * @param publicOnly whether only published rows may be read, under the role {@code linli_public}
 */
public record Scope(SortedSet<Long> communities, boolean publicOnly) {

  /**
   * Parsing the list costs per row: 1 µs for one id, 33 µs for 150. Wider readers use read models.
   */
  public static final int MAX_COMMUNITIES = 20;

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
  private static final Scope NONE = new Scope(new TreeSet<>(), false);

  public Scope {
    if (communities.size() > MAX_COMMUNITIES) {
      throw new IllegalArgumentException("A scope holds at most " + MAX_COMMUNITIES);
    }
    if (communities.stream().anyMatch(id -> id <= 0)) {
      throw new IllegalArgumentException("Community ids are positive");
    }
    communities = Collections.unmodifiableSortedSet(new TreeSet<>(communities));
  }

  /** The scope of infrastructure work (sessions, event registry, log-in): sees no tenant row. */
  public static Scope none() {
    return NONE;
  }

  /** Full access to the rows of one community, as far as the actor's permissions go. */
  public static Scope of(long communityId) {
    return new Scope(new TreeSet<>(Set.of(communityId)), false);
  }

  /** What anybody may read of one community. */
  public static Scope publicOf(long communityId) {
    return new Scope(new TreeSet<>(Set.of(communityId)), true);
  }

  /** The scope of the work in hand; {@link #none()} where nobody opened one. */
  public static Scope current() {
    return CURRENT.orElse(NONE);
  }

  /**
   * Runs work within a scope. The transaction inside it sees these communities only.
   *
   * @throws X whatever the work throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T in(
      Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, scope).call(work);
  }

  public boolean isNone() {
    return communities.isEmpty();
  }

  /**
   * The one community of this scope.
   *
   * @throws IllegalStateException if there is none or several
   */
  public long communityId() {
    if (communities.size() != 1) {
      throw new IllegalStateException("Not the scope of one community: " + communities);
    }
    return communities.first();
  }

  /** Digits and commas only, as {@code app.communities} expects it. */
  public String literal() {
    return communities.size() == 1
        ? String.valueOf(communities.first())
        : communities.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
