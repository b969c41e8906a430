package org.linli.access.integrations;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.linli.access.limits.ClientAddress;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.vault.Vault;
import org.linli.web.Integration;
import org.linli.web.Integrations;
import org.springframework.stereotype.Component;

/** Lets programs in by their tokens. Works without a scope: the token says where it belongs. */
@Component
class TokenDoor implements Integrations {

  private final IntegrationTokens tokens;
  private final RateLimits limits;
  private final Vault vault;
  private final Clock clock;

  TokenDoor(IntegrationTokens tokens, RateLimits limits, Vault vault, Clock clock) {
    this.tokens = tokens;
    this.limits = limits;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Optional<Integration> admit(String text, HttpServletRequest request) {
    return Token.parse(text).flatMap(token -> admit(token, request));
  }

  private Optional<Integration> admit(Token token, HttpServletRequest request) {
    var now = clock.instant();
    var found = tokens.find(token.prefix(), now).filter(known -> matches(token, known.hash()));
    found.ifPresent(
        known -> {
          limits.take(Limit.REQUESTS_A_TOKEN, known.integration().accountId().toString());
          tokens.used(token.prefix(), network(ClientAddress.of(request)), now);
        });
    return found.map(IntegrationTokens.Known::integration);
  }

  private boolean matches(Token token, byte[] hash) {
    return vault.lookups(IntegrationManagement.PURPOSE, token.text()).stream()
        .anyMatch(each -> MessageDigest.isEqual(each, hash));
  }

  /** Enough to see that it is another place, too little to single out a machine. */
  private static String network(String address) {
    return address.replaceFirst("\\.\\d+$", ".0/24");
  }
}
