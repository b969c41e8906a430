import java.io.Serializable;

/**
 * Somebody who is logged in.
 *
 * @param cookies as the browser sends them
 * @param csrf token for forms
 * @param sessionId as in the cookie
 * @param primaryId the session's key in the database
 */
record Identity(String cookies, String csrf, String sessionId, String primaryId, String accountId)
    implements Serializable {

  /** The header lines of a request; pages come compressed, as browsers ask for them. */
  String headers() {
    return "Cookie: " + cookies + "\r\nAccept-Encoding: gzip\r\n";
  }
}
