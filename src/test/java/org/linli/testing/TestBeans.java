package org.linli.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.access.AccountManagement;
import org.linli.access.integrations.IntegrationManagement;
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
import org.linli.evaluation.RatingManagement;
import org.linli.exchange.WebhookManagement;
import org.linli.matching.ClaimManagement;
import org.linli.needs.NeedManagement;
import org.linli.platform.QueuedJob;
import org.linli.web.Members;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What tests put in place of the world outside. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Places.class, Known.class, CorrectionBuilder.class})
public class TestBeans {

  /** Tuesday, 2026-09-08, 19:42 in China. */
  public static final Instant START = Instant.parse("2026-09-08T11:42:00Z");

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock(START);
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
      NeedManagement needs, ClaimManagement claims, RatingManagement ratings, Clock clock) {
    return new NeedBuilder(needs, claims, ratings, clock);
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

  @Bean
  @Primary
  SentMessages sentMessages() {
    return new SentMessages();
  }
}
