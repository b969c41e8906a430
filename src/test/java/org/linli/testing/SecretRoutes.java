package org.linli.testing;

import java.util.HashMap;
import java.util.Map;
import org.linli.access.AccountManagement;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.kernel.Actor;
import org.linli.testing.SecretBuilder.Urn;

/** Secret ballots as far as what a route does asks, and the fields of its form. */
public final class SecretRoutes {

  /** Two keys that are made, one for each form that is right. */
  private static final TrusteeKey MADE = TrusteeKey.generate();

  private static final TrusteeKey ANOTHER = TrusteeKey.generate();

  private final SecretBuilder aSecret;
  private final BallotBuilder aBallot;
  private final AccountManagement accounts;
  private final Map<Long, Urn> last = new HashMap<>();

  public SecretRoutes(SecretBuilder aSecret, BallotBuilder aBallot, AccountManagement accounts) {
    this.aSecret = aSecret;
    this.aBallot = aBallot;
    this.accounts = accounts;
  }

  /** Whether a route is for secret ballots alone. */
  public static boolean takes(Route route) {
    return route.pattern().contains("/ballot/")
        && route.pattern().matches(".*/(trustees|key|key/proof|opening|envelope)");
  }

  /**
   * @param resident who keeps a key, and votes
   */
  public Urn of(Route route, Actor secretary, Actor supervisor, Actor resident, String title) {
    var plan = aBallot.secretly(aBallot.plan(title, "simple-persons", "yes", "0", ""));
    var pattern = route.pattern();
    Urn urn;
    if (pattern.endsWith("/opening")) {
      urn = aSecret.closed(secretary, supervisor, resident, plan);
    } else if (pattern.endsWith("/envelope")) {
      urn = aSecret.open(secretary, supervisor, resident, plan);
    } else {
      urn = aSecret.announced(secretary, supervisor, resident, plan);
      if (pattern.endsWith("/proof")) {
        aSecret.key(urn);
      }
    }
    last.put(secretary.communityId(), urn);
    return urn;
  }

  /** The line for which the resident votes. */
  public String line(long community) {
    var urn = last.get(community);
    return urn == null ? "1" : String.valueOf(aBallot.line(urn.resident(), urn.number()));
  }

  /**
   * What a form of the route says.
   *
   * @param another whether it is to say something else that is right as well
   */
  public Map<String, String> fields(Route route, Actor supervisor, boolean another) {
    var urn = last.get(supervisor.communityId());
    var fields = new HashMap<String, String>();
    fields.put("guards", another ? "RESIDENT" : "SUPERVISION");
    if (route.pattern().endsWith("/trustees")) {
      fields.put("phone", accounts.phone(supervisor.accountId()));
    }
    fields.put("key", (another ? ANOTHER : MADE).open().encoded());
    fields.put("envelope", "");
    fields.put("answer.q1", "YES");
    if (urn != null && route.pattern().endsWith("/proof")) {
      fields.put("answer", aSecret.answer(urn, urn.supervisor(), urn.first()));
    }
    if (urn != null && route.pattern().endsWith("/opening")) {
      fields.put("firstSheet", urn.first().written());
      fields.put("secondSheet", urn.second().written());
    }
    if (route.pattern().endsWith("/envelope")) {
      fields.put("rollLine", line(supervisor.communityId()));
    }
    return fields;
  }
}
