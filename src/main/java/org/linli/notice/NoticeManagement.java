package org.linli.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which modules reach people. Nothing goes out unless the caller's transaction
 * commits.
 */
@Service
@Transactional
public class NoticeManagement {

  private final Notices notices;
  private final NoticeTexts texts;
  private final NoticeRules rules;
  private final Recipients recipients;
  private final Posting posting;
  private final NoticeQueue queue;
  private final Clock clock;

  NoticeManagement(
      Notices notices,
      NoticeTexts texts,
      NoticeRules rules,
      Recipients recipients,
      Posting posting,
      NoticeQueue queue,
      Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.rules = rules;
    this.recipients = recipients;
    this.posting = posting;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Tells one recipient.
   *
   * @param scope of the community that it is about
   * @throws IllegalArgumentException if no module registered the template, or values and places do
   *     not agree
   */
  public void notify(Scope scope, Notify command) {
    notifyAll(scope, List.of(command));
  }

  /**
   * Tells many, in as many statements as one: all raisers of a merged matter, for example. Of one
   * event a recipient is told once; the unique key (community, event, recipient) guards it.
   */
  public void notifyAll(Scope scope, List<Notify> commands) {
    var now = clock.instant();
    var called = called(scope, commands, now);
    var told =
        notices.insert(
            scope.communityId(), commands.stream().map(it -> notice(it, called, now)).toList());
    var byUrgency = told.stream().filter(it -> it.urgency() == Urgency.NOW).toList();
    posting.post(scope.communityId(), byUrgency, Set.of());
    if (byUrgency.size() < told.size()) {
      queue.digest(scope.communityId());
    }
  }

  private Set<UUID> called(Scope scope, List<Notify> commands, Instant now) {
    var accounts = new HashSet<UUID>();
    commands.forEach(command -> command.to().accountId().ifPresent(accounts::add));
    return accounts.isEmpty()
        ? Set.of()
        : recipients.called(scope, accounts, rules.called(scope.communityId(), now));
  }

  private Notice notice(Notify command, Set<UUID> called, Instant now) {
    var template = texts.checked(command.template(), command.values());
    var to = command.to();
    return new Notice(
        Ids.next(),
        command.event(),
        new Recipient(
            to.accountId(),
            to.name(),
            to.phone(),
            to.byPhone() || to.accountId().filter(called::contains).isPresent()),
        template.key(),
        template.kind(),
        NoticeTexts.content(command.values()),
        command.href(),
        command.fromStreet(),
        template.urgency(),
        now);
  }
}
