package org.linli.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Scope;

/** Knows whom accounts belong to. Implemented by {@code access}. */
public interface Recipients {

  /** Names and phones of accounts, those that there are, in one round trip. */
  Map<UUID, Addressee> find(Collection<UUID> accounts);

  /**
   * Which of the accounts belong to somebody who is called rather than written to.
   *
   * @param tags codes of the special groups that are called
   */
  Set<UUID> called(Scope scope, Collection<UUID> accounts, Collection<String> tags);

  /** How to reach somebody. */
  record Addressee(String name, String phone) {}
}
