package org.linli.access.limits;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.kernel.Refused;
import org.linli.web.KeptFormLimit;
import org.springframework.stereotype.Component;

/** Strangers cannot fill the database with forms that wait for a log-in. */
@Component
class KeptFormsOfAnAddress implements KeptFormLimit {

  private final RateLimits limits;

  KeptFormsOfAnAddress(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean admits(HttpServletRequest request) {
    try {
      limits.take(Limit.KEPT_FORMS_AN_ADDRESS, ClientAddress.of(request));
      return true;
    } catch (Refused tooMany) {
      return false;
    }
  }
}
