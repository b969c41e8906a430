package org.linli.needs;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.platform.WebhookSource;
import org.linli.platform.WebhookSource.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What systems outside are told of needs: number and status, and where the public reads on. */
@Configuration(proxyBeanMethods = false)
class NeedWebhooks {

  private final JdbcClient jdbc;

  NeedWebhooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  WebhookSource<NeedRaised> needRaised() {
    return new WebhookSource<>(
        "needs.raised",
        NeedRaised.class,
        event -> fact(event.communityId(), event.needId(), NeedStatus.RAISED));
  }

  @Bean
  WebhookSource<NeedMoved> needMoved() {
    return new WebhookSource<>(
        "needs.moved",
        NeedMoved.class,
        event -> fact(event.communityId(), event.needId(), event.status()));
  }

  @Bean
  WebhookSource<NeedReopened> needReopened() {
    return new WebhookSource<>(
        "needs.moved",
        NeedReopened.class,
        event -> fact(event.communityId(), event.needId(), event.status()));
  }

  @Bean
  WebhookSource<NeedClosed> needClosed() {
    return new WebhookSource<>(
        "needs.closed",
        NeedClosed.class,
        event -> fact(event.communityId(), event.needId(), NeedStatus.CLOSED));
  }

  private Fact fact(long communityId, UUID needId, NeedStatus status) {
    return jdbc.sql(
            """
            select year, sequence, published from needs.need
            where community_id = :community and need_id = :need
            """)
        .param("community", communityId)
        .param("need", needId)
        .query(
            (row, index) -> {
              var number = new ShortNumber(row.getInt("year"), row.getInt("sequence")).toString();
              var page =
                  row.getBoolean("published")
                      ? Optional.of("/needs/" + number)
                      : Optional.<String>empty();
              return new Fact(needId, number, status.name(), page);
            })
        .single();
  }
}
