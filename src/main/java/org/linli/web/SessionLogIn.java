package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Binds an account to the session of a request. How long a session lives is the rule {@code
 * web/sessions}: short for those who work here, long for residents.
 */
@Component
public class SessionLogIn {

  private final SecurityContextRepository contexts;
  private final Rules rules;
  private final Clock clock;

  SessionLogIn(SecurityContextRepository contexts, Rules rules, Clock clock) {
    this.contexts = contexts;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Logs in under a new session id. What was typed stays; what belonged to somebody who was logged
   * in before does not.
   *
   * @param strength how surely it is known who this is
   */
  public void as(
      UUID accountId, Strength strength, HttpServletRequest request, HttpServletResponse response) {
    var kept = KeptForms.carried(request);
    out(request);
    var session = request.getSession();
    kept.ifPresent(form -> KeptForms.carry(form, session));
    var rule = rule();
    var kind = strength == Strength.PHONE ? "resident" : "staff";
    session.setMaxInactiveInterval(Math.toIntExact(minutes(rule, kind + "-idle").toSeconds()));
    session.setAttribute(LogInRecord.ATTRIBUTE, record(request, minutes(rule, kind + "-absolute")));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(accountId, null, List.of(strength)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Whether the log-in is so recent that the phone or password was in hand just now. */
  public boolean fresh(HttpServletRequest request) {
    var limit = clock.instant().minus(minutes(rule(), "fresh"));
    return LogInRecord.of(request).filter(login -> login.at().isAfter(limit)).isPresent();
  }

  public void out(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private LogInRecord record(HttpServletRequest request, Duration longest) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    var now = clock.instant();
    return new LogInRecord(
        Agent.browser(agent), Agent.device(agent), request.getRemoteAddr(), now, now.plus(longest));
  }

  private Rule rule() {
    return rules.inForce("web/sessions", Community.ROOT.code(), Dates.day(clock.instant()));
  }

  private static Duration minutes(Rule rule, String name) {
    return Duration.ofMinutes(rule.number(name + "-minutes"));
  }
}
