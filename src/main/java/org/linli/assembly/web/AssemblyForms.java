package org.linli.assembly.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.assembly.AddItem;
import org.linli.assembly.DraftMeeting;
import org.linli.assembly.HandNotice;
import org.linli.assembly.MeetingPage;
import org.linli.assembly.MeetingTemplate;
import org.linli.assembly.NoteSpeaker;
import org.linli.assembly.OwnPart;
import org.linli.assembly.PostNotice;
import org.linli.assembly.PostponeMeeting;
import org.linli.assembly.ReplyToNotice;
import org.linli.assembly.Resolve;
import org.linli.assembly.SignIn;
import org.linli.assembly.SignNames;
import org.linli.assembly.TableOpinion;
import org.linli.assembly.TakeStage;
import org.linli.assembly.WithholdOpinion;
import org.linli.assembly.WriteMinutes;
import org.linli.assembly.WriteOpinion;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Rung;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;

/** Reads commands from forms, and fills forms with what is known already. */
final class AssemblyForms {

  private static final String YES = "yes";

  private AssemblyForms() {}

  static DraftMeeting draft(FormState form) {
    return new DraftMeeting(
        form.value("meetingTemplate"),
        form.value("practice"),
        form.value("title"),
        form.value("host"),
        form.value("place"),
        form.value("day"),
        form.value("fromTime"),
        form.value("untilTime"),
        form.value("openUntil"),
        form.value("childcare"),
        form.value("barrierFree"),
        form.value("interpreter"),
        form.value("rung"),
        form.value("entitled"));
  }

  static AddItem item(FormState form) {
    return new AddItem(form.value("itemKind"), form.value("reference"), form.value("content"));
  }

  static PostNotice posted(FormState form) {
    return new PostNotice(form.value("place"), form.value("postedOn"));
  }

  static HandNotice handed(FormState form) {
    return new HandNotice(form.value("guestNumber"), form.value("how"));
  }

  static PostponeMeeting postpone(FormState form) {
    return new PostponeMeeting(
        form.value("day"),
        form.value("fromTime"),
        form.value("untilTime"),
        form.value("openUntil"),
        form.value("why"));
  }

  static SignNames names(FormState form) {
    return new SignNames(form.value("attending"), form.value("signedBy"));
  }

  static SignIn signIn(FormState form) {
    return new SignIn(form.value("signCode"), form.value("signName"));
  }

  static ReplyToNotice reply(FormState form) {
    return new ReplyToNotice(
        form.value("comes"),
        form.value("childcare"),
        form.value("barrierFree"),
        form.value("interpreter"),
        form.value("note"));
  }

  static WriteOpinion opinion(FormState form) {
    return new WriteOpinion(form.value("item"), form.value("stance"), form.value("words"));
  }

  static TableOpinion tabled(FormState form) {
    return new TableOpinion(form.value("item"), form.value("stance"), form.value("words"));
  }

  static WithholdOpinion withheld(FormState form) {
    return new WithholdOpinion(form.value("opinionNumber"), form.value("reason"));
  }

  static WriteMinutes minutes(FormState form) {
    return new WriteMinutes(form.value("item"), form.value("content"), form.value("revision"));
  }

  static NoteSpeaker speaker(FormState form) {
    return new NoteSpeaker(form.value("item"), form.value("speaker"), form.value("said"));
  }

  static Resolve resolve(FormState form) {
    return new Resolve(
        form.value("item"),
        form.value("resolutionKind"),
        form.value("decision"),
        form.value("owner"),
        form.value("ownerName"),
        form.value("dueOn"),
        form.value("inFavour"),
        form.value("opposed"),
        form.value("abstained"));
  }

  static JudgeDepth judge(FormState form) {
    return new JudgeDepth(form.value("judged"), form.value("changed"));
  }

  static TakeStage stage(FormState form) {
    return new TakeStage(form.value("stage"), form.value("heldOn"));
  }

  /** A new one begins with a time of the template. */
  static FormState start(
      Layout page, MeetingTemplate template, int slot, String practice, LocalDate today) {
    var values = new HashMap<String, String>();
    values.put("meetingTemplate", template.code());
    values.put("practice", practice);
    values.put("host", page.community().name());
    values.put("rung", Rung.CONSULTED.name());
    List<MeetingTemplate.Proposal> proposals = template.proposals(today);
    if (!proposals.isEmpty()) {
      var proposal = proposals.get(Math.clamp(slot, 0, proposals.size() - 1));
      values.put("day", proposal.day().toString());
      values.put("fromTime", proposal.from().toString());
      values.put("untilTime", proposal.until().toString());
    }
    return FormState.of(values);
  }

  /** The meeting as it is, and what is added to it. */
  static Map<String, String> of(MeetingPage shown, LocalDate today) {
    var meeting = shown.meeting();
    var starts = meeting.startsAt().atZone(Dates.ZONE);
    var ends = meeting.endsAt().atZone(Dates.ZONE);
    var values = new HashMap<String, String>();
    values.put("meetingTemplate", meeting.template());
    values.put("title", meeting.title());
    values.put("host", meeting.host());
    values.put("place", meeting.place());
    values.put("day", starts.toLocalDate().toString());
    values.put("fromTime", starts.toLocalTime().toString());
    values.put("untilTime", ends.toLocalTime().toString());
    values.put(
        "openUntil",
        ends.toLocalDate().equals(starts.toLocalDate()) ? "" : ends.toLocalDate().toString());
    values.put("childcare", shown.childcare() ? YES : "");
    values.put("barrierFree", shown.barrierFree() ? YES : "");
    values.put("interpreter", shown.interpreter() ? YES : "");
    values.put("rung", shown.rung().name());
    values.put("entitled", shown.entitled() == 0 ? "" : String.valueOf(shown.entitled()));
    values.put("postedOn", today.toString());
    values.put("heldOn", today.toString());
    values.put("dueOn", today.plusDays(14).toString());
    values.put("signedBy", "STAFF");
    values.put("judged", shown.judged().orElse(shown.rung()).name());
    values.put("changed", shown.judgedWhy());
    return values;
  }

  /** The same with what is written about one item. */
  static Map<String, String> of(MeetingPage shown, MeetingPage.Item item, LocalDate today) {
    var values = new HashMap<>(of(shown, today));
    values.put("item", String.valueOf(item.number()));
    values.put("content", item.minutes());
    values.put("revision", String.valueOf(item.revision()));
    return values;
  }

  /** What a reader thinks of an item, to change it. */
  static Map<String, String> of(OwnPart own, int item) {
    var values = new HashMap<String, String>();
    values.put("item", String.valueOf(item));
    own.on(item)
        .ifPresent(
            opinion -> {
              values.put("stance", opinion.stance().name());
              values.put("words", opinion.words());
            });
    return values;
  }

  /** What a reader said before, to change it. */
  static Map<String, String> of(OwnPart own) {
    var values = new HashMap<String, String>();
    own.reply()
        .ifPresent(
            reply -> {
              values.put("comes", reply.comes() ? YES : "no");
              values.put("childcare", reply.childcare() ? YES : "");
              values.put("barrierFree", reply.barrierFree() ? YES : "");
              values.put("interpreter", reply.interpreter() ? YES : "");
              values.put("note", reply.note());
            });
    return values;
  }

  /** What was typed into one form of the page, and what is known in the others. */
  static FormState filled(Map<String, String> known, FormState typed) {
    var values = new HashMap<>(known);
    values.putAll(typed.values());
    return new FormState(values, typed.errors());
  }
}
