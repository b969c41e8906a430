package org.linli.platform;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.access.GrantAction;
import org.linli.access.residents.ConfirmResident;
import org.linli.alliances.AllianceStatus;
import org.linli.alliances.MemberStatus;
import org.linli.assembly.Layer;
import org.linli.assembly.MeetingStatus;
import org.linli.assembly.ResolutionKind;
import org.linli.assembly.SignedBy;
import org.linli.assembly.Stance;
import org.linli.audit.Reveal;
import org.linli.backup.Origin;
import org.linli.ballot.AppointTrustee;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotAction;
import org.linli.ballot.BallotStatus;
import org.linli.ballot.CorrectRoll;
import org.linli.ballot.PaperState;
import org.linli.ballot.RecordDelivery;
import org.linli.ballot.SignCount;
import org.linli.ballot.VoteChannel;
import org.linli.ballot.WriteBallot;
import org.linli.ballot.budgeting.BudgetProblem;
import org.linli.ballot.budgeting.BudgetResult;
import org.linli.ballot.counting.Base;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Measure;
import org.linli.boards.BoardKind;
import org.linli.boards.BoardRow;
import org.linli.boards.Handover;
import org.linli.boards.ProjectHandover;
import org.linli.bodies.BodyDue;
import org.linli.bodies.BodyTier;
import org.linli.bodies.Check;
import org.linli.bodies.FillSeat;
import org.linli.bodies.SeatKind;
import org.linli.bodies.groups.GroupAction;
import org.linli.bodies.groups.GroupOwner;
import org.linli.bodies.groups.GroupStatus;
import org.linli.booking.BookResource;
import org.linli.booking.BookingStatus;
import org.linli.booking.ResourceCalendar;
import org.linli.budgets.BudgetFinding;
import org.linli.budgets.IdeaState;
import org.linli.budgets.PlanRound;
import org.linli.budgets.ReviewIdea;
import org.linli.budgets.RoundAction;
import org.linli.budgets.RoundRule;
import org.linli.budgets.RoundStatus;
import org.linli.budgets.SuggestIdea;
import org.linli.cases.CaseStatus;
import org.linli.cases.pilots.AnswerSpread;
import org.linli.cases.pilots.PilotAction;
import org.linli.cases.pilots.PilotStatus;
import org.linli.cases.pilots.ReviewPilot;
import org.linli.compensation.Agreement;
import org.linli.compensation.AskAction;
import org.linli.compensation.AskGround;
import org.linli.compensation.AskStatus;
import org.linli.compensation.CompensationAsk;
import org.linli.compensation.SplitBy;
import org.linli.compensation.Stand;
import org.linli.compensation.Waiting;
import org.linli.compensation.WorkshopAction;
import org.linli.compensation.WorkshopStatus;
import org.linli.demo.DemoPerson;
import org.linli.directory.ClosePlace;
import org.linli.directory.OpenCommunity;
import org.linli.directory.OrganizationColumn;
import org.linli.directory.RegisterOrganization;
import org.linli.directory.imports.ImportState;
import org.linli.directory.mandates.MandateBody;
import org.linli.directory.mandates.MandateDuty;
import org.linli.directory.people.AreaSource;
import org.linli.directory.people.DocumentKind;
import org.linli.directory.people.DuplicateView;
import org.linli.directory.people.LeaveRegister;
import org.linli.directory.people.PeopleColumn;
import org.linli.directory.people.PersonFields;
import org.linli.directory.people.Relation;
import org.linli.directory.people.Sex;
import org.linli.directory.people.TagPerson;
import org.linli.dispatch.AnswerWhistle;
import org.linli.dispatch.ExclusionStatus;
import org.linli.dispatch.RaiserWord;
import org.linli.dispatch.Rate;
import org.linli.dispatch.ReceiverStatus;
import org.linli.dispatch.StepAction;
import org.linli.dispatch.WhistleStatus;
import org.linli.evaluation.CallBackDone;
import org.linli.evaluation.CallBackState;
import org.linli.evaluation.Grade;
import org.linli.evaluation.Way;
import org.linli.evidence.WitnessProblem;
import org.linli.evidence.draws.DrawStatus;
import org.linli.evidence.sheets.SheetSuite;
import org.linli.evidence.web.FoundEntry;
import org.linli.fairs.DealAction;
import org.linli.fairs.DealStatus;
import org.linli.fairs.FairStatus;
import org.linli.funds.CampaignKind;
import org.linli.funds.EarmarkKind;
import org.linli.funds.FundKind;
import org.linli.funds.IncomeSource;
import org.linli.funds.MakeAgreement;
import org.linli.funds.PledgeState;
import org.linli.goods.LoanStatus;
import org.linli.goods.StockChange;
import org.linli.juries.AnswerJury;
import org.linli.juries.JuryAction;
import org.linli.juries.JuryStatus;
import org.linli.juries.Reply;
import org.linli.juries.ReplyToDraw;
import org.linli.juries.ToldReply;
import org.linli.kernel.Rung;
import org.linli.ledger.Finding;
import org.linli.ledger.JournalKind;
import org.linli.ledger.Unit;
import org.linli.matching.Across;
import org.linli.matching.AcrossStatus;
import org.linli.matching.AreaRun;
import org.linli.matching.AskUnit;
import org.linli.matching.Match;
import org.linli.matching.UnitRequestStatus;
import org.linli.needs.Circumstance;
import org.linli.needs.Concern;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.Subject;
import org.linli.needs.UpwardReason;
import org.linli.needs.surveys.RecordSurvey;
import org.linli.needs.words.Masked;
import org.linli.notice.DeliveryChannel;
import org.linli.notice.DeliveryState;
import org.linli.notice.calls.CallResult;
import org.linli.notice.calls.Proof;
import org.linli.opinions.CastVote;
import org.linli.opinions.DecideStatement;
import org.linli.opinions.StatementStatus;
import org.linli.opinions.web.MapShown;
import org.linli.pacts.AnswerSuggestion;
import org.linli.pacts.ArticleChange;
import org.linli.pacts.PactAction;
import org.linli.pacts.PactKind;
import org.linli.pacts.PactStatus;
import org.linli.pacts.ReviewPact;
import org.linli.pacts.SuggestionStatus;
import org.linli.portrait.Against;
import org.linli.portrait.Portrait;
import org.linli.privacy.RequestKind;
import org.linli.privacy.RequestStatus;
import org.linli.projects.ApplyExcuse;
import org.linli.projects.ExcuseStatus;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingStatus;
import org.linli.projects.LetterLevel;
import org.linli.projects.LetterStatus;
import org.linli.projects.Light;
import org.linli.projects.Lit;
import org.linli.projects.MoveProject;
import org.linli.projects.ProjectAction;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectStatus;
import org.linli.projects.Severity;
import org.linli.projects.Stage;
import org.linli.projects.Use;
import org.linli.projects.Watches;
import org.linli.proposals.AmendmentStatus;
import org.linli.proposals.AnswerYesNo;
import org.linli.proposals.DecideProposal;
import org.linli.proposals.HideWords;
import org.linli.proposals.MakePoint;
import org.linli.proposals.ProposalAction;
import org.linli.proposals.ProposalState;
import org.linli.proposals.ReviewProposal;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.OnHolidays;
import org.linli.resources.PaperStatus;
import org.linli.resources.ResourceAction;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceStatus;
import org.linli.resources.donations.DonationStatus;
import org.linli.resources.norms.SpaceUse;
import org.linli.supervision.AnswerAudit;
import org.linli.supervision.AuditPlanView;
import org.linli.supervision.ReviewView;
import org.linli.supervision.WriteReview;
import org.linli.web.MenuGroup;

/** Keys that are put together from a start and a code: the starts, each with all of its codes. */
final class DerivedKeys {

  /** What has supervision codes; funds join as a source of their own. */
  private static final List<String> CODE_KINDS =
      List.of("project", "fund", "ballot", "draw", "resource", "whistle");

  private static final List<String> CLAIM_PANELS =
      List.of("CLAIM", "FILE", "COMPLETE", "LAPSE", "JOIN", "TERMS");

  /** Those of {@code BackupError} with which a backup can end, rather than a restore. */
  private static final List<String> BACKUP_FAILURES =
      List.of(
          "backup.damaged",
          "backup.database-failed",
          "backup.key-missing",
          "backup.no-database",
          "backup.no-space",
          "backup.unreadable",
          "backup.wrong-key");

  /** What is shown beside the rules. */
  private static final List<String> SETTINGS =
      List.of(
          "linli.directory",
          "spring.datasource.url",
          "linli.backup.directory",
          "linli.vault.directory",
          "linli.vault.suite",
          "linli.sms.gateway-url",
          "linli.sso.issuer",
          "linli.jobs.enabled",
          "linli.web.offline",
          "linli.rules.directory");

  /** Those steps of a whistle that everybody reads beside the need. */
  private static final List<String> STORIES =
      List.of(
          "NAME",
          "CHECK_IN",
          "PROGRESS",
          "PART",
          "ACCEPT",
          "RELEASE",
          "DECLINE",
          "REPORT",
          "COMPLETE",
          "REOPEN",
          "RAISER_REOPENED",
          "WITHDRAW",
          "CLOSE");

  private DerivedKeys() {}

  /** What follows each start of a key that code puts together. */
  static Map<String, Collection<String>> all() {
    return Map.ofEntries(
        Map.entry("error.", MessagesTest.errorCodes()),
        Map.entry("access.role.", roles()),
        Map.entry("matching.coverage.", List.of("group", "category")),
        Map.entry("matching.coverage.group.", List.of("0", "1", "2")),
        Map.entry("matching.plan.help.", List.of("nobody", "full", "far", "unfit", "again")),
        Map.entry("matching.area.ran.", List.of(AreaRun.DONE, AreaRun.CANCELLED)),
        Map.entry("matching.across.", List.of(Across.ASKED, Across.AGREED)),
        Map.entry("matching.across-request.status.", names(AcrossStatus.values())),
        Map.entry(
            "access.scope.",
            List.of(
                "needs-raise",
                "needs-intake",
                "needs-respond",
                "matching-claim",
                "resources-offer",
                "matching-file",
                "directory-see-participation",
                "directory-manage-local-areas")),
        Map.entry("evidence.badge.cannot.", List.of("none", "offline", "fresh", "many", "key")),
        Map.entry(
            "evidence.badge.wrong.",
            List.of(
                "words",
                "title",
                "missing",
                "gone",
                "status",
                "proof",
                "signature",
                "other",
                "shrunk",
                "rewritten")),
        Map.entry("evidence.kind.", kindsOfEvidence()),
        Map.entry("evidence.problem.", List.of("SHRUNK", "REWRITTEN")),
        Map.entry("evidence.sheet.suite.", names(SheetSuite.values())),
        Map.entry("evidence.witness.problem.", names(WitnessProblem.values())),
        Map.entry("exchange.delivery.", List.of("WAITING", "DELIVERED", "FAILED")),
        Map.entry("exchange.problem.", List.of("NO_ANSWER", "NOT_ALLOWED", "OFF")),
        Map.entry("exchange.state.", List.of("ON", "STAFF", "FAILED")),
        Map.entry(
            "exchange.type.",
            List.of(
                "needs.raised",
                "needs.moved",
                "needs.closed",
                "calendar.deadline",
                "evaluation.rated",
                "exchange.ping")),
        Map.entry("exchange.webhook.off.", List.of("STAFF", "FAILED")),
        Map.entry("access.grant.", names(GrantAction.values())),
        Map.entry("access.how.", List.of("counter", "letter")),
        Map.entry("access.level.", ConfirmResident.LEVELS),
        Map.entry("admin.confidence.", List.of("P", "S", "K")),
        Map.entry("admin.rule.", ruleIds()),
        Map.entry("admin.value.", ruleValues()),
        Map.entry("admin.setting.", SETTINGS),
        Map.entry("admin.effect.", SETTINGS),
        Map.entry("admin.suite.", List.of("INTERNATIONAL", "SM")),
        Map.entry("audit.purpose.", Reveal.PURPOSES),
        Map.entry("backup.failure.", BACKUP_FAILURES),
        Map.entry("backup.origin.", names(Origin.values())),
        Map.entry("assembly.comes.", List.of("yes", "no")),
        Map.entry(
            "assembly.kind.", List.of("NEED", "PROJECT", "FINDING", "QUESTION", "JURY", "TEXT")),
        Map.entry("assembly.layer.", names(Layer.values())),
        Map.entry("assembly.proof.", names(Proof.values())),
        Map.entry("assembly.resolution.", names(ResolutionKind.values())),
        Map.entry("assembly.resolution.became.", List.of("PROJECT", "WHISTLE")),
        Map.entry("assembly.resolution.waits.", List.of("PROJECT", "WHISTLE")),
        Map.entry("assembly.rung.", names(Rung.values())),
        Map.entry("assembly.signed-by.", names(SignedBy.values())),
        Map.entry("assembly.part.way.", names(SignedBy.values())),
        Map.entry("assembly.stance.", names(Stance.values())),
        Map.entry("assembly.status.", names(MeetingStatus.values())),
        Map.entry("assembly.step.", List.of("NOTICED", "OPEN", "HELD")),
        Map.entry("assembly.step.do.", List.of("NOTICED", "OPEN", "HELD")),
        Map.entry("assembly.step-hint.", List.of("NOTICED", "OPEN", "HELD")),
        Map.entry("assembly.todo.", names(ResolutionKind.values())),
        Map.entry("assembly.way.", List.of("ONLINE", "PAPER")),
        Map.entry("assembly.weekday.", names(DayOfWeek.values())),
        Map.entry("juries.status.", names(JuryStatus.values())),
        Map.entry("juries.step.", names(JuryAction.values())),
        Map.entry("juries.reply.", names(Reply.values())),
        Map.entry("juries.own.", names(Reply.values())),
        Map.entry("juries.kept.", names(Reply.values())),
        Map.entry("juries.out.", List.of("DECLINED", "SILENT")),
        Map.entry("juries.coming.", ReplyToDraw.CHOICES),
        Map.entry("juries.said.", ToldReply.CHOICES),
        Map.entry("juries.through.", ToldReply.THROUGH),
        Map.entry("juries.outcome.", AnswerJury.OUTCOMES),
        Map.entry("juries.home.", List.of("OWNED", "RENTED", "UNKNOWN")),
        Map.entry("juries.told.", List.of("SIT", "PUT", "RECOMMEND", "ANSWER", "CALL_OFF")),
        Map.entry("opinions.answer.", CastVote.ANSWERS),
        Map.entry("opinions.mark.", List.of("AGREE", "DISAGREE")),
        Map.entry("opinions.unite.", List.of("AGREE", "DISAGREE")),
        Map.entry("opinions.sure.", names(MapShown.Sure.values())),
        Map.entry("opinions.kept.", List.of("AGREE", "DISAGREE", "PASS", "decided", "statement")),
        Map.entry("opinions.source.", List.of("needs", "proposals")),
        Map.entry("opinions.status.", names(StatementStatus.values())),
        Map.entry("opinions.verdict.", DecideStatement.CHOICES),
        Map.entry("bodies.act.", Check.CODES),
        Map.entry("bodies.check.", Check.CODES),
        Map.entry("bodies.met.", Check.CODES),
        Map.entry("bodies.missing.", Check.CODES),
        Map.entry("bodies.charter.line.", List.of("ADDED", "DROPPED")),
        Map.entry("bodies.group.next.", List.of("IDEA", "GATHERING", "FILED", "REGISTERED")),
        Map.entry("bodies.group.owner.", names(GroupOwner.values())),
        Map.entry("bodies.group.status.", names(GroupStatus.values())),
        Map.entry("bodies.kind.", names(SeatKind.values())),
        Map.entry("bodies.publicity.", FillSeat.PUBLICITY),
        Map.entry("bodies.step.", names(GroupAction.values())),
        Map.entry("bodies.tier.", names(BodyTier.values())),
        Map.entry("bodies.tier-hint.", names(BodyTier.values())),
        Map.entry("bodies.todo.", names(BodyDue.Kind.values())),
        Map.entry("bodies.veto.", List.of("no", "yes")),
        Map.entry("booking.state.", names(ResourceCalendar.State.values())),
        Map.entry("booking.status.", names(BookingStatus.values())),
        Map.entry("booking.otherwise.", BookResource.OTHERWISE),
        Map.entry("compensation.ask-status.", names(AskStatus.values())),
        Map.entry("compensation.choice.", Agreement.CODES),
        Map.entry("compensation.ending.", names(WorkshopAction.values())),
        Map.entry("compensation.ground.", AskGround.CODES),
        Map.entry("compensation.kept.", List.of("promoter", "answer", "ask")),
        Map.entry("ballot.kept.", List.of("vote", "objection", "trustee")),
        Map.entry(
            "compensation.mark.",
            List.of("take-part.heads", "take-part.area", "agree.heads", "agree.area")),
        Map.entry("compensation.side.", names(CompensationAsk.Side.values())),
        Map.entry("compensation.split-by.", SplitBy.CODES),
        Map.entry("compensation.stand.", names(Stand.values())),
        Map.entry("compensation.status.", names(WorkshopStatus.values())),
        Map.entry("compensation.step.", names(AskAction.values())),
        Map.entry("compensation.todo.", names(Waiting.Kind.values())),
        Map.entry("dispatch.content.", AnswerWhistle.CHOICES),
        Map.entry("dispatch.exclusion.", names(ExclusionStatus.values())),
        Map.entry("dispatch.proposal.", List.of("PROPOSED", "REFUSED")),
        Map.entry("dispatch.raiser.", names(RaiserWord.values())),
        Map.entry("dispatch.rate.", names(Rate.values())),
        Map.entry("dispatch.receiver.", names(ReceiverStatus.values())),
        Map.entry("dispatch.settled.", AnswerWhistle.CHOICES),
        Map.entry("dispatch.status.", names(WhistleStatus.values())),
        Map.entry("dispatch.step.", names(StepAction.values())),
        Map.entry("dispatch.story.", STORIES),
        Map.entry("goods.did.", StockChange.CODES),
        Map.entry("goods.status.", names(LoanStatus.values())),
        Map.entry("goods.stock.", StockChange.CODES),
        Map.entry("demo.does.", Arrays.stream(DemoPerson.values()).map(DemoPerson::part).toList()),
        Map.entry("directory.area-source.", AreaSource.codes()),
        Map.entry("directory.column.", names(PeopleColumn.values())),
        Map.entry("directory.consent.", TagPerson.WAYS),
        Map.entry("directory.document.", DocumentKind.codes()),
        Map.entry("directory.duplicate.", DuplicateView.REASONS),
        Map.entry("directory.example.", names(PeopleColumn.values())),
        Map.entry("directory.import-state.", names(ImportState.values())),
        Map.entry("directory.change.kind.", List.of("renamed", "moved", "merged", "split")),
        Map.entry("directory.place.cause.", ClosePlace.CAUSES),
        Map.entry(
            "directory.place.change.",
            List.of("renamed", "reopened", "demolished", "merged", "mistake")),
        Map.entry("directory.place.kind.", List.of("grid", "building", "unit", "dwelling")),
        Map.entry("directory.kind.", RegisterOrganization.KINDS),
        Map.entry("funds.agreement.", MakeAgreement.KINDS),
        Map.entry("funds.source.", names(IncomeSource.values())),
        Map.entry("funds.kind.", names(EarmarkKind.values())),
        Map.entry("funds.holder.", names(FundKind.values())),
        Map.entry("funds.fund-kind.", names(FundKind.values())),
        Map.entry("funds.campaign.", names(CampaignKind.values())),
        Map.entry("funds.campaign.who.", names(CampaignKind.values())),
        Map.entry("funds.pledge.state.", names(PledgeState.values())),
        Map.entry("funds.naming.", List.of("NAMED", "UNNAMED")),
        Map.entry("funds.restriction.", List.of("FREE", "RESTRICTED")),
        Map.entry("funds.tax.", List.of("NONE", "CHARITY", "GOVERNMENT")),
        Map.entry("funds.allot.", List.of("PROJECT", "TASK", "INSURANCE")),
        Map.entry("funds.explained.", List.of("INCOME", "PAYMENT", "RETURN", "REVERSAL")),
        Map.entry("funds.statement.state.", List.of("UNMAPPED", "CHECKED", "TAKEN")),
        Map.entry(
            "funds.map.",
            List.of(
                "dayHeading",
                "partyHeading",
                "inHeading",
                "outHeading",
                "amountHeading",
                "directionHeading",
                "balanceHeading",
                "purposeHeading",
                "noteHeading",
                "serialHeading")),
        Map.entry("directory.leave.", LeaveRegister.REASONS),
        Map.entry("directory.ownership.", PeopleColumn.OWNERSHIP.choices()),
        Map.entry("directory.relation.", Relation.ALL),
        Map.entry("directory.sex.", names(Sex.values())),
        Map.entry("directory.tag.", ruleCodes("directory/tags", "tags", "code")),
        Map.entry("directory.correction.", List.of("DONE", "REFUSED")),
        Map.entry(
            "directory.field.",
            Stream.concat(PersonFields.NAMES.stream(), Stream.of("home")).toList()),
        Map.entry("directory.owns.", List.of("sole", "shares", "joint", "tenant")),
        Map.entry("directory.body.", names(MandateBody.values())),
        Map.entry("directory.deadline.", ruleCodes("directory/deadlines", "classes", "code")),
        Map.entry("directory.deadline-unit.", ruleCodes("directory/deadlines", "classes", "unit")),
        Map.entry("directory.duty.", names(MandateDuty.values())),
        Map.entry("directory.norm.", norms()),
        Map.entry("directory.post.", ruleCodes("directory/posts", "kinds", "code")),
        Map.entry(
            "directory.staffing.profile.", ruleCodes("directory/staffing", "profiles", "code")),
        Map.entry("directory.type.", OpenCommunity.TYPES),
        Map.entry("directory.unit-column.", names(OrganizationColumn.values())),
        Map.entry("directory.unit-example.", names(OrganizationColumn.values())),
        Map.entry("evaluation.outcome.", CallBackDone.OUTCOMES),
        Map.entry("evaluation.state.", names(CallBackState.values())),
        Map.entry("evaluation.way.", names(Way.values())),
        Map.entry("alliances.status.", names(AllianceStatus.values())),
        Map.entry("alliances.member.", names(MemberStatus.values())),
        Map.entry("sunshine.quarter.", List.of("1", "2", "3", "4")),
        Map.entry("sunshine.way.", names(org.linli.funds.MoneyMoved.Way.values())),
        Map.entry("sunshine.party.", names(org.linli.funds.MoneyMoved.Way.values())),
        Map.entry("spending.status.", names(org.linli.spending.PurchaseStatus.values())),
        Map.entry("spending.settled.", names(org.linli.spending.SettledBy.values())),
        Map.entry("spending.urgent-said.", names(org.linli.spending.Confirmation.values())),
        Map.entry("spending.side.", names(org.linli.spending.Side.values())),
        Map.entry("spending.part.", List.of("PLANNED", "HELD", "PAID", "RELEASED")),
        Map.entry("spending.cleared.", org.linli.spending.CoverReceipt.ANSWERS),
        Map.entry("spending.cover.answer.", org.linli.spending.CoverReceipt.ANSWERS),
        Map.entry(
            "spending.doubt.",
            List.of("SAME_INVOICE", "SAME_PICTURE", "SAME_AMOUNT", "SPLIT", "DOMINANT")),
        Map.entry("spending.step.", names(org.linli.spending.PurchaseAction.values())),
        Map.entry("spending.category.", org.linli.spending.Category.CODES),
        Map.entry("spending.todo.", names(org.linli.spending.Waiting.Kind.values())),
        Map.entry("pacts.kind.", names(PactKind.values())),
        Map.entry("pacts.kind-about.", PactKind.CODES),
        Map.entry("pacts.status.", names(PactStatus.values())),
        Map.entry(
            "pacts.next.",
            Stream.concat(names(PactStatus.values()).stream(), Stream.of("ANSWERING", "DECIDED"))
                .toList()),
        Map.entry("pacts.step.", names(PactAction.values())),
        Map.entry("pacts.change.", names(ArticleChange.Kind.values())),
        Map.entry("pacts.suggestion.", names(SuggestionStatus.values())),
        Map.entry("pacts.told.", names(SuggestionStatus.values())),
        Map.entry("pacts.taken.", AnswerSuggestion.ANSWERS),
        Map.entry("pacts.lawful.", ReviewPact.FINDINGS),
        Map.entry("pacts.todo.", names(org.linli.pacts.Waiting.Kind.values())),
        Map.entry("proposals.status.", names(ProposalState.values())),
        Map.entry("proposals.next.", names(ProposalState.values())),
        Map.entry("proposals.step.", names(ProposalAction.values())),
        Map.entry("proposals.told.", names(ProposalAction.values())),
        Map.entry("proposals.told.asked.", List.of("amendment", "merge")),
        Map.entry(
            "proposals.told.words.",
            List.of("accepted", "declined", "hidden", "restored", "stays-hidden")),
        Map.entry("proposals.points.", MakePoint.SIDES),
        Map.entry("proposals.amendment.status.", names(AmendmentStatus.values())),
        Map.entry("proposals.aspect.", names(ReviewProposal.Aspect.values())),
        Map.entry("proposals.finding.", names(ReviewProposal.Finding.values())),
        Map.entry("proposals.deciding.", DecideProposal.OUTCOMES),
        Map.entry("proposals.hiding.", names(HideWords.Kind.values())),
        Map.entry("proposals.take-over.", AnswerYesNo.VERDICTS),
        Map.entry("proposals.take-in.", AnswerYesNo.VERDICTS),
        Map.entry("proposals.restore.", AnswerYesNo.VERDICTS),
        Map.entry(
            "proposals.kept.",
            List.of("signed", "supported", "point", "amendment", "remark", "hidden", "review")),
        Map.entry("ballot.side.", AppointTrustee.SIDES),
        Map.entry("directory.part.home.", List.of("OWNED", "RENTED")),
        Map.entry(
            "budgets.card.",
            names(RoundStatus.values()).stream().filter(it -> !it.equals("DRAFT")).toList()),
        Map.entry("budgets.status.", names(RoundStatus.values())),
        Map.entry("supervision.kind.", CODE_KINDS),
        Map.entry("supervision.poster.say.", CODE_KINDS),
        Map.entry("supervision.review.status.", ReviewView.STATUSES),
        Map.entry("supervision.conflict.", WriteReview.CONFLICTS),
        Map.entry("projects.audit.", List.of("project", "project-unit", "project-community")),
        Map.entry("supervision.plan.", AuditPlanView.STATUSES),
        Map.entry("supervision.answer.", AnswerAudit.ANSWERS),
        Map.entry("supervision.kept.", List.of("question", "audit")),
        Map.entry("supervision.poster.band.", List.of("money", "plain")),
        Map.entry("budgets.step.", names(RoundAction.values())),
        Map.entry("budgets.rule.", RoundRule.CODES),
        Map.entry("budgets.rule.says.", RoundRule.CODES),
        Map.entry(
            "budgets.explain.",
            Arrays.stream(RoundRule.values()).flatMap(it -> it.sentences().stream()).toList()),
        Map.entry("budgets.example.voter.", List.of("1", "2", "3", "4", "5", "6")),
        Map.entry("budgets.example.project.", List.of("0", "1", "2")),
        Map.entry("budgets.example.costs.", List.of("0", "1", "2")),
        Map.entry("budgets.example.done.", List.of("0", "1", "2", "3")),
        Map.entry("budgets.idea.state.", names(IdeaState.values())),
        Map.entry("budgets.kept.", List.of("idea", "review")),
        Map.entry("budgets.origin.", SuggestIdea.ORIGINS),
        Map.entry("budgets.problem.", names(BudgetProblem.Code.values())),
        Map.entry("budgets.stop.", names(BudgetResult.Stop.values())),
        Map.entry("budgets.ties.", PlanRound.TIES),
        Map.entry("budgets.todo.", names(BudgetFinding.Waiting.What.values())),
        Map.entry("budgets.verdict.", ReviewIdea.VERDICTS),
        Map.entry("budgets.voters.", PlanRound.VOTERS),
        Map.entry(
            "budgets.why.",
            List.of(
                "ENTRY.SUPPORT_NONE",
                "ENTRY.BELOW_THRESHOLD",
                "SHARES.CHOSEN",
                "SHARES.MONEY_SHORT",
                "GREEDY.CHOSEN",
                "GREEDY.DOES_NOT_FIT",
                "GREEDY.AFTER_STOP",
                "COMPLETION.CHOSEN",
                "COMPLETION.DOES_NOT_FIT")),
        Map.entry("ballot.agree.", names(Measure.values())),
        Map.entry("ballot.quorum.", names(Measure.values())),
        Map.entry("ballot.rule.adoption.", names(Measure.values())),
        Map.entry("ballot.rule.quorum.", names(Measure.values())),
        Map.entry("ballot.assurance.", WriteBallot.ASSURANCES),
        Map.entry("ballot.base.", names(Base.values())),
        Map.entry("ballot.change.", CorrectRoll.CHANGES),
        Map.entry("ballot.channel.", names(VoteChannel.values())),
        Map.entry("ballot.voted.", names(VoteChannel.values())),
        Map.entry("ballot.electorate.", names(Electorate.values())),
        Map.entry("ballot.electorate.says.", names(Electorate.values())),
        Map.entry("ballot.kind.", AskQuestion.KINDS),
        Map.entry("ballot.next.", List.of("ANNOUNCED", "FROZEN", "OPEN", "COUNTED")),
        Map.entry("ballot.objection.", List.of("WAITING", "CORRECTED", "REJECTED")),
        Map.entry("ballot.objection.against.", List.of("ROLL", "RESULT")),
        Map.entry(
            "ballot.paper.done.", List.of("PRINTED", "COUNTED", "SECOND", "SPOILT", "REPLACED")),
        Map.entry("ballot.paper.state.", names(PaperState.values())),
        Map.entry("ballot.rung.", WriteBallot.RUNGS),
        Map.entry("ballot.rung.says.", WriteBallot.RUNGS),
        Map.entry("ballot.sign.", SignCount.PARTS),
        Map.entry("ballot.status.", names(BallotStatus.values())),
        Map.entry("ballot.step.", names(BallotAction.values())),
        Map.entry("ballot.visit.", List.of("BEGUN", "VOTED", "ABSENT", "DECLINED")),
        Map.entry("ballot.way.", RecordDelivery.WAYS),
        Map.entry("draws.status.", names(DrawStatus.values())),
        Map.entry("draws.pool.", List.of("double-random", "residents")),
        Map.entry("fairs.became.", names(DealAction.values())),
        Map.entry("fairs.deal.", names(DealStatus.values())),
        Map.entry("fairs.status.", names(FairStatus.values())),
        Map.entry("ledger.finding.", names(Finding.Kind.values())),
        Map.entry("ledger.followed.", List.of("POSTING", "SETTLEMENT", "PENDING")),
        Map.entry("ledger.kind.", names(JournalKind.values())),
        Map.entry("ledger.unit.", names(Unit.values())),
        Map.entry("matching.panel.", CLAIM_PANELS),
        Map.entry("matching.panel-hint.", CLAIM_PANELS),
        Map.entry("matching.answered.", names(UnitRequestStatus.values())),
        Map.entry("matching.asked.", List.of("AGREED", "DECLINED", "UNANSWERED")),
        Map.entry("matching.measure.", AskUnit.MEASURES),
        Map.entry("matching.most.", AskUnit.MEASURES),
        Map.entry("matching.reason.", Match.REASONS),
        Map.entry("matching.why.", rule("matching/requests").texts("reasons")),
        Map.entry("notice.channel.", names(DeliveryChannel.values())),
        Map.entry("notice.desk.result.", names(CallResult.values())),
        Map.entry("notice.state.", names(DeliveryState.values())),
        Map.entry("portrait.against.", names(Against.values())),
        Map.entry("portrait.rank.", List.of("0", "1", "2")),
        Map.entry("portrait.status.", List.of("CONFIRMED", "DISMISSED")),
        Map.entry("portrait.trend.", names(Portrait.Trend.values())),
        Map.entry("cases.answer.", AnswerSpread.STATES),
        Map.entry("cases.conclusion.", ReviewPilot.CONCLUSIONS),
        Map.entry("cases.pilot.next.", names(PilotStatus.values())),
        Map.entry("cases.pilot.status.", names(PilotStatus.values())),
        Map.entry("cases.pilot.step.", names(PilotAction.values())),
        Map.entry("cases.spread.", List.of("ASKED", "TAKEN_UP", "REFUSED")),
        Map.entry("cases.status.", names(CaseStatus.values())),
        Map.entry("cases.todo.case.", List.of("CHECKING", "RETURNED")),
        Map.entry(
            "cases.todo.pilot.", List.of("FILED", "TO_REVISE", "READY", "RUNNING", "SPREADING")),
        Map.entry("projects.ask.", ProjectPage.Ask.CODES),
        Map.entry("projects.excuse.", names(ExcuseStatus.values())),
        Map.entry("projects.filed-as.", FileFinding.AS),
        Map.entry("projects.finding.", names(FindingStatus.values())),
        Map.entry("projects.granted.", List.of("yes", "no")),
        Map.entry("projects.late.", ApplyExcuse.LATE),
        Map.entry(
            "projects.letter.body.", List.of("report", "inspection", "rectification", "finding")),
        Map.entry(
            "projects.letter.softly.", List.of("report", "inspection", "rectification", "finding")),
        Map.entry("projects.letter.status.", names(LetterStatus.values())),
        Map.entry("projects.level.", names(LetterLevel.values())),
        Map.entry("projects.softly.", names(LetterLevel.values())),
        Map.entry("projects.light.", Lit.Reason.CODES),
        Map.entry("projects.move.", MoveProject.STEPS),
        Map.entry("projects.place.", Watches.codes()),
        Map.entry("projects.result.", List.of("OPEN", "ACCEPTED", "SHORT", "OUT")),
        Map.entry("projects.settled.", List.of("yes", "no")),
        Map.entry("projects.severity.", Severity.codes()),
        Map.entry("projects.stage.", names(Stage.values())),
        Map.entry("projects.status.", names(ProjectStatus.values())),
        Map.entry("projects.step.", names(ProjectAction.values())),
        Map.entry("projects.use.", Use.codes()),
        Map.entry("projects.verdict.", List.of("yes", "no")),
        Map.entry("projects.watches.", Watches.codes()),
        Map.entry("projects.way.", Way.BY_STAFF),
        Map.entry("resources.activity.", OfferResource.ACTIVITIES),
        Map.entry("resources.audience.", OfferResource.AUDIENCES),
        Map.entry("resources.capacity.", ResourceKind.CODES),
        Map.entry("resources.day.", names(DayOfWeek.values())),
        Map.entry("resources.did.", names(ResourceAction.values())),
        Map.entry("resources.kind.", ResourceKind.CODES),
        Map.entry("resources.move.", MoveResource.MOVES),
        Map.entry(
            "resources.standing.",
            List.of("OVER", "PAPER_MISSING", "PAPER_UNCHECKED", "PAPER_REFUSED", "PAPER_OVER")),
        Map.entry("resources.on-holidays.", OnHolidays.CODES),
        Map.entry("resources.donation.reason.", rule("resources/donations").texts("reasons")),
        Map.entry("resources.donation.status.", names(DonationStatus.values())),
        Map.entry("resources.paper.", papers()),
        Map.entry("resources.paper-status.", names(PaperStatus.values())),
        Map.entry("resources.norm.", List.of("centre", "hall", "open", "parking")),
        Map.entry("resources.norm-of.", List.of("centre", "hall", "open", "parking")),
        Map.entry("resources.norm-missing.", List.of("centre", "hall", "open", "parking")),
        Map.entry("resources.space-use.", SpaceUse.CODES),
        Map.entry("resources.status.", names(ResourceStatus.values())),
        Map.entry(
            "search.kind.",
            List.of(
                "own",
                "needs",
                "resources",
                "cases",
                "assembly",
                "proposals",
                "ballot",
                "compensation",
                "pacts",
                "budgets",
                "opinions",
                "people")),
        Map.entry("privacy.purpose.", rule("privacy/purposes").texts("purposes")),
        Map.entry("privacy.request.", names(RequestKind.values())),
        Map.entry("privacy.status.", names(RequestStatus.values())),
        Map.entry("needs.about.", names(Subject.values())),
        Map.entry("needs.about.hidden.", names(Subject.values())),
        Map.entry("needs.ask.", asked()),
        Map.entry("needs.concern.", names(Concern.values())),
        Map.entry("needs.concern.is.", names(Concern.values())),
        Map.entry("needs.concern.see.", names(Concern.values())),
        Map.entry(
            "needs.act.",
            List.of(
                "CONTACT",
                "ANSWER",
                "REPORT",
                "PAUSE",
                "RESUME",
                "ESCALATE",
                "COMPLETE",
                "SEPARATE")),
        Map.entry("needs.desk.state.", names(NeedStatus.values())),
        Map.entry("needs.desk.held.", List.of("HOSTILE", "ADVERTISING")),
        Map.entry("needs.held.", List.of("HOSTILE", "ADVERTISING")),
        Map.entry("needs.masked.", names(Masked.Kind.values())),
        Map.entry(
            "needs.papers.",
            List.of("content", "category", "place", "contactName", "contactPhone")),
        Map.entry("needs.part.", List.of("ANSWER", "IN_HAND", "DONE")),
        Map.entry("needs.steps.", List.of("1", "2", "3")),
        Map.entry("needs.rank.", List.of("0", "1")),
        Map.entry("needs.survey.", RecordSurvey.WAYS),
        Map.entry(
            "needs.together.",
            Stream.of("merge", "return", "take-on")
                .flatMap(act -> Stream.of(act, act + "-what", act + "-submit"))
                .toList()),
        Map.entry("home.desk.", List.of("late", "week", "rest")),
        Map.entry(
            "boards.column.",
            List.of("kind", "community", "number", "matter", "holder", "due", "light")),
        Map.entry("boards.kind.", names(BoardKind.values())),
        Map.entry("boards.empty.", names(BoardKind.values())),
        Map.entry("boards.clock.", BoardRow.CLOCKS),
        Map.entry("boards.light.", names(Light.values())),
        Map.entry(
            "boards.chapter.",
            Stream.concat(Handover.CHAPTERS.stream(), ProjectHandover.CHAPTERS.stream())
                .distinct()
                .toList()),
        Map.entry(
            "evaluation.progress.",
            Stream.of("answered-in-time", "finished-in-time", "settled")
                .flatMap(id -> Stream.of(id, id + "-of"))
                .toList()),
        Map.entry("needs.upward.", names(UpwardReason.values())),
        Map.entry("needs.category.", categories()),
        Map.entry("needs.circumstance.", names(Circumstance.values())),
        Map.entry("needs.nlist.", names(NeedList.values())),
        Map.entry("needs.source.", names(NeedSource.values())),
        Map.entry("needs.grade.", names(Grade.values())),
        Map.entry("needs.next.", names(NeedStatus.values())),
        Map.entry("needs.status.", names(NeedStatus.values())),
        Map.entry("needs.step.", names(NeedAction.values())),
        Map.entry(
            "web.browser.", List.of("WECHAT", "EDGE", "FIREFOX", "CHROME", "SAFARI", "OTHER")),
        Map.entry(
            "web.device.",
            List.of("HARMONY", "ANDROID", "IPHONE", "IPAD", "WINDOWS", "MAC", "LINUX", "OTHER")),
        Map.entry("web.menu.", names(MenuGroup.values())),
        Map.entry(
            "needs.stepbar.",
            IntStream.range(0, NeedStatus.STEPS).mapToObj(String::valueOf).toList()));
  }

  /** The pages of the form that raises a need, of both modes. */
  private static List<String> asked() {
    return Stream.of(
            "what",
            "where",
            "contact",
            "words",
            "category",
            "place",
            "pictures",
            "household",
            "reach",
            "subject",
            "check")
        .flatMap(page -> Stream.of(page, page + ".next"))
        .toList();
  }

  private static List<String> roles() {
    return rule("access/roles").values().keySet().stream()
        .filter(key -> !List.of("source", "confidence", "area").contains(key))
        .toList();
  }

  /** Without those that only tests know. */
  private static List<String> ruleIds() {
    return new Rules(Path.of("none"))
        .ids().stream().filter(id -> !id.startsWith("testing/")).toList();
  }

  /** What each rule but that of the roles says, by rule and name. */
  private static List<String> ruleValues() {
    return ruleIds().stream()
        .filter(id -> !id.equals("access/roles"))
        .flatMap(id -> rule(id).values().keySet().stream().map(name -> id + "." + name))
        .filter(key -> !key.matches(".*\\.(source|confidence|area)"))
        .toList();
  }

  private static List<String> papers() {
    return rule("resources/qualifications").records("papers").stream()
        .map(asked -> String.valueOf(asked.get("paper")))
        .toList();
  }

  private static List<String> categories() {
    return rule("needs/categories").texts("categories");
  }

  private static Set<String> norms() {
    var norms = new TreeSet<String>(List.of("training-hours"));
    for (var profile :
        (List<?>) Objects.requireNonNull(rule("directory/staffing").values().get("profiles"))) {
      for (var norm : (List<?>) Objects.requireNonNull(((Map<?, ?>) profile).get("norms"))) {
        norms.add(Objects.requireNonNull(((Map<?, ?>) norm).get("code")).toString());
      }
    }
    return norms;
  }

  /** One field of every line of a list in a rule. */
  private static Set<String> ruleCodes(String id, String list, String field) {
    return ((List<?>) Objects.requireNonNull(rule(id).values().get(list)))
        .stream()
            .map(line -> Objects.requireNonNull(((Map<?, ?>) line).get(field)).toString())
            .collect(Collectors.toSet());
  }

  private static Rule rule(String id) {
    return new Rules(Path.of("none")).inForce(id, "420102003004", LocalDate.of(2099, 1, 1));
  }

  private static List<String> kindsOfEvidence() {
    return Stream.concat(FoundEntry.KINDS.stream(), Stream.of("other")).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
