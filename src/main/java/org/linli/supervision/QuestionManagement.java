package org.linli.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to the community that are answered in public until a day: by residents from the page of
 * a code, and by those who sit on the panel (SUP-1, SUP-3).
 */
@Service
@Transactional
public class QuestionManagement {

  static final String DEADLINE = "supervision.question";

  private final Questions questions;
  private final Codes codes;
  private final CodeReading reading;
  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final Rules rules;
  private final Evidence evidence;
  private final Messages chinese;
  private final Clock clock;

  QuestionManagement(
      Questions questions,
      Codes codes,
      CodeReading reading,
      DeadlineManagement deadlines,
      CommunityDirectory communities,
      Rules rules,
      Evidence evidence,
      Languages languages,
      Clock clock) {
    this.questions = questions;
    this.codes = codes;
    this.reading = reading;
    this.deadlines = deadlines;
    this.communities = communities;
    this.rules = rules;
    this.evidence = evidence;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  /**
   * Asks something.
   *
   * @throws Invalid if the code is not one of this community
   * @throws Refused if too many of the actor's questions wait for an answer
   */
  public UUID ask(Actor actor, AskInPublic command) {
    var panel = actor.may(SupervisionPermission.SIT);
    if (!panel) {
      actor.require(SupervisionPermission.ASK);
    }
    var community = communities.byId(actor.communityId());
    var rule = rule(actor);
    if (!panel && questions.open(actor) >= rule.number("most_open")) {
      throw new Refused(SupervisionError.TOO_MANY_QUESTIONS, rule.number("most_open"));
    }
    var title = command.about().isEmpty() ? "" : title(actor, command.about());
    var now = clock.instant();
    var id = Ids.next();
    var term = Term.workingDays(rule.number("answer_working_days"));
    var due =
        deadlines.start(
            actor.scope(), new StartDeadline(id, DEADLINE, now, term, "", community.code()));
    questions.insert(actor, id, command, new Questions.Asked(title, panel, now), due);
    return id;
  }

  private String title(Actor actor, String code) {
    var place =
        codes
            .of(actor.communityId(), code)
            .orElseThrow(() -> Invalid.field("about", SupervisionError.NO_SUCH_CODE));
    var community = communities.byId(actor.communityId());
    return reading
        .facts(actor.scope(), community, place.kind(), place.subject(), chinese)
        .map(CodeFacts::title)
        .orElse("");
  }

  /**
   * Answers, for everybody to read together with the question.
   *
   * @throws Refused if it was answered
   */
  public void answer(Actor actor, UUID id, AnswerInPublic command) {
    actor.require(SupervisionPermission.MANAGE);
    var question =
        questions
            .find(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var now = clock.instant();
    var commitment =
        Commitment.to(String.join("\n", question.title(), question.asked(), command.answer()));
    var answerer =
        chinese.text("supervision.answerer", communities.byId(actor.communityId()).name());
    if (!questions.answer(
        actor, id, new Questions.Answered(command.answer(), answerer, commitment, now))) {
      throw new Refused(SupervisionError.NOT_NOW);
    }
    deadlines.end(actor.scope(), id, DEADLINE, now);
    evidence.record(
        actor,
        "supervision.question",
        Map.of("question", "" + id, "at", now.toString(), "said", commitment.hash()));
  }

  /**
   * What everybody reads, the newest first.
   *
   * @param page that they are about, within the community's; empty for all
   */
  @Transactional(readOnly = true)
  public Slice<PublicQuestion> list(Scope scope, String page, Paging paging) {
    return Slice.cut(
        questions.published(scope.communityId(), page, paging), paging, PublicQuestion::position);
  }

  /** What waits for an answer, due first. */
  @Transactional(readOnly = true)
  public List<PublicQuestion> waiting(Actor actor) {
    return actor.may(SupervisionPermission.MANAGE)
        ? questions.waiting(actor.communityId())
        : List.of();
  }

  /** One that waits for an answer or has it, for who answers. */
  @Transactional(readOnly = true)
  public PublicQuestion work(Actor actor, UUID id) {
    actor.require(SupervisionPermission.MANAGE);
    return questions
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What the actor asked. */
  @Transactional(readOnly = true)
  public List<PublicQuestion> own(Actor actor) {
    return questions.own(actor);
  }

  private Rule rule(Actor actor) {
    return rules.inForce(
        "supervision/questions",
        communities.byId(actor.communityId()).code(),
        Dates.day(clock.instant()));
  }
}
