package org.linli.calendar;

import java.util.Optional;
import java.util.UUID;
import org.linli.platform.WebhookSource;
import org.linli.platform.WebhookSource.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What systems outside are told of deadlines: of which matter, which clock, and what became of it.
 * The kind of the clock stands where other facts have their number.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineWebhooks {

  private static final String TYPE = "calendar.deadline";

  @Bean
  WebhookSource<DeadlineNear> deadlineNear() {
    return new WebhookSource<>(
        TYPE, DeadlineNear.class, event -> fact(event.subjectId(), event.kind(), "NEAR"));
  }

  @Bean
  WebhookSource<DeadlineBreached> deadlineBreached() {
    return new WebhookSource<>(
        TYPE, DeadlineBreached.class, event -> fact(event.subjectId(), event.kind(), "LATE"));
  }

  @Bean
  WebhookSource<DeadlineEscalated> deadlineEscalated() {
    return new WebhookSource<>(
        TYPE, DeadlineEscalated.class, event -> fact(event.subjectId(), event.kind(), "ESCALATED"));
  }

  @Bean
  WebhookSource<DeadlineResumed> deadlineResumed() {
    return new WebhookSource<>(
        TYPE, DeadlineResumed.class, event -> fact(event.subjectId(), event.kind(), "RESUMED"));
  }

  @Bean
  WebhookSource<DeadlineMoved> deadlineMoved() {
    return new WebhookSource<>(
        TYPE, DeadlineMoved.class, event -> fact(event.subjectId(), event.kind(), "MOVED"));
  }

  private static Fact fact(UUID subject, String kind, String what) {
    return new Fact(subject, kind, what, Optional.empty());
  }
}
