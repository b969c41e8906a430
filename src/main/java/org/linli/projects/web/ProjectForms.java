package org.linli.projects.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedStory;
import org.linli.platform.Dates;
import org.linli.projects.AddPicture;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectTemplate;
import org.linli.projects.ReportProgress;
import org.linli.projects.WriteCharter;
import org.linli.web.FormState;
import org.linli.web.Layout;

/** Reads commands from forms, and fills forms with what is known already. */
final class ProjectForms {

  private ProjectForms() {}

  static WriteCharter charter(FormState form) {
    return new WriteCharter(
        form.value("title"),
        form.value("aim"),
        form.value("needs"),
        form.value("evidence"),
        form.value("beneficiaries"),
        form.value("partners"),
        form.value("plan"),
        form.value("milestones"),
        form.value("budget"),
        form.value("lead"),
        form.value("startedFrom"));
  }

  static ReportProgress report(FormState form) {
    return new ReportProgress(
        form.value("did"), form.value("comes"), form.value("hinders"), form.value("done"));
  }

  /**
   * A new one: from a draft, from a need, from whoever claimed that.
   *
   * @param startedFrom code of what it begins from, which then is a draft as well
   */
  static FormState start(
      Layout page,
      List<ProjectTemplate> templates,
      String code,
      String startedFrom,
      Optional<NeedStory> need) {
    var values = new HashMap<String, String>();
    templates.stream()
        .filter(it -> it.code().equals(startedFrom.isEmpty() ? code : startedFrom))
        .findFirst()
        .ifPresent(it -> values.putAll(values(it)));
    if (!values.isEmpty()) {
      values.put("startedFrom", startedFrom);
    }
    need.ifPresent(it -> values.putAll(values(page, it)));
    return FormState.of(values);
  }

  private static Map<String, String> values(ProjectTemplate template) {
    return Map.of(
        "title", template.title(),
        "aim", template.aim(),
        "beneficiaries", template.beneficiaries(),
        "partners", template.partners(),
        "plan", template.plan(),
        "milestones", template.milestones(),
        "budget", template.budget());
  }

  private static Map<String, String> values(Layout page, NeedStory story) {
    var need = story.need();
    return Map.of(
        "title", need.title(),
        "needs", need.number().toString(),
        "beneficiaries", page.text("projects.form.affected", need.affected()),
        "partners", claimant(story));
  }

  /** Who holds it, if somebody does. */
  private static String claimant(NeedStory story) {
    return story.steps().stream()
        .filter(step -> step.action() == NeedAction.CLAIM || step.action() == NeedAction.ACCEPT)
        .map(step -> step.party())
        .findFirst()
        .orElse("");
  }

  /** The charter as it is. */
  static FormState of(ProjectPage page) {
    var charter = page.charter();
    var values = new HashMap<String, String>();
    values.put("title", charter.title());
    values.put("aim", charter.aim());
    values.put("needs", page.needNumbers());
    values.put("evidence", charter.evidence());
    values.put("beneficiaries", charter.beneficiaries());
    values.put("partners", charter.partners());
    values.put("plan", charter.plan());
    values.put("milestones", page.milestoneLines());
    values.put("budget", charter.budget());
    return FormState.of(values);
  }

  /** The same for another one that begins today; its days move along. */
  static FormState again(ProjectPage page, LocalDate today) {
    var days = ChronoUnit.DAYS.between(Dates.day(page.project().proposedAt()), today);
    var values = new HashMap<>(of(page).values());
    values.put("milestones", page.milestoneLines(days));
    return FormState.of(values);
  }

  /**
   * A picture is described in the words of the report that it goes with, until somebody says
   * better.
   */
  static FormState picture(ProjectPage page, FormState form) {
    if (!form.errors().isEmpty()) {
      return form;
    }
    return FormState.of(
        page.lastReport().map(last -> Map.of("seen", beginning(last.did()))).orElse(Map.of()));
  }

  private static String beginning(String said) {
    var line = said.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= AddPicture.LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, AddPicture.LONGEST));
  }

  /** A report begins with what the last one said would come. */
  static FormState report(ProjectPage page) {
    return FormState.of(
        page.lastReport()
            .map(last -> Map.of("did", last.comes(), "hinders", last.hinders()))
            .orElse(Map.of()));
  }
}
