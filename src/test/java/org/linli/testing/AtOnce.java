package org.linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refused;

/** Several people doing something at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Starts the same work several times at once. */
  public static <T> List<Outcome<T>> times(int count, Callable<T> work) {
    return all(IntStream.range(0, count).mapToObj(each -> work).toList());
  }

  /** Starts all works at once and waits for them. */
  public static <T> List<Outcome<T>> all(List<? extends Callable<T>> works) {
    var start = new CountDownLatch(works.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (var work : works) {
        futures.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return work.call();
                }));
      }
      var outcomes = new ArrayList<Outcome<T>>();
      for (var future : futures) {
        outcomes.add(outcome(future));
      }
      return outcomes;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T> Outcome<T> outcome(Future<T> future) throws InterruptedException {
    try {
      return new Outcome<>(Optional.ofNullable(future.get()), Optional.empty());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refused refused) {
        return new Outcome<>(Optional.empty(), Optional.of(refused.code()));
      }
      throw new AssertionError("Failed instead of refusing", failed.getCause());
    }
  }

  /**
   * What came of one work.
   *
   * @param value what it returned
   * @param refusal why it was refused, if it was
   */
  public record Outcome<T>(Optional<T> value, Optional<ErrorCode> refusal) {

    public boolean succeeded() {
      return refusal.isEmpty();
    }
  }
}
