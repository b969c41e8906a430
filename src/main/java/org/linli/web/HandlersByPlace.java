package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds handlers as Spring does, but does not try those of other modules. Paths name their
 * community first, so Spring finds none of them directly and tries each of some hundreds in turn: a
 * tenth of what a page costs.
 */
final class HandlersByPlace extends RequestMappingHandlerMapping {

  private static final String ASKED = HandlersByPlace.class.getName();

  /**
   * Filled while the application starts and only read afterwards; what has no place is not there.
   */
  private final Map<RequestMappingInfo, String> places = new IdentityHashMap<>();

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
    var patterns = mapping.getPatternValues();
    if (patterns.size() == 1) {
      var place = place(patterns.iterator().next());
      if (!place.contains("{") && !place.contains("*")) {
        places.put(mapping, place);
      }
    }
    super.registerHandlerMethod(handler, method, mapping);
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo info, HttpServletRequest request) {
    var place = places.get(info);
    return place == null || asked(request).isEmpty() || place.equals(asked(request))
        ? super.getMatchingMapping(info, request)
        : null;
  }

  /** Empty where the path is written in a way that only Spring can read. */
  private static String asked(HttpServletRequest request) {
    if (request.getAttribute(ASKED) instanceof String known) {
      return known;
    }
    var path = request.getRequestURI();
    var plain = path.chars().noneMatch(sign -> sign == '%' || sign == ';' || sign == '\\');
    var asked = plain ? place(path) : "";
    request.setAttribute(ASKED, asked);
    return asked;
  }

  /** The segment that says which module is meant, with what kind of path it is. */
  static String place(String path) {
    var segments = path.split("/", 6);
    var first = segments.length > 1 ? segments[1] : "";
    if (first.equals("c")) {
      return "c/" + (segments.length > 3 ? segments[3] : "");
    }
    if (first.equals("api") && segments.length > 2 && segments[2].equals("c")) {
      return "api/c/" + (segments.length > 4 ? segments[4] : "");
    }
    return first.isEmpty() ? "/" : first;
  }
}
