package org.linli.directory.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which accounts belong to which persons of the register; a family's phone belongs to several.
 * Implemented by {@code access}, where staff or a letter confirm it.
 */
public interface PersonAccounts {

  /** The persons that an account is known to be. */
  Set<UUID> persons(long communityId, UUID accountId);

  /** The accounts of a person. */
  Set<UUID> accounts(long communityId, UUID personId);

  /** Of every person who has one, the account that was confirmed first. */
  Map<UUID, UUID> first(long communityId);

  /** Whoever is forgotten has no account here any more, and no letter that makes one. */
  void forget(long communityId, Collection<UUID> persons);
}
