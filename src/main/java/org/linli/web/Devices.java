package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is logged in, and ending that (ASVS 5.0, V7.4 and V7.5). */
@Component
public class Devices {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Devices(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** The sessions of an account, the latest seen first. */
  public List<Device> of(UUID accountId, HttpServletRequest request) {
    return of(accountId, session -> isHere(session, request));
  }

  /** The sessions of somebody else's account, the latest seen first. */
  public List<Device> of(UUID accountId) {
    return of(accountId, session -> false);
  }

  /** Ends one session of the account; one that is gone already is no mistake. */
  public void end(UUID accountId, String handle) {
    end(accountId, session -> handle(session.getId()).equals(handle));
  }

  /** Ends every session of the account but the one that asks. */
  public void endOthers(UUID accountId, HttpServletRequest request) {
    end(accountId, session -> !isHere(session, request));
  }

  /** Ends every session of the account. */
  public void endAll(UUID accountId) {
    end(accountId, session -> true);
  }

  private List<Device> of(UUID accountId, Predicate<Session> here) {
    return all(accountId).stream()
        .map(session -> device(session, here.test(session)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Device::lastSeen).reversed())
        .toList();
  }

  private void end(UUID accountId, Predicate<Session> which) {
    all(accountId).stream().filter(which).map(Session::getId).forEach(sessions::deleteById);
  }

  private List<? extends Session> all(UUID accountId) {
    return sessions.findByPrincipalName(accountId.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .toList();
  }

  private static Optional<Device> device(Session session, boolean here) {
    return Optional.ofNullable(session.<LogInRecord>getAttribute(LogInRecord.ATTRIBUTE))
        .map(
            login ->
                new Device(
                    handle(session.getId()),
                    login.browser(),
                    login.system(),
                    login.address(),
                    login.at(),
                    session.getLastAccessedTime(),
                    here));
  }

  private static boolean isHere(Session session, HttpServletRequest request) {
    var here = request.getSession(false);
    return here != null && here.getId().equals(session.getId());
  }

  private static String handle(String sessionId) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var hash = sha256.digest(sessionId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
