package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns every failure into one of our codes and answers it in the form the caller reads. */
@ControllerAdvice
class ErrorHandlers {

  private static final Logger log = LoggerFactory.getLogger(ErrorHandlers.class);

  private final ErrorAnswers answers;
  private final CurrentRequest current;
  private final KeptForms kept;

  ErrorHandlers(ErrorAnswers answers, CurrentRequest current, KeptForms kept) {
    this.answers = answers;
    this.current = current;
    this.kept = kept;
  }

  @ExceptionHandler
  void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused.code() == KernelError.NOT_FOUND) {
      // Guessed numbers show in the log; the path is ours, never what somebody typed into a form.
      log.info("Not found: {} {}", request.getMethod(), loggable(request));
    }
    if (CurrentRequest.isApi(request)) {
      answers.write(refused, request, response);
    } else if (refused.code() == KernelError.LOGIN_REQUIRED) {
      logIn("/access/login", request, response);
    } else if (refused.code() == KernelError.FORBIDDEN && current.couldDoMore(request)) {
      logIn("/access/login/staff", request, response);
    } else {
      answers.write(refused, request, response);
    }
  }

  private void logIn(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    kept.keep(request);
    // Not sendRedirect: it closes the response before the new session's cookie is written.
    Redirect.to(KeptForm.loginPath(path, request)).render(null, request, response);
  }

  @ExceptionHandler
  void missing(
      NoResourceFoundException missing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refused(new Refused(KernelError.NOT_FOUND), request, response);
  }

  @ExceptionHandler({DuplicateKeyException.class, CannotAcquireLockException.class})
  void raced(Exception raced, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.info("Two at once: {}", raced.getMessage());
    answers.write(new Refused(KernelError.CONFLICT), request, response);
  }

  @ExceptionHandler
  void method(
      HttpRequestMethodNotSupportedException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.write(new Refused(WebError.METHOD), request, response);
  }

  @ExceptionHandler
  void mediaType(
      HttpMediaTypeNotSupportedException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.write(new Refused(WebError.MEDIA_TYPE), request, response);
  }

  @ExceptionHandler
  void notAcceptable(
      HttpMediaTypeNotAcceptableException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.write(new Refused(WebError.NOT_ACCEPTABLE), request, response);
  }

  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException tooLarge,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.write(new Refused(WebError.TOO_LARGE), request, response);
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    ServletRequestBindingException.class,
    MethodArgumentTypeMismatchException.class,
    MultipartException.class
  })
  void unreadable(Exception wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var cause = wrong.getCause();
    while (cause != null
        && !(cause instanceof Refused)
        && !(cause instanceof StreamConstraintsException)) {
      cause = cause.getCause();
    }
    var refused =
        switch (cause) {
          case Refused known -> known;
          case StreamConstraintsException tooLong -> new Refused(WebError.BODY_TOO_LARGE);
          case null, default -> new Refused(WebError.BAD_REQUEST);
        };
    answers.write(refused, request, response);
  }

  @ExceptionHandler
  void broken(Exception broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.error("Failed: {} {}", request.getMethod(), loggable(request), broken);
    answers.write(new Refused(WebError.BROKEN), request, response);
  }

  private static String loggable(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
  }
}
