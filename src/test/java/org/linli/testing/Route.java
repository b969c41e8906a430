package org.linli.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.Actor;
import org.linli.web.Neighbour;
import org.linli.web.Unrecorded;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page or an operation of the API, as the mappings tell it.
 *
 * @param pattern path with variables in braces, without their expressions
 */
public record Route(HttpMethod method, String pattern, HandlerMethod handler) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::(?:[^{}]|\\{[^}]*})*)?}");

  /** Every route of the product: none is listed by hand. */
  public static List<Route> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.linli"))
        .flatMap(each -> routes(each.getKey(), each.getValue()).stream())
        .sorted(Comparator.comparing(Route::toString))
        .toList();
  }

  private static List<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> new Route(method.asHttpMethod(), plain(pattern), handler)))
        .toList();
  }

  private static String plain(String pattern) {
    return VARIABLE.matcher(pattern).replaceAll("{$1}");
  }

  public List<String> variables() {
    return VARIABLE.matcher(pattern).results().map(match -> match.group(1)).toList();
  }

  public boolean inCommunity() {
    return variables().contains("community");
  }

  public boolean names(String variable) {
    return variables().contains(variable);
  }

  /** Whether only members may come: the handler asks who acts. */
  public boolean forMembers() {
    return takes(Actor.class) || takes(Neighbour.class);
  }

  public boolean takesFile() {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(each -> each.nested().getNestedParameterType() == MultipartFile.class);
  }

  public boolean api() {
    return pattern.startsWith("/api/");
  }

  public boolean post() {
    return method == HttpMethod.POST;
  }

  /** Whether a repeated key is told from another request with the same key by what it says. */
  public boolean recorded() {
    return !handler.hasMethodAnnotation(Unrecorded.class);
  }

  /** The record that the request's JSON is read into. */
  public Optional<Class<?>> body() {
    return Arrays.stream(handler.getMethodParameters())
        .filter(each -> each.hasParameterAnnotation(RequestBody.class))
        .<Class<?>>map(each -> each.getParameterType())
        .findFirst();
  }

  /** Whether the handler asks for an argument of a type. */
  public boolean takes(Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(each -> each.getParameterType() == type);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
