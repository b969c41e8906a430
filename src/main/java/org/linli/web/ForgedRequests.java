package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.kernel.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A form without our token: it may come from another site, or cookies are off. */
@Component
class ForgedRequests implements AccessDeniedHandler {

  private final ErrorAnswers answers;

  ForgedRequests(ErrorAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    answers.write(new Refused(WebError.FORGED), request, response);
  }
}
