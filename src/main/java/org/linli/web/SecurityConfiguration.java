package org.linli.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Headers and forgery protection. Who may do what is decided by handlers' arguments and facades, so
 * that a route cannot be forgotten in a list here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final String policy;

  /**
   * @param offline whether a worker of our own may run beside the pages
   */
  SecurityConfiguration(@Value("${linli.web.offline}") boolean offline) {
    policy = CONTENT_POLICY + (offline ? "; worker-src 'self'; manifest-src 'self'" : "");
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionOwners() {
    return sessions -> sessions.setIndexResolver(new SessionOwner());
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  /**
   * Requests of the API with a token: neither session nor cookie is read or made, so nothing that a
   * browser adds by itself has any effect and there is no forgery to protect from.
   */
  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http, Integrations integrations, ErrorAnswers answers) {
    return plain(http)
        .securityMatcher(request -> BearerToken.of(request).isPresent())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.disable())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .addFilterBefore(new BearerToken(integrations, answers), AuthorizationFilter.class)
        .build();
  }

  /**
   * What is scanned from a wall: only read, by anybody. Neither session nor cookie is read or made,
   * so nobody is followed from one poster to the next.
   */
  @Bean
  @Order(2)
  SecurityFilterChain scans(HttpSecurity http) {
    return plain(http)
        .securityMatcher("/s", "/s/*", "/api/s/*")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.disable())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .build();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, SecurityContextRepository contexts, ForgedRequests forged) {
    // Readable by scripts of this site: writers of the API send the cookie's value as a header.
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return plain(http)
        .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
        .securityContext(context -> context.securityContextRepository(contexts))
        .exceptionHandling(errors -> errors.accessDeniedHandler(forged))
        .build();
  }

  private HttpSecurity plain(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .logout(logout -> logout.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(content -> content.policyDirectives(policy))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
  }
}
