package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What handlers may ask for by type: {@link Actor} (must be logged in and have a role in the
 * community, or in the area of the path), {@link Member} (must be logged in), {@link Neighbour}
 * (must be logged in and have a role in another community), {@link Visitor}, {@link Scope} (public
 * reading), {@link Community}, {@link Layout}, {@link ShortNumber}, {@link Paging} and {@link
 * FormState}, the fields of a form.
 */
@Component
class HandlerArguments implements HandlerMethodArgumentResolver {

  private final Map<Class<?>, Function<HttpServletRequest, Object>> sources;

  HandlerArguments(CurrentRequest current) {
    sources =
        Map.of(
            Actor.class, current::actor,
            Member.class, current::loggedIn,
            Neighbour.class, current::neighbour,
            Visitor.class, current::visitor,
            Scope.class, request -> Scope.publicOf(current.community(request).id()),
            Community.class, current::community,
            Layout.class, current::layout,
            ShortNumber.class, HandlerArguments::number,
            Paging.class, HandlerArguments::paging,
            FormState.class, request -> FormState.of(KeptForm.fields(request)));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return sources.containsKey(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var source = Objects.requireNonNull(sources.get(parameter.getParameterType()));
    return source.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /** Of a need, project, proposal, ballot, pact, budget round, jury, purchase or payment. */
  private static ShortNumber number(HttpServletRequest request) {
    var named = CurrentRequest.pathVariables(request);
    return Stream.of(
            "number",
            "project",
            "proposal",
            "ballot",
            "pact",
            "budget",
            "jury",
            "purchase",
            "payment")
        .flatMap(name -> Optional.ofNullable(named.get(name)).stream())
        .findFirst()
        .flatMap(ShortNumber::parse)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static Paging paging(HttpServletRequest request) {
    var after = Optional.ofNullable(request.getParameter("after")).flatMap(Cursor::parse);
    return new Paging(after, size(request.getParameter("size")));
  }

  private static int size(@Nullable String text) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : Paging.DEFAULT_SIZE;
  }
}
