package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A form without our token: it may come from another site, or cookies are off. The log says which
 * half was missing, never what it held.
 */
@Component
class ForgedRequests implements AccessDeniedHandler {

  private static final Logger log = LoggerFactory.getLogger(ForgedRequests.class);

  private static final String COOKIE = "XSRF-TOKEN";
  private static final String HEADER = "X-XSRF-TOKEN";

  private final ErrorAnswers answers;

  ForgedRequests(ErrorAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    log.info(
        "Refused {} {} as forged: cookie {}, parameter {}, header {}",
        request.getMethod(),
        request.getRequestURI(),
        came(WebUtils.getCookie(request, COOKIE)),
        came(request.getParameter(KeptForm.CSRF)),
        came(request.getHeader(HEADER)));
    answers.write(new Refused(WebError.FORGED), request, response);
  }

  private static String came(@Nullable Object part) {
    return part == null ? "missing" : "there";
  }
}
