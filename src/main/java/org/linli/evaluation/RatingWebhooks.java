package org.linli.evaluation;

import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.linli.platform.WebhookSource;
import org.linli.platform.WebhookSource.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What systems outside are told of ratings: that there is one. The grade of one person is theirs;
 * the public figures show many together.
 */
@Configuration(proxyBeanMethods = false)
class RatingWebhooks {

  private final JdbcClient jdbc;

  RatingWebhooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  WebhookSource<NeedRated> needRated() {
    return new WebhookSource<>("evaluation.rated", NeedRated.class, this::fact);
  }

  private Fact fact(NeedRated event) {
    return jdbc.sql(
            """
            select year, sequence from needs.v_public_need
            where community_id = :community and need_id = :need
            """)
        .param("community", event.communityId())
        .param("need", event.needId())
        .query(
            (row, index) -> {
              var number = new ShortNumber(row.getInt("year"), row.getInt("sequence")).toString();
              return new Fact(event.needId(), number, "RATED", Optional.of("/needs/" + number));
            })
        .single();
  }
}
