package org.linli.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.dispatch.IssueWhistle;
import org.linli.dispatch.ReceiverManagement;
import org.linli.dispatch.TakeStep;
import org.linli.dispatch.WhistleManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;

/** Whistles through the product's own facades. */
public final class WhistleBuilder {

  private final WhistleManagement whistles;
  private final ReceiverManagement receivers;
  private final WhistleReading reading;

  public WhistleBuilder(
      WhistleManagement whistles, ReceiverManagement receivers, WhistleReading reading) {
    this.whistles = whistles;
    this.receivers = receivers;
    this.reading = reading;
  }

  /**
   * About a need that was published: these organizations have three working days, the first leads.
   */
  public UUID issued(
      Actor officer, Community community, ShortNumber need, String matter, Actor... organizations) {
    return whistles.issue(officer, want(community, need, matter, organizations));
  }

  /** What a street writes for that. */
  public static IssueWhistle want(
      Community community, ShortNumber need, String matter, Actor... organizations) {
    var ids =
        Arrays.stream(organizations)
            .map(it -> it.grants().organizationId().orElseThrow().toString())
            .collect(Collectors.joining("\n"));
    return new IssueWhistle(
        community.code(), need.toString(), matter, ids, "", "3", IssueWhistle.NONE, "");
  }

  /** As which receiver an organization was named in a whistle last. */
  public UUID receiver(Actor organization, UUID whistle) {
    return reading.received(organization).stream()
        .filter(it -> it.whistle().id().equals(whistle))
        .findFirst()
        .orElseThrow()
        .own()
        .id();
  }

  /** An organization takes a step. */
  public void take(Actor organization, UUID whistle, String action, String note) {
    receivers.take(organization, receiver(organization, whistle), new TakeStep(action, note, ""));
  }

  /** The same with another organization. */
  public void take(Actor organization, UUID whistle, String action, String note, Actor other) {
    var unit = other.grants().organizationId().orElseThrow().toString();
    receivers.take(organization, receiver(organization, whistle), new TakeStep(action, note, unit));
  }

  /** An organization checks in and reports it done. */
  public void done(Actor organization, UUID whistle) {
    take(organization, whistle, "CHECK_IN", "");
    take(organization, whistle, "REPORT", "修好了");
  }

  /** Waits until the community has heard that it is done. */
  public void awaitAsked(Sql sql, Community community, UUID whistle) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.list(
                            "select 1 from dispatch.echo where community_id = %d and whistle_id = '%s' and raiser = 'ASKED'"
                                .formatted(community.id(), whistle))
                        .size()
                    == 1);
  }

  /** A proposal of a community about a need, which waits for its street. */
  public static UUID proposed(
      Sql sql, Community street, Community community, ShortNumber need, String why) {
    var id = UUID.randomUUID();
    sql.list(
        """
        insert into dispatch.suggestion (community_id, proposal_id, from_community_id, need_id,
          need_year, need_sequence, title, why, status, answer, proposed_at)
        select %d, '%s', community_id, need_id, year, sequence, '楼道灯不亮', '%s', 'PROPOSED', '',
          timestamp '2026-09-08'
        from needs.need where community_id = %d and year = %d and sequence = %d
        returning 1
        """
            .formatted(street.id(), id, why, community.id(), need.year(), need.sequence()));
    return id;
  }
}
