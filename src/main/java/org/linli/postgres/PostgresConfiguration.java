package org.linli.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the platform runs its own server and connects to it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
@EnableConfigurationProperties(PostgresProperties.class)
class PostgresConfiguration {

  @Bean
  EmbeddedPostgres embeddedPostgres(PostgresProperties properties) {
    return EmbeddedPostgres.start(
        new PostgresOptions(properties.directory(), properties.port(), properties.settings()));
  }

  @Bean
  PostgresRoles postgresRoles(EmbeddedPostgres server) {
    return PostgresRoles.prepare(server);
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres server, PostgresRoles roles) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return PostgresRoles.APP;
      }

      @Override
      public String getPassword() {
        return roles.appPassword();
      }

      @Override
      public String getJdbcUrl() {
        return server.jdbcUrl(PostgresRoles.DATABASE);
      }
    };
  }

  @Bean
  FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres server, PostgresRoles roles) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return PostgresRoles.OWNER;
      }

      @Override
      public String getPassword() {
        return roles.ownerPassword();
      }

      @Override
      public String getJdbcUrl() {
        return server.jdbcUrl(PostgresRoles.DATABASE);
      }
    };
  }
}
