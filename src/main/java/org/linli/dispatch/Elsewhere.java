package org.linli.dispatch;

import java.util.function.Supplier;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads in another tenant than the one of the work in hand: in a transaction of its own, because a
 * transaction has one scope.
 */
@Component
class Elsewhere {

  private final TransactionTemplate transaction;

  Elsewhere(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.setReadOnly(true);
  }

  <T> T read(long tenant, Supplier<T> work) {
    return Scope.in(Scope.of(tenant), () -> transaction.execute(status -> work.get()));
  }
}
