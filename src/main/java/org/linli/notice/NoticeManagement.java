package org.linli.notice;

import java.util.List;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which modules reach people. Nothing goes out unless the caller's transaction
 * commits.
 */
@Service
@Transactional
public class NoticeManagement {

  /**
   * Tells one recipient.
   *
   * @param scope of the community that it is about
   * @throws IllegalArgumentException if no module registered the template, or values and places do
   *     not agree
   */
  public void notify(Scope scope, Notify command) {
    notifyAll(scope, List.of(command));
  }

  /** Tells many, in as many statements as one: all raisers of a merged matter, for example. */
  public void notifyAll(Scope scope, List<Notify> commands) {
    throw new UnsupportedOperationException();
  }
}
