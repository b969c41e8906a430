package org.linli.pacts;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes pacts and brings their drafts before the residents, round by round (CULT-3). The pact's
 * row is held by whoever changes its words, so that two drafters at once lose nothing.
 */
@Service
@Transactional
public class PactDrafting {

  private final PactRows pacts;
  private final PactWordings wordings;
  private final PactSuggestions suggestions;
  private final PactJournal journal;
  private final PactRules rules;
  private final Clock clock;

  PactDrafting(
      PactRows pacts,
      PactWordings wordings,
      PactSuggestions suggestions,
      PactJournal journal,
      PactRules rules,
      Clock clock) {
    this.pacts = pacts;
    this.wordings = wordings;
    this.suggestions = suggestions;
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Begins a draft, which nobody reads but those who draft.
   *
   * @throws Invalid if it has more articles than the rule {@code pacts/limits} allows
   */
  public ShortNumber begin(Actor actor, BeginPact command) {
    actor.require(PactPermission.DRAFT);
    var community = actor.communityId();
    var most = rules.limit(community, "articles");
    if (command.lines().size() > most) {
      throw Invalid.field("articles", PactError.TOO_MANY_ARTICLES, most);
    }
    var now = clock.instant();
    var kind = PactKind.valueOf(command.pactKind());
    var number = pacts.number(community, Dates.day(now).getYear());
    var pact =
        Pact.draft(
            new Pact.Origin(Ids.next(), number, kind, now),
            command.head(),
            rules.kind(community, kind).version());
    pacts.insert(actor, pact);
    command.lines().forEach(it -> wordings.add(community, pact.id(), pact.edition(), it));
    return number;
  }

  /**
   * Calls it otherwise.
   *
   * @throws Refused once residents read it: under that name they talked about it
   */
  public void rename(Actor actor, ShortNumber number, NamePact command) {
    var pact = hold(actor, number);
    pact.rename(command.head());
    pacts.update(actor.communityId(), pact);
  }

  /**
   * Another article.
   *
   * @throws Invalid if it has as many as the rule {@code pacts/limits} allows
   */
  public void add(Actor actor, ShortNumber number, WriteArticle command) {
    var pact = hold(actor, number);
    pact.write();
    var community = actor.communityId();
    var articles = wordings.of(community, pact.id(), pact.edition());
    var most = rules.limit(community, "articles");
    if (articles.size() >= most) {
      throw Invalid.field("words", PactError.TOO_MANY_ARTICLES, most);
    }
    wordings.add(community, pact.id(), pact.edition(), command.words());
    if (command.at() > 0) {
      var added = wordings.of(community, pact.id(), pact.edition()).getLast();
      wordings.move(community, pact.id(), pact.edition(), added.id(), command.at());
    }
  }

  /** An article anew. While a round is open, residents go on reading what was published. */
  public void write(Actor actor, ShortNumber number, UUID article, WriteArticle command) {
    var pact = hold(actor, number);
    pact.write();
    var community = actor.communityId();
    if (!wordings.write(community, pact.id(), pact.edition(), article, command.words())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (command.at() > 0) {
      wordings.move(community, pact.id(), pact.edition(), article, command.at());
    }
  }

  /** Strikes an article. */
  public void drop(Actor actor, ShortNumber number, UUID article) {
    var pact = hold(actor, number);
    pact.write();
    if (!wordings.drop(actor.communityId(), pact.id(), pact.edition(), article)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  /**
   * Publishes the draft as it is, for residents to say what should read otherwise.
   *
   * @throws Invalid if the round is shorter or longer than the rules allow
   * @throws Refused if the round before is not over, or something in it is not answered
   */
  public void openRound(Actor actor, ShortNumber number, OpenRound command) {
    var pact = hold(actor, number);
    var community = actor.communityId();
    var now = clock.instant();
    var today = Dates.day(now);
    var least = rules.kind(community, pact.origin().kind()).roundDays();
    var most = rules.limit(community, "round_most_days");
    if (command.last().isBefore(today.plusDays(least))
        || command.last().isAfter(today.plusDays(most))) {
      throw Invalid.field("roundUntil", PactError.ROUND_LENGTH, least, most);
    }
    pact.openRound(now, Dates.end(command.last()), allAnswered(actor, pact));
    publish(actor, pact, PactAction.OPEN_ROUND, "");
  }

  /**
   * Hands the words to whoever looks whether they are lawful; they are not changed any more.
   *
   * @throws Refused if the round is not over, or something in it is not answered
   */
  public void submit(Actor actor, ShortNumber number) {
    var pact = hold(actor, number);
    pact.submit(actor.accountId(), clock.instant(), allAnswered(actor, pact));
    publish(actor, pact, PactAction.SUBMIT, "");
  }

  private boolean allAnswered(Actor actor, Pact pact) {
    return suggestions.allAnswered(actor.communityId(), pact.id());
  }

  /** What was written becomes an edition that everybody reads. */
  private void publish(Actor actor, Pact pact, PactAction action, String note) {
    var community = actor.communityId();
    var shown = pact.state().draft().shown();
    var articles = wordings.of(community, pact.id(), shown);
    if (articles.isEmpty()) {
      throw new Refused(PactError.NO_ARTICLES);
    }
    wordings.publish(community, pact.id(), shown);
    journal.write(
        actor,
        pact,
        action,
        note,
        Map.of("edition", String.valueOf(shown), "text", PactWordings.hash(articles)));
  }

  /** Begins a draft of the next version, with the words that are in force. */
  public void amend(Actor actor, ShortNumber number, GiveReason command) {
    actor.require(PactPermission.DECIDE);
    var pact = journal.hold(actor, number);
    pact.amend();
    journal.write(actor, pact, PactAction.AMEND, command.reason(), Map.of());
  }

  /** Gives the draft up; what is in force stays. */
  public void giveUp(Actor actor, ShortNumber number, GiveUpDraft command) {
    actor.require(PactPermission.DECIDE);
    var pact = journal.hold(actor, number);
    pact.giveUp();
    var version = pact.state().version();
    if (version > 0) {
      var community = actor.communityId();
      wordings.reset(
          community, pact.id(), pact.edition(), pacts.edition(community, pact.id(), version));
    }
    suggestions.drop(actor, pact.id(), command.givenUpFor(), clock.instant());
    journal.write(actor, pact, PactAction.GIVE_UP, command.givenUpFor(), Map.of());
  }

  private Pact hold(Actor actor, ShortNumber number) {
    actor.require(PactPermission.DRAFT);
    return journal.hold(actor, number);
  }
}
