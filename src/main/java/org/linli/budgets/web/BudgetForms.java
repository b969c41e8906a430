package org.linli.budgets.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.linli.budgets.FreezeRound;
import org.linli.budgets.IdeaView;
import org.linli.budgets.PlanRound;
import org.linli.budgets.ReviewIdea;
import org.linli.budgets.RoundPlan;
import org.linli.budgets.SuggestIdea;
import org.linli.platform.Dates;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is there. */
final class BudgetForms {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** As it is usually done. */
  private static final Map<String, String> USUAL =
      Map.of(
          "rule", "MES_COST_ADD1_NOSTOP",
          "ties", "EARLIER",
          "atLeast", "1",
          "upTo", "5",
          "voters", "PERSONS");

  private BudgetForms() {}

  static FormState usual() {
    return FormState.of(USUAL);
  }

  static FormState of(RoundPlan plan) {
    var values = new HashMap<String, String>();
    values.put("title", plan.title());
    values.put("about", plan.about());
    values.put("amount", String.valueOf(plan.amount()));
    values.put("themes", String.join("\n", plan.themes()));
    values.put("areas", String.join("\n", plan.areas()));
    values.put("rule", plan.rule().name());
    values.put("threshold", String.valueOf(plan.threshold()));
    values.put("ties", plan.ties().name());
    values.put("atLeast", String.valueOf(plan.atLeast()));
    values.put("upTo", String.valueOf(plan.upTo()));
    values.put("voters", plan.voters());
    values.put("ideasUntil", plan.ideasUntil().toString());
    values.put("reviewUntil", plan.reviewUntil().toString());
    values.putAll(days(plan).values());
    return FormState.of(values);
  }

  /** When votes are taken, as it was published. */
  static FormState days(RoundPlan plan) {
    return FormState.of(
        Map.of("votesFrom", moment(plan.votesFrom()), "votesUntil", moment(plan.votesUntil())));
  }

  private static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }

  static PlanRound plan(FormState form) {
    return new PlanRound(
        form.value("title"),
        form.value("about"),
        form.value("amount"),
        form.value("themes"),
        form.value("areas"),
        form.value("rule"),
        form.value("threshold"),
        form.value("ties"),
        form.value("atLeast"),
        form.value("upTo"),
        form.value("voters"),
        form.value("ideasUntil"),
        form.value("reviewUntil"),
        form.value("votesFrom"),
        form.value("votesUntil"));
  }

  static FreezeRound freeze(FormState form) {
    return new FreezeRound(form.value("votesFrom"), form.value("votesUntil"));
  }

  static SuggestIdea idea(FormState form) {
    return new SuggestIdea(
        form.value("title"),
        form.value("what"),
        form.value("site"),
        form.value("gains"),
        form.value("theme"),
        form.value("area"),
        form.value("guess"),
        form.value("origin"),
        form.value("originNumber"),
        form.value("signedAs"));
  }

  static FormState review(IdeaView idea) {
    return FormState.of(
        Map.of(
            "verdict", idea.reviewer().isEmpty() ? "" : idea.state().name(),
            "cost", cost(idea),
            "reason", idea.reason()));
  }

  private static String cost(IdeaView idea) {
    var yuan = idea.cost() > 0 ? idea.cost() : idea.guess();
    return yuan > 0 ? String.valueOf(yuan) : "";
  }

  static ReviewIdea review(FormState form) {
    return new ReviewIdea(form.value("verdict"), form.value("cost"), form.value("reason"));
  }
}
