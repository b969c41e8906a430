package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.linli.access.residents.ProxyManagement;
import org.linli.kernel.Scope;
import org.linli.web.ProxyMode;
import org.springframework.stereotype.Component;

/** Acting for somebody ends in more than one place, and is written down in each. */
@Component
class ProxyEnd {

  private final ProxyManagement proxies;

  ProxyEnd(ProxyManagement proxies) {
    this.proxies = proxies;
  }

  /** Ends it in the session of a request, if it was on. */
  void end(UUID accountId, HttpServletRequest request) {
    ProxyMode.end(request)
        .ifPresent(mode -> proxies.ended(Scope.of(mode.communityId()), accountId, mode));
  }
}
