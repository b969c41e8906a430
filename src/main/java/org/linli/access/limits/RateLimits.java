package org.linli.access.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/**
 * Refuses what is tried too often. Each try takes a token out of a bucket that lies in the
 * database, so all nodes together grant no more than the rule {@code access/limits} says.
 */
@Component
public class RateLimits {

  private final ProxyManager<String> buckets;
  private final Rules rules;
  private final Clock clock;

  RateLimits(ProxyManager<String> buckets, Rules rules, Clock clock) {
    this.buckets = buckets;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Takes one token.
   *
   * @param who the phone, address or account that tries; empty where everybody is counted together
   * @throws org.linli.kernel.Refused if none is left
   */
  public void take(Limit limit, String who) {
    var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw limit.refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Gives a token back: the try did not count after all. */
  public void giveBack(Limit limit, String who) {
    bucket(limit, who).addTokens(1);
  }

  private Bucket bucket(Limit limit, String who) {
    return buckets.builder().build(limit.key(who), () -> configuration(limit));
  }

  private BucketConfiguration configuration(Limit limit) {
    var tokens = rule().number(limit.rule());
    return BucketConfiguration.builder()
        .addLimit(
            Bandwidth.builder().capacity(tokens).refillIntervally(tokens, limit.period()).build())
        .build();
  }

  private Rule rule() {
    return rules.inForce("access/limits", Community.ROOT.code(), Dates.day(clock.instant()));
  }
}
