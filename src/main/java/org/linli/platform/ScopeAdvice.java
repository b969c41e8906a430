package org.linli.platform;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens the scope that a call names in its first argument, outside the transaction, so that the
 * transaction begins within it. A facade called without a scope is refused.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after Spring has exposed the call to aspects
class ScopeAdvice {

  private static final String FACADE =
      "within(org.linli..*) && (@within(org.springframework.transaction.annotation.Transactional)"
          + " || @annotation(org.springframework.transaction.annotation.Transactional)) && ";
  private static final String LISTENER =
      "@annotation(org.springframework.modulith.events.ApplicationModuleListener) && ";

  @Around(FACADE + "args(actor, ..)")
  @Nullable Object ofActor(ProceedingJoinPoint call, Actor actor) throws Throwable {
    return within(actor.scope(), call);
  }

  @Around(FACADE + "args(scope, ..)")
  @Nullable Object ofScope(ProceedingJoinPoint call, Scope scope) throws Throwable {
    return within(scope, call);
  }

  @Around(LISTENER + "args(event)")
  @Nullable Object ofEvent(ProceedingJoinPoint call, DomainEvent event) throws Throwable {
    return within(Scope.of(event.communityId()), call);
  }

  private static @Nullable Object within(Scope scope, ProceedingJoinPoint call) throws Throwable {
    if (scope.isNone()) {
      throw new IllegalStateException("No scope for " + call.getSignature());
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return Scope.in(scope, call::proceed);
    }
    if (!Scope.current().equals(scope)) {
      throw new IllegalStateException("A transaction has one scope: " + call.getSignature());
    }
    return call.proceed();
  }
}
