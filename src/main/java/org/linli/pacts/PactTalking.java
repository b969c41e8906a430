package org.linli.pacts;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.WordDiff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Residents say what should read otherwise; the drafters answer each of them (CULT-3). The pact's
 * row is held, so that nothing comes in after the round is over and nothing is answered twice.
 */
@Service
@Transactional
public class PactTalking {

  private final PactWordings wordings;
  private final PactSuggestions suggestions;
  private final PactJournal journal;
  private final PactRules rules;
  private final PactNotices notices;
  private final Clock clock;

  PactTalking(
      PactWordings wordings,
      PactSuggestions suggestions,
      PactJournal journal,
      PactRules rules,
      PactNotices notices,
      Clock clock) {
    this.wordings = wordings;
    this.suggestions = suggestions;
    this.journal = journal;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Suggests other words, or says something about an article or the whole.
   *
   * @throws Invalid if nothing would change, or they said as much as the rule allows
   * @throws Refused if no round is open
   */
  public UUID suggest(Actor actor, ShortNumber number, SuggestWords command) {
    actor.require(PactPermission.COMMENT);
    var pact = journal.hold(actor, number);
    var now = clock.instant();
    pact.requireRound(now);
    var shown = pact.state().draft().shown();
    command
        .article()
        .ifPresent(
            article -> {
              var words =
                  wordings
                      .words(actor.communityId(), pact.id(), shown, article)
                      .orElseThrow(() -> Invalid.field("aboutArticle", KernelError.NOT_A_CHOICE));
              if (words.equals(command.suggested())) {
                throw Invalid.field("suggested", PactError.SAME_WORDS);
              }
            });
    var most = rules.limit(actor.communityId(), "suggestions_per_person");
    if (suggestions.of(actor, pact) >= most) {
      throw Invalid.field("said", PactError.TOO_MANY_SUGGESTIONS, most);
    }
    return suggestions.insert(actor, pact, command, now);
  }

  /** Whoever made it takes it back. */
  public void takeBack(Actor actor, ShortNumber number, UUID suggestion) {
    actor.require(PactPermission.COMMENT);
    var pact = journal.hold(actor, number);
    var made = open(actor, pact, suggestion);
    if (made.by().filter(actor.accountId()::equals).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    suggestions.answer(actor, made.id(), SuggestionStatus.TAKEN_BACK, "", clock.instant());
  }

  /**
   * Takes it in word by word, in own words, or not, and says why. Where the article has changed
   * meanwhile in other places, both changes are made.
   *
   * @throws Invalid if there are no words to take
   * @throws Refused if it was answered, or the article has changed in the same place
   */
  public void answer(Actor actor, ShortNumber number, UUID suggestion, AnswerSuggestion command) {
    actor.require(PactPermission.DRAFT);
    var pact = journal.hold(actor, number);
    pact.answer();
    var made = open(actor, pact, suggestion);
    if (command.status() == SuggestionStatus.TAKEN) {
      take(actor, pact, made);
    }
    suggestions.answer(actor, made.id(), command.status(), command.reply(), clock.instant());
    notices.answered(actor, pact, made, command.status());
  }

  private void take(Actor actor, Pact pact, PactSuggestions.Made made) {
    if (made.suggested().isEmpty()) {
      throw Invalid.field("taken", PactError.NO_WORDS_TO_TAKE);
    }
    var community = actor.communityId();
    if (made.article().isEmpty()) {
      var most = rules.limit(community, "articles");
      if (wordings.of(community, pact.id(), pact.edition()).size() >= most) {
        throw Invalid.field("taken", PactError.TOO_MANY_ARTICLES, most);
      }
      wordings.add(community, pact.id(), pact.edition(), made.suggested());
      return;
    }
    var article = made.article().get();
    var merged =
        wordings
            .words(community, pact.id(), pact.edition(), article)
            .flatMap(now -> WordDiff.merge(made.base(), now, made.suggested()))
            .filter(it -> it.codePointCount(0, it.length()) <= WriteArticle.LONGEST)
            .orElseThrow(() -> new Refused(PactError.OVERTAKEN));
    wordings.write(community, pact.id(), pact.edition(), article, merged);
  }

  /** Takes what is not for everybody's eyes off the page; everybody reads why. */
  public void hide(Actor actor, ShortNumber number, UUID suggestion, GiveReason command) {
    actor.require(PactPermission.DRAFT);
    var pact = journal.hold(actor, number);
    var made =
        suggestions
            .find(actor, pact.id(), suggestion)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (made.status() == SuggestionStatus.HIDDEN) {
      throw new Refused(PactError.NOT_NOW);
    }
    suggestions.answer(
        actor, made.id(), SuggestionStatus.HIDDEN, command.reason(), clock.instant());
    notices.answered(actor, pact, made, SuggestionStatus.HIDDEN);
  }

  private PactSuggestions.Made open(Actor actor, Pact pact, UUID suggestion) {
    var made =
        suggestions
            .find(actor, pact.id(), suggestion)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (made.status() != SuggestionStatus.OPEN) {
      throw new Refused(PactError.NOT_NOW);
    }
    return made;
  }
}
