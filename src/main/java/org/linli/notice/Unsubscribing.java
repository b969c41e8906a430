package org.linli.notice;

import java.util.Optional;
import java.util.function.Function;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ending messages with the link that came with one, without a log-in: the link is signed and opens
 * its own community only.
 */
@Service
public class Unsubscribing {

  private final StopLinks links;
  private final Notices notices;
  private final NoticePreferences preferences;
  private final Deliveries deliveries;
  private final CommunityDirectory communities;
  private final TransactionTemplate transaction;

  Unsubscribing(
      StopLinks links,
      Notices notices,
      NoticePreferences preferences,
      Deliveries deliveries,
      CommunityDirectory communities,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.notices = notices;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.communities = communities;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What a link would end.
   *
   * @return name of the community and whether anything is sent at all; empty for a link that is
   *     forged, too old, or came with what was deleted
   */
  public Optional<Stopping> look(String token) {
    return links
        .read(token)
        .flatMap(
            named ->
                within(
                    named,
                    recipient ->
                        new Stopping(
                            communities.byId(named.communityId()).name(),
                            running(preferences.of(named.communityId(), recipient)))));
  }

  /**
   * Ends text messages and WeChat messages of the link's community, those that wait included.
   *
   * @throws Refused if the link does not hold
   */
  public void stop(String token) {
    var stopped =
        links
            .read(token)
            .flatMap(named -> within(named, recipient -> stop(named.communityId(), recipient)));
    if (stopped.isEmpty()) {
      throw new Refused(NoticeError.LINK_NOT_VALID);
    }
  }

  private Preference stop(long communityId, String recipient) {
    var stopped = preferences.of(communityId, recipient).stopped();
    preferences.save(communityId, recipient, stopped);
    deliveries.withdraw(communityId, recipient);
    return stopped;
  }

  private <T> Optional<T> within(StopLinks.Named named, Function<String, T> work) {
    return Scope.in(
        Scope.of(named.communityId()),
        () ->
            Optional.ofNullable(
                    transaction.execute(
                        status ->
                            notices.recipient(named.communityId(), named.noticeId()).map(work)))
                .flatMap(found -> found));
  }

  private static boolean running(Preference wanted) {
    return wanted.sms() || wanted.wechat();
  }

  /** What a link is about. */
  public record Stopping(String community, boolean running) {}
}
