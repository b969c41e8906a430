package org.linli.pacts.web;

import java.util.Map;
import org.linli.pacts.AnswerSuggestion;
import org.linli.pacts.Article;
import org.linli.pacts.BeginPact;
import org.linli.pacts.DeskPact;
import org.linli.pacts.FilePact;
import org.linli.pacts.GiveReason;
import org.linli.pacts.GiveUpDraft;
import org.linli.pacts.NamePact;
import org.linli.pacts.OpenRound;
import org.linli.pacts.PublishPact;
import org.linli.pacts.PutToVote;
import org.linli.pacts.ReturnPact;
import org.linli.pacts.ReviewPact;
import org.linli.pacts.SuggestWords;
import org.linli.pacts.WriteArticle;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is known already. */
final class PactForms {

  private PactForms() {}

  static BeginPact begin(FormState form) {
    return new BeginPact(
        form.value("pactKind"),
        form.value("title"),
        form.value("holdsFor"),
        form.value("drafters"),
        form.value("articles"));
  }

  static NamePact name(FormState form) {
    return new NamePact(form.value("title"), form.value("holdsFor"), form.value("drafters"));
  }

  /** The forms of a pact's page begin with what it is called. */
  static FormState of(DeskPact work) {
    var pact = work.page().pact();
    return FormState.of(
        Map.of(
            "title", pact.title(),
            "holdsFor", pact.holdsFor(),
            "drafters", work.page().drafters()));
  }

  static WriteArticle article(FormState form) {
    return new WriteArticle(form.value("words"), form.value("position"));
  }

  /** An article as it is. */
  static FormState of(Article article) {
    return FormState.of(
        Map.of("words", article.words(), "position", String.valueOf(article.number())));
  }

  static SuggestWords suggestion(FormState form) {
    return new SuggestWords(
        form.value("aboutArticle"), form.value("suggested"), form.value("said"));
  }

  static AnswerSuggestion answer(FormState form) {
    return new AnswerSuggestion(form.value("taken"), form.value("reply"));
  }

  static GiveReason reason(FormState form) {
    return new GiveReason(form.value("reason"));
  }

  static ReturnPact giveBack(FormState form) {
    return new ReturnPact(form.value("returnedFor"));
  }

  static GiveUpDraft giveUp(FormState form) {
    return new GiveUpDraft(form.value("givenUpFor"));
  }

  static OpenRound round(FormState form) {
    return new OpenRound(form.value("roundUntil"));
  }

  static ReviewPact review(FormState form) {
    return new ReviewPact(form.value("lawful"), form.value("reviewedBy"), form.value("grounds"));
  }

  static PutToVote vote(FormState form) {
    return new PutToVote(form.value("decidingBallot"), form.value("onQuestion"));
  }

  static FilePact file(FormState form) {
    return new FilePact(form.value("filedOn"), form.value("filedNumber"), form.value("filedWith"));
  }

  static PublishPact publish(FormState form) {
    return new PublishPact(form.value("inForceOn"));
  }
}
