package org.linli.platform;

import java.util.List;
import java.util.function.LongConsumer;
import org.linli.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nightly work that is done community by community, each in a scope and a transaction of its own.
 * Where it fails, that community waits for tomorrow; the others do not wait with it.
 */
@Component
public class EachCommunity {

  private static final Logger log = LoggerFactory.getLogger(EachCommunity.class);

  private final TransactionTemplate transaction;

  EachCommunity(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Goes through all of them.
   *
   * @throws IllegalStateException at the end, if it failed anywhere: administrators see the job
   *     fail
   */
  public void run(List<Long> communities, LongConsumer work) {
    var failed = communities.stream().filter(community -> !done(community, work)).toList();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Failed in the communities " + failed);
    }
  }

  private boolean done(long community, LongConsumer work) {
    try {
      Scope.in(
          Scope.of(community),
          () -> {
            transaction.executeWithoutResult(status -> work.accept(community));
            return true;
          });
      return true;
    } catch (RuntimeException failure) {
      log.error("Nightly work failed in community {}", community, failure);
      return false;
    }
  }
}
