package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Marks a command whose content must leave no trace beside what its handler does: it is in no hash
 * of the request, not kept for after a log-in, and repeated on no page of an error (ADR 0037). Of
 * two requests with the same key the second is taken for the first, whatever it says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unrecorded {

  /** Which requests are for such a command. */
  final class Requests {

    private Requests() {}

    static boolean are(HttpServletRequest request) {
      return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
              instanceof HandlerMethod handler
          && handler.hasMethodAnnotation(Unrecorded.class);
    }
  }
}
