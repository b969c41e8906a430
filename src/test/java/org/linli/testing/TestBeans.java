package org.linli.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.access.AccountManagement;
import org.linli.access.integrations.IntegrationManagement;
import org.linli.alliances.AllianceManagement;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.TakingPart;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotOpening;
import org.linli.ballot.CountManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.TrusteeManagement;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.BodyReading;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.IdeaManagement;
import org.linli.budgets.RoundCounting;
import org.linli.budgets.RoundManagement;
import org.linli.cases.CaseManagement;
import org.linli.cases.pilots.PilotManagement;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.imports.RegisterFiles;
import org.linli.directory.mandates.MandateDraftManagement;
import org.linli.directory.mandates.MandateManagement;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.people.CorrectionBuilder;
import org.linli.directory.people.DuplicateManagement;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.HouseholdManagement;
import org.linli.directory.people.HouseholdReading;
import org.linli.directory.people.Known;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.Places;
import org.linli.directory.people.RegisterBuilder;
import org.linli.directory.people.TagManagement;
import org.linli.directory.posts.LiaisonManagement;
import org.linli.directory.posts.PostManagement;
import org.linli.dispatch.ReceiverManagement;
import org.linli.dispatch.WhistleManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.evaluation.RatingManagement;
import org.linli.evidence.LogBook;
import org.linli.evidence.draws.DrawManagement;
import org.linli.exchange.WebhookManagement;
import org.linli.fairs.DealManagement;
import org.linli.fairs.FairManagement;
import org.linli.fairs.StallManagement;
import org.linli.files.Pictures;
import org.linli.files.SubjectPictures;
import org.linli.funds.EarmarkManagement;
import org.linli.funds.FundManagement;
import org.linli.funds.FundReading;
import org.linli.funds.GivingManagement;
import org.linli.funds.IncomeManagement;
import org.linli.funds.StatementManagement;
import org.linli.funds.SubsidyManagement;
import org.linli.goods.GoodsManagement;
import org.linli.goods.LoanManagement;
import org.linli.juries.JuryManagement;
import org.linli.juries.JuryReading;
import org.linli.ledger.BookManagement;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerReading;
import org.linli.matching.ClaimManagement;
import org.linli.matching.UnitRequestManagement;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.notice.CallBuilder;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.pacts.PactDeciding;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.platform.QueuedJob;
import org.linli.projects.AcceptanceManagement;
import org.linli.projects.CharterManagement;
import org.linli.projects.ExcuseManagement;
import org.linli.projects.FindingManagement;
import org.linli.projects.ProgressManagement;
import org.linli.projects.RectificationManagement;
import org.linli.projects.ReportPictures;
import org.linli.proposals.ProposalAmending;
import org.linli.proposals.ProposalDesigning;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.ProposalHiding;
import org.linli.proposals.ProposalMerging;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalReviewing;
import org.linli.proposals.ProposalSupport;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourceReading;
import org.linli.resources.donations.DonationManagement;
import org.linli.resources.donations.UpkeepManagement;
import org.linli.supervision.AuditDesk;
import org.linli.supervision.AuditManagement;
import org.linli.supervision.CodeIssuing;
import org.linli.supervision.CodeReading;
import org.linli.supervision.QuestionManagement;
import org.linli.supervision.ReviewManagement;
import org.linli.web.Members;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests put in place of the world outside. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Places.class, Known.class, CorrectionBuilder.class, CallBuilder.class, LogBook.class})
public class TestBeans {

  /** Tuesday, 2026-09-08, 19:42 in China. */
  public static final Instant START = Instant.parse("2026-09-08T11:42:00Z");

  @Bean
  TestClock testClock() {
    return new TestClock(START);
  }

  @Bean
  TestDbClock testDbClock(TestClock clock) {
    return new TestDbClock(clock);
  }

  @Bean
  BallotBuilder aBallot(
      BallotManagement ballots,
      BallotCasting casting,
      CountManagement counts,
      PersonManagement persons,
      DwellingManagement dwellings,
      Places places,
      TestClock clock) {
    return new BallotBuilder(ballots, casting, counts, persons, dwellings, places, clock);
  }

  @Bean
  SecretBuilder aSecret(
      BallotBuilder aBallot,
      BallotManagement ballots,
      TrusteeManagement trustees,
      BallotOpening opening,
      AccountManagement accounts) {
    return new SecretBuilder(aBallot, ballots, trustees, opening, accounts);
  }

  @Bean
  SecretRoutes secretRoutes(
      SecretBuilder aSecret, BallotBuilder aBallot, AccountManagement accounts) {
    return new SecretRoutes(aSecret, aBallot, accounts);
  }

  @Bean
  BudgetBuilder aBudget(
      RoundManagement rounds,
      IdeaManagement ideas,
      RoundCounting counting,
      BudgetReading reading,
      BallotManagement ballots,
      CountManagement counts,
      PaperReading papers,
      BallotBuilder aBallot,
      TestClock clock) {
    return new BudgetBuilder(
        rounds, ideas, counting, reading, ballots, counts, papers, aBallot, clock);
  }

  @Bean
  Town town(
      AreaManagement areas,
      CommunityDirectory communities,
      OrganizationManagement organizations,
      AccountManagement accounts,
      Members members) {
    return new Town(areas, communities, organizations, accounts, members);
  }

  @Bean
  NeedBuilder aNeed(
      NeedIntake intake,
      NeedManagement needs,
      ClaimManagement claims,
      RatingManagement ratings,
      Clock clock) {
    return new NeedBuilder(intake, needs, claims, ratings, clock);
  }

  @Bean
  BookingBuilder aBooking(BookingManagement bookings, BookingReading reading, Clock clock) {
    return new BookingBuilder(bookings, reading, clock);
  }

  @Bean
  AcrossBuilder across(Clock clock) {
    return new AcrossBuilder(clock);
  }

  @Bean
  AllianceBuilder anAlliance(AllianceManagement alliances, ResourceBuilder resources) {
    return new AllianceBuilder(alliances, resources);
  }

  @Bean
  BodyBuilder aBody(
      BodyLifeManagement bodies,
      SeatManagement seats,
      BodyReading reading,
      GroupLifeManagement groups,
      CommunityDirectory communities,
      Clock clock) {
    return new BodyBuilder(bodies, seats, reading, groups, communities, clock);
  }

  @Bean
  FundBuilder aFund(
      FundManagement funds,
      StatementManagement statements,
      IncomeManagement incomes,
      EarmarkManagement earmarks,
      FundReading fundReading,
      GivingManagement giving,
      SubsidyManagement subsidies,
      LedgerBuilder books,
      Clock clock) {
    return new FundBuilder(
        funds, statements, incomes, earmarks, fundReading, giving, subsidies, books, clock);
  }

  @Bean
  ProposalBuilder aProposal(
      ProposalDrafting drafting,
      ProposalSupport support,
      ProposalAmending amending,
      ProposalMerging merging,
      ProposalReviewing reviewing,
      ProposalDesigning designing,
      ProposalHiding hiding,
      ProposalReading reading) {
    return new ProposalBuilder(
        drafting, support, amending, merging, reviewing, designing, hiding, reading);
  }

  @Bean
  AssemblyBuilder aMeeting(
      MeetingManagement meetings,
      MinutesManagement minutes,
      TakingPart part,
      MeetingReading reading,
      Clock clock) {
    return new AssemblyBuilder(meetings, minutes, part, reading, clock);
  }

  @Bean
  PactBuilder aPact(
      PactDrafting drafting,
      PactTalking talking,
      PactDeciding deciding,
      PactReading reading,
      BallotBuilder aBallot,
      BallotManagement ballots,
      Known known,
      TestClock clock) {
    return new PactBuilder(drafting, talking, deciding, reading, aBallot, ballots, known, clock);
  }

  @Bean
  SpendingBuilder aPurchase(
      org.linli.spending.PurchaseManagement purchases,
      org.linli.spending.PaymentManagement payments,
      org.linli.spending.ReceiptManagement receipts,
      org.linli.spending.Licences licences,
      OrganizationManagement organizations,
      Pictures pictures,
      FundBuilder aFund,
      Town town,
      Clock clock) {
    return new SpendingBuilder(
        purchases, payments, receipts, licences, organizations, pictures, aFund, town, clock);
  }

  @Bean
  CompensationBuilder aCompensation(
      CompensationManagement workshops,
      AskManagement asks,
      CompensationReading reading,
      Places places,
      PersonManagement persons,
      DwellingManagement dwellings,
      Known known) {
    return new CompensationBuilder(workshops, asks, reading, places, persons, dwellings, known);
  }

  @Bean
  OpinionBuilder anOpinion(
      OpinionManagement rounds, OpinionTaking takingPart, OpinionReading opinions, Clock clock) {
    return new OpinionBuilder(rounds, takingPart, opinions, clock);
  }

  @Bean
  JuryBuilder aJury(JuryManagement juries, JuryReading reading, DrawBuilder aDraw) {
    return new JuryBuilder(juries, reading, aDraw);
  }

  @Bean
  DrawBuilder aDraw(DrawManagement draws, TestClock clock) {
    return new DrawBuilder(draws, clock);
  }

  @Bean
  FairBuilder aFair(
      FairManagement fairs, StallManagement stalls, DealManagement deals, Clock clock) {
    return new FairBuilder(fairs, stalls, deals, clock);
  }

  @Bean
  GoodsBuilder aThing(GoodsManagement goods, LoanManagement loans, Clock clock) {
    return new GoodsBuilder(goods, loans, clock);
  }

  @Bean
  WhistleBuilder aWhistle(
      WhistleManagement whistles, ReceiverManagement receivers, WhistleReading reading) {
    return new WhistleBuilder(whistles, receivers, reading);
  }

  @Bean
  ProjectBuilder aProject(
      CharterManagement charters,
      ProgressManagement progress,
      RectificationManagement rectifications,
      AcceptanceManagement acceptances,
      FindingManagement findings,
      ExcuseManagement excuses,
      ReportPictures pictures,
      Clock clock) {
    return new ProjectBuilder(
        charters, progress, rectifications, acceptances, findings, excuses, pictures, clock);
  }

  @Bean
  LedgerBuilder aLedger(BookManagement books, Ledger ledger, LedgerReading reading) {
    return new LedgerBuilder(books, ledger, reading);
  }

  @Bean
  SupervisionBuilder aSupervision(
      CodeIssuing issuing,
      CodeReading codes,
      AuditManagement audits,
      AuditDesk auditDesk,
      QuestionManagement questions,
      ReviewManagement reviews,
      DrawManagement draws,
      ProjectBuilder aProject,
      TestClock clock) {
    return new SupervisionBuilder(
        issuing, codes, audits, auditDesk, questions, reviews, draws, aProject, clock);
  }

  @Bean
  CaseBuilder aCase(CaseManagement cases, PilotManagement pilots, Clock clock) {
    return new CaseBuilder(cases, pilots, clock);
  }

  @Bean
  ResourceBuilder aResource(
      ResourceManagement resources,
      PaperManagement papers,
      ResourceReading reading,
      UnitRequestManagement requests,
      Clock clock) {
    return new ResourceBuilder(resources, papers, reading, requests, clock);
  }

  @Bean
  DonationBuilder aDonation(DonationManagement donations, UpkeepManagement upkeeps) {
    return new DonationBuilder(donations, upkeeps);
  }

  @Bean
  MandateBook mandateBook(
      MandateManagement mandates,
      MandateDraftManagement drafts,
      MandateReading reading,
      Clock clock) {
    return new MandateBook(mandates, drafts, reading, clock);
  }

  @Bean
  PictureBook pictureBook(
      Pictures pictures, SubjectPictures subjects, NeedDrafts drafts, NeedReading reading) {
    return new PictureBook(pictures, subjects, drafts, reading);
  }

  @Bean
  ProgramBook programBook(
      IntegrationManagement integrations,
      WebhookManagement webhooks,
      List<QueuedJob> jobs,
      Clock clock) {
    return new ProgramBook(integrations, webhooks, jobs, clock);
  }

  @Bean
  PostBook postBook(PostManagement posts, LiaisonManagement liaison, Town town, Clock clock) {
    return new PostBook(posts, liaison, town, clock);
  }

  @Bean
  RegisterBuilder aRegister(
      Places places,
      PersonManagement persons,
      PersonReading reading,
      HouseholdManagement households,
      DwellingManagement dwellings,
      HouseholdReading householdReading,
      RegisterFiles files,
      OrganizationManagement organizations,
      DuplicateManagement duplicates,
      TagManagement tags) {
    return new RegisterBuilder(
        places,
        persons,
        reading,
        households,
        dwellings,
        householdReading,
        files,
        organizations,
        duplicates,
        tags);
  }

  /** Texts that exist, for notices of tests. */
  @Bean
  NoticeTemplates textsOfTests() {
    return () ->
        List.of(
            new NoticeTemplate(
                "notice.stop.done", Urgency.NOW, List.of(NoticeTemplate.Value.words(10))),
            new NoticeTemplate(
                "notice.desk.say", Urgency.DIGEST, List.of(NoticeTemplate.Value.words(20))));
  }

  @Bean
  DueJobs dueJobs(JdbcClient jdbc, List<QueuedJob> jobs, TestClock clock) {
    return new DueJobs(jdbc, jobs, clock);
  }

  @Bean
  @Primary
  SentMessages sentMessages() {
    return new SentMessages();
  }
}
