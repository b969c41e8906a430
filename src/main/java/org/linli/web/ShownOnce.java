package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/** A secret on its way from the command that made it to the one page that shows it, sealed. */
@Component
public class ShownOnce {

  private static final String PURPOSE = "web/shown-once";
  private static final String ATTRIBUTE = "shown-once";

  private final Vault vault;

  ShownOnce(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param about what the secret belongs to
   */
  public void keep(HttpServletRequest request, UUID about, String secret) {
    var sealed = new Sealed(about, vault.seal(PURPOSE, about, secret));
    request.getSession().setAttribute(ATTRIBUTE, sealed);
  }

  /** The secret, which is forgotten; empty where it was shown already or is about another thing. */
  public Optional<String> take(HttpServletRequest request, UUID about) {
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(ATTRIBUTE) instanceof Sealed sealed
        && sealed.about().equals(about)) {
      session.removeAttribute(ATTRIBUTE);
      return Optional.of(vault.open(PURPOSE, about, sealed.content()));
    }
    return Optional.empty();
  }

  // Its array is compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sealed(UUID about, byte[] content) implements Serializable {}
}
