package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Makes every POST of a member one idempotent transaction: same key and same request, same answer;
 * same key and another request, 422. A rejected form gives its key back.
 */
@Aspect
@Component
class CommandAdvice {

  /** How the body of an answer without one is kept. */
  private static final String NOTHING = "null";

  private final Commands commands;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  CommandAdvice(Commands commands, PlatformTransactionManager transactions, JsonMapper json) {
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
  }

  @Around(
      "within(org.linli..*) && @annotation(org.springframework.web.bind.annotation.PostMapping)")
  @Nullable Object idempotent(ProceedingJoinPoint handler) throws Throwable {
    var actor =
        Arrays.stream(handler.getArgs())
            .map(argument -> argument instanceof Neighbour from ? from.actor() : argument)
            .filter(Actor.class::isInstance)
            .map(Actor.class::cast)
            .findFirst();
    return actor.isPresent() ? command(actor.get(), handler) : handler.proceed();
  }

  private Object command(Actor actor, ProceedingJoinPoint handler) throws Throwable {
    var request = request();
    var key = key(request);
    var hash =
        Unrecorded.Requests.are(request)
            ? RequestHash.ofAddress(request)
            : RequestHash.of(request, bodies(handler), json);
    try {
      return Scope.in(
          actor.scope(),
          () -> transaction.execute(status -> once(actor, key, hash, handler, status)));
    } catch (Thrown thrown) {
      throw thrown.getCause();
    }
  }

  private Object once(
      Actor actor, String key, String hash, ProceedingJoinPoint handler, TransactionStatus status) {
    if (!commands.take(actor, key, hash)) {
      return commands
          .answerTo(actor, key, hash)
          .map(this::replay)
          .orElseThrow(() -> new Refused(WebError.KEY_REUSED));
    }
    var result = proceed(handler);
    var answer = answer(result);
    answer.ifPresentOrElse(
        success -> commands.answer(actor, key, success), status::setRollbackOnly);
    return result;
  }

  /** Empty where the handler showed its form again: nothing happened, so nothing is kept. */
  private Optional<Commands.Answer> answer(Object result) {
    return switch (result) {
      case Redirect redirect ->
          Optional.of(new Commands.Answer(303, Optional.of(redirect.path()), Optional.empty()));
      case ResponseEntity<?> entity ->
          Optional.of(
              new Commands.Answer(
                  entity.getStatusCode().value(),
                  Optional.ofNullable(entity.getHeaders().getFirst(HttpHeaders.LOCATION)),
                  Optional.of(json.writeValueAsString(entity.getBody()))));
      case View form -> Optional.empty();
      // A plain value cannot be told from a form shown again, and would undo what was done.
      default -> throw new IllegalStateException("A command answers with a ResponseEntity");
    };
  }

  private Object replay(Commands.Answer answer) {
    if (answer.body().isEmpty()) {
      View again = Redirect.to(answer.location().orElseThrow());
      return again;
    }
    var entity = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    answer.location().ifPresent(path -> entity.header(HttpHeaders.LOCATION, path));
    var body = answer.body().get();
    return body.equals(NOTHING) ? entity.build() : entity.body(new RawValue(body)); // to the byte
  }

  private static Object proceed(ProceedingJoinPoint handler) {
    try {
      return Objects.requireNonNull(handler.proceed());
    } catch (RuntimeException | Error unchecked) {
      throw unchecked;
    } catch (Throwable checked) {
      throw new Thrown(checked);
    }
  }

  /** What the API read from the request's JSON. */
  private static List<Object> bodies(ProceedingJoinPoint handler) {
    var parameters = ((MethodSignature) handler.getSignature()).getMethod().getParameters();
    return IntStream.range(0, parameters.length)
        .filter(index -> parameters[index].isAnnotationPresent(RequestBody.class))
        .mapToObj(index -> handler.getArgs()[index])
        .toList();
  }

  private static String key(HttpServletRequest request) {
    var header = request.getHeader("Idempotency-Key");
    var key = header == null ? request.getParameter(KeptForm.KEY) : header;
    if (key == null || !key.matches("[\\x21-\\x7e]{8,128}")) {
      throw new Refused(WebError.KEY_MISSING);
    }
    return key;
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes)
            Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
        .getRequest();
  }

  /** Carries a checked exception through the transaction template. */
  private static final class Thrown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Thrown(Throwable cause) {
      super(cause);
    }

    @Override
    public synchronized Throwable getCause() {
      return Objects.requireNonNull(super.getCause());
    }
  }
}
