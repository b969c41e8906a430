package org.linli.proposals.web;

import java.util.Map;
import org.linli.proposals.AnswerYesNo;
import org.linli.proposals.AskMerge;
import org.linli.proposals.DecideProposal;
import org.linli.proposals.GiveReason;
import org.linli.proposals.HideWords;
import org.linli.proposals.MakePoint;
import org.linli.proposals.MakeRemark;
import org.linli.proposals.ProposalFile;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ReviewProposal;
import org.linli.proposals.ShowPlan;
import org.linli.proposals.SuggestAmendment;
import org.linli.proposals.WriteProposal;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is known already. */
final class ProposalForms {

  private ProposalForms() {}

  static WriteProposal write(FormState form) {
    return new WriteProposal(
        form.value("title"),
        form.value("proposed"),
        form.value("why"),
        form.value("forWhom"),
        form.value("where"),
        form.value("cost"),
        form.value("fromNeed"),
        form.value("signedAs"));
  }

  /** The draft as it is. */
  static FormState of(ProposalFile file) {
    var text = file.page().text();
    return FormState.of(
        Map.of(
            "title", text.title(),
            "proposed", text.what(),
            "why", text.why(),
            "forWhom", text.forWhom(),
            "where", text.place(),
            "cost", text.cost(),
            "fromNeed", text.need(),
            "signedAs", file.signedAs()));
  }

  static MakePoint point(FormState form) {
    return new MakePoint(form.value("side"), form.value("said"));
  }

  static SuggestAmendment amendment(FormState form) {
    return new SuggestAmendment(form.value("suggested"), form.value("because"));
  }

  /** An amendment begins with the text as it is. */
  static FormState amend(ProposalPage page) {
    return FormState.of(Map.of("suggested", page.text().what()));
  }

  static AnswerYesNo answer(FormState form) {
    return new AnswerYesNo(form.value("verdict"), form.value("reply"));
  }

  static GiveReason reason(FormState form) {
    return new GiveReason(form.value("reason"));
  }

  static AskMerge merge(FormState form) {
    return new AskMerge(form.value("intoProposal"), form.value("mergeWhy"));
  }

  static MakeRemark remark(FormState form) {
    return new MakeRemark(form.value("cell"), form.value("said"));
  }

  static ReviewProposal review(FormState form) {
    return new ReviewProposal(form.value("aspect"), form.value("finding"), form.value("remarks"));
  }

  static DecideProposal decide(FormState form) {
    return new DecideProposal(
        form.value("deciding"), form.value("grounds"), form.value("reference"));
  }

  static ShowPlan plan(FormState form) {
    return new ShowPlan(form.value("planner"), form.value("changes"), form.value("seen"));
  }

  static HideWords hide(FormState form) {
    return new HideWords(form.value("hides"), form.value("breaks"));
  }
}
