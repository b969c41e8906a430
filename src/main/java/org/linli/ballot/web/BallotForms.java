package org.linli.ballot.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.CastVote;
import org.linli.ballot.CorrectRoll;
import org.linli.ballot.GiveProxy;
import org.linli.ballot.Plan;
import org.linli.ballot.ReadPaper;
import org.linli.ballot.WriteBallot;
import org.linli.platform.Dates;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is there. */
final class BallotForms {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** As it is usually done. */
  private static final Map<String, String> USUAL =
      Map.of(
          "rung", "DECIDED",
          "assurance", "HOUSEHOLD",
          "web", "yes",
          "door", "yes",
          "paper", "yes",
          "revote", "yes",
          "proxies", "1",
          "objectionDays", "7");

  private BallotForms() {}

  static FormState usual() {
    return FormState.of(USUAL);
  }

  static FormState of(Plan plan) {
    var values = new HashMap<String, String>();
    values.put("title", plan.title());
    values.put("about", plan.about());
    values.put("rule", plan.rule().id());
    values.put("building", plan.where().building().map(String::valueOf).orElse(""));
    values.put("body", plan.where().body().map(String::valueOf).orElse(""));
    var words = plan.where().words();
    values.put("unit", plan.where().unit().isEmpty() ? "" : words.substring(words.indexOf(' ') + 1));
    values.put("rung", plan.rung().name());
    values.put("assurance", plan.assurance().name());
    values.put("web", yes(plan.channels().web()));
    values.put("door", yes(plan.channels().door()));
    values.put("paper", yes(plan.channels().paper()));
    values.put("revote", yes(plan.revote()));
    values.put("proxies", "" + plan.proxies());
    values.put("charter", plan.charter());
    values.put("freezeAt", moment(plan.times().freezeAt()));
    values.put("opensAt", moment(plan.times().opensAt()));
    values.put("closesAt", moment(plan.times().closesAt()));
    values.put("objectionDays", "" + plan.objectionDays());
    return FormState.of(values);
  }

  private static String yes(boolean it) {
    return it ? "yes" : "";
  }

  private static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }

  static WriteBallot write(FormState form) {
    return new WriteBallot(
        form.value("title"),
        form.value("about"),
        form.value("rule"),
        form.value("building"),
        form.value("unit"),
        form.value("body"),
        form.value("rung"),
        form.value("assurance"),
        form.value("web"),
        form.value("door"),
        form.value("paper"),
        form.value("revote"),
        form.value("proxies"),
        form.value("charter"),
        form.value("freezeAt"),
        form.value("opensAt"),
        form.value("closesAt"),
        form.value("objectionDays"));
  }

  static AskQuestion ask(FormState form) {
    return new AskQuestion(
        form.value("kindOf"),
        form.value("title"),
        form.value("about"),
        form.value("choices"),
        form.value("upTo"),
        form.value("places"));
  }

  static CastVote vote(FormState form) {
    return new CastVote(form.value("line"), form.values());
  }

  static ReadPaper read(FormState form) {
    return new ReadPaper(form.values(), form.value("reason"));
  }

  static CorrectRoll correct(FormState form) {
    return new CorrectRoll(
        form.value("change"),
        form.value("line"),
        form.value("person"),
        form.value("area"),
        form.value("reason"),
        form.value("objection"));
  }

  static GiveProxy proxy(FormState form) {
    return new GiveProxy(
        form.value("line"),
        form.value("agentLine"),
        form.value("agentName"),
        form.value("agentPhone"),
        form.value("seen"));
  }
}
