package org.linli.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what failed before it reached a handler, such as addresses that a firewall turned away.
 */
@Controller
class LastResort implements ErrorController {

  private final ErrorAnswers answers;

  LastResort(ErrorAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.write(new Refused(code(request)), request, response);
  }

  private static ErrorCode code(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return switch (status) {
      case Integer number when number == HttpStatus.NOT_FOUND.value() -> KernelError.NOT_FOUND;
      case Integer number when number == HttpStatus.METHOD_NOT_ALLOWED.value() -> WebError.METHOD;
      case Integer number when number >= 500 -> WebError.BROKEN;
      case null, default -> WebError.BAD_REQUEST;
    };
  }
}
