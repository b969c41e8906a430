package org.linli.access.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, 19 MiB and two passes as OWASP recommends. So much memory each
 * time would be an easy way to exhaust the machine, so no more than two a processor run at once.
 */
@Component
class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
  private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
  private final String nobodys = encoder.encode(UUID.randomUUID().toString());

  String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  /**
   * Takes as long for an unknown account as for a known one.
   *
   * @param hash what is stored; empty if there is no such account
   */
  boolean matches(String password, Optional<String> hash) {
    var same = inTurn(() -> encoder.matches(password, hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
