package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads from a code that a community had to the one it has, with the rest of the address and with
 * what was sent. Temporarily: a community may get its old code back.
 */
@Component
class FormerCodes implements HandlerInterceptor {

  private final Communities communities;

  FormerCodes(Communities communities) {
    this.communities = communities;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var code = CurrentRequest.pathVariables(request).get("community");
    if (code == null || communities.byCode(code).isPresent()) {
      return true;
    }
    var current = communities.currentCode(code);
    current.ifPresent(
        found -> {
          var path = CurrentRequest.pathAndQuery(request);
          response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
          response.setHeader(HttpHeaders.LOCATION, path.replaceFirst("/c/" + code, "/c/" + found));
        });
    return current.isEmpty();
  }
}
