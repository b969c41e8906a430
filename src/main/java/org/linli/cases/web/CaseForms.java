package org.linli.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.cases.CaseWords;
import org.linli.cases.WriteCase;
import org.linli.cases.pilots.FilePilot;
import org.linli.cases.pilots.PilotPage;
import org.linli.cases.pilots.ReviewPilot;
import org.linli.platform.Dates;
import org.linli.projects.MilestoneLines;
import org.linli.projects.ProjectPage;
import org.linli.projects.StoryStep;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is known already. */
final class CaseForms {

  private CaseForms() {}

  static WriteCase words(FormState form) {
    return new WriteCase(
        form.value("title"),
        form.value("category"),
        form.value("communityType"),
        form.value("years"),
        form.value("aim"),
        form.value("beneficiaries"),
        form.value("partners"),
        form.value("plan"),
        form.value("steps"),
        form.value("worked"),
        form.value("money"),
        form.value("people"),
        form.value("months"),
        form.value("wentWrong"),
        form.value("watchFor"));
  }

  /** What charter, milestones and reports of a project say already. */
  static FormState of(ProjectPage page, String type, Instant now) {
    var charter = page.charter();
    var begun = Dates.day(page.project().proposedAt());
    var values = new HashMap<String, String>();
    values.put("title", charter.title());
    values.put("communityType", type);
    values.put("aim", charter.aim());
    values.put("beneficiaries", charter.beneficiaries());
    values.put("partners", charter.partners());
    values.put("plan", charter.plan());
    values.put("steps", MilestoneLines.after(begun, page.milestones()));
    values.put("worked", page.lastReport().map(StoryStep.Answers::did).orElse(""));
    values.put("money", charter.budget());
    values.put("months", months(begun, Dates.day(now)));
    values.put("wentWrong", hindrances(page));
    return FormState.of(values);
  }

  private static String months(LocalDate begun, LocalDate today) {
    return String.valueOf(Math.max(1, ChronoUnit.MONTHS.between(begun, today)));
  }

  /** What reports said was in the way, the first first. */
  private static String hindrances(ProjectPage page) {
    return page.story().reversed().stream()
        .flatMap(step -> step.report().stream())
        .map(StoryStep.Answers::hinders)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  static FormState of(CaseWords words) {
    var values = new HashMap<String, String>();
    values.put("title", words.title());
    values.put("category", words.category());
    values.put("communityType", words.communityType());
    values.put("years", words.years() == 0 ? "" : String.valueOf(words.years()));
    values.put("aim", words.aim());
    values.put("beneficiaries", words.beneficiaries());
    values.put("partners", words.partners());
    values.put("plan", words.plan());
    values.put("steps", words.steps());
    values.put("worked", words.worked());
    values.put("money", words.money());
    values.put("people", words.people());
    values.put("months", String.valueOf(words.months()));
    values.put("wentWrong", words.wentWrong());
    values.put("watchFor", words.watchFor());
    return FormState.of(values);
  }

  static FilePilot filing(FormState form) {
    return new FilePilot(
        form.value("question"),
        form.value("what"),
        form.value("whySafe"),
        form.value("inCharge"),
        form.value("places"),
        form.value("startsOn"),
        form.value("endsOn"),
        form.value("reviewOn"),
        form.value("criteria"),
        form.value("measures"));
  }

  /** A new one begins with one place. */
  static FormState filing() {
    return FormState.of(Map.of("places", "1"));
  }

  static FormState of(PilotPage page) {
    var pilot = page.pilot();
    return FormState.of(
        Map.of(
            "question", pilot.question(),
            "what", page.what(),
            "whySafe", page.whySafe(),
            "inCharge", page.inCharge(),
            "places", String.valueOf(page.places()),
            "startsOn", pilot.startsOn().toString(),
            "endsOn", pilot.endsOn().toString(),
            "reviewOn", pilot.reviewOn().toString(),
            "criteria", page.criteriaLines(),
            "measures", page.measureLines()));
  }

  static ReviewPilot review(FormState form) {
    return new ReviewPilot(
        form.value("measured"),
        form.value("conclusion"),
        form.value("reason"),
        form.value("communities"),
        form.value("byDay"));
  }
}
