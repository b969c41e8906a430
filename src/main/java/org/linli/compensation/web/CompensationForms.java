package org.linli.compensation.web;

import java.util.HashMap;
import java.util.Map;
import org.linli.ballot.counting.SquareMetres;
import org.linli.compensation.AnswerPlan;
import org.linli.compensation.AskFor;
import org.linli.compensation.BeginningWeights;
import org.linli.compensation.EndWorkshop;
import org.linli.compensation.Fen;
import org.linli.compensation.FlatView;
import org.linli.compensation.MoveAsk;
import org.linli.compensation.NameOwners;
import org.linli.compensation.OpenWorkshop;
import org.linli.compensation.WorkshopFile;
import org.linli.compensation.WritePlan;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is known already. */
final class CompensationForms {

  private CompensationForms() {}

  static OpenWorkshop open(FormState form) {
    return new OpenWorkshop(
        form.value("stairwell"),
        form.value("place"),
        form.value("title"),
        form.value("ballotKind"),
        form.value("doorLines"));
  }

  static WritePlan plan(FormState form) {
    return new WritePlan(
        form.value("scheme"),
        form.value("cost"),
        form.value("subsidy"),
        form.value("yearly"),
        form.value("splitBy"),
        form.value("floorWeights"),
        form.value("changed"));
  }

  static AskFor ask(FormState form) {
    return new AskFor(form.value("ground"), form.value("amount"), form.value("words"));
  }

  static MoveAsk move(FormState form) {
    return new MoveAsk(
        form.value("askStep"),
        form.value("amount"),
        form.value("carrierDoor"),
        form.value("words"));
  }

  static AnswerPlan answer(FormState form) {
    return new AnswerPlan(
        form.value("agreement"),
        form.value("why"),
        form.value("seenPlan"),
        form.value("seenAnswer"));
  }

  static EndWorkshop end(FormState form) {
    return new EndWorkshop(form.value("ending"), form.value("reason"), form.value("ballotRef"));
  }

  static NameOwners owners(FormState form) {
    return new NameOwners(form.value("owners"), form.value("area"));
  }

  /** Whose a dwelling is, as far as that is known. */
  static FormState of(FlatView flat) {
    return FormState.of(
        Map.of(
            "owners", flat.owners(), "area", flat.area() == 0 ? "" : SquareMetres.of(flat.area())));
  }

  /** The plan as it is; before the first, what the rule says. */
  static FormState of(WorkshopFile file, BeginningWeights beginning) {
    var values = new HashMap<String, String>();
    values.put("splitBy", "HOUSEHOLD");
    values.put("floorWeights", beginning.weights().typed());
    file.plan()
        .ifPresent(
            plan ->
                values.putAll(
                    Map.of(
                        "scheme", plan.scheme(),
                        "cost", Fen.yuan(plan.cost()),
                        "subsidy", Fen.yuan(plan.subsidy()),
                        "yearly", Fen.yuan(plan.upkeep()),
                        "splitBy", plan.splitBy().name(),
                        "floorWeights", plan.weights().typed())));
    return FormState.of(values);
  }
}
