package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form in its sender's session, sealed: sessions lie in the database, and a form may hold
 * an ID number. Where the form's key bears the mark of an account, nobody else gets it back: people
 * share the computers of a community's office.
 */
@Component
public class KeptForms {

  private static final String ATTRIBUTE = "kept-form";
  private static final String PURPOSE = "web/kept-form";
  private static final int MARK_BYTES = 8;

  private final Vault vault;
  private final KeptFormLimit limit;
  private final JsonMapper json;

  KeptForms(Vault vault, KeptFormLimit limit, JsonMapper json) {
    this.vault = vault;
    this.limit = limit;
    this.json = json;
  }

  /** Keeps the request's form if it is one. */
  void keep(HttpServletRequest request) {
    if (request.getMethod().equals("POST") && !Unrecorded.Requests.are(request)) {
      keep(KeptForm.of(request), request);
    }
  }

  /**
   * Keeps what is to be filled in later, also over a log-in; nothing large, and nothing of people
   * without a log-in where too many came from the same address.
   */
  public void keep(KeptForm form, HttpServletRequest request) {
    if (!form.tooLarge() && (request.getUserPrincipal() != null || limit.admits(request))) {
      var id = Ids.next();
      var content = vault.seal(PURPOSE, id, json.writeValueAsString(form));
      request.getSession().setAttribute(ATTRIBUTE, new Sealed(id, content));
    }
  }

  /** The kept form of this session if it goes there. It stays, as the page may be opened again. */
  public Optional<KeptForm> of(HttpServletRequest request, String action) {
    return sealed(request.getSession(false))
        .map(this::open)
        .filter(it -> it.action().equals(action));
  }

  /**
   * The kept form of this session, which is forgotten: it is shown once.
   *
   * @param accountId who asks for it
   */
  public Optional<KeptForm> take(HttpServletRequest request, Optional<UUID> accountId) {
    var session = request.getSession(false);
    var kept = sealed(session);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
    return kept.map(this::open)
        .filter(form -> form.sender().isEmpty() || isMark(form.sender(), accountId));
  }

  private KeptForm open(Sealed form) {
    return json.readValue(vault.open(PURPOSE, form.id(), form.content()), KeptForm.class);
  }

  /** What tells forms of one account from those of another; empty for nobody. */
  String mark(Optional<UUID> accountId) {
    return accountId.map(id -> mark(vault.lookup(PURPOSE, id.toString()))).orElse("");
  }

  /** Also one that was made before the keys of the vault changed. */
  private boolean isMark(String sender, Optional<UUID> accountId) {
    return accountId.stream()
        .flatMap(id -> vault.lookups(PURPOSE, id.toString()).stream())
        .map(KeptForms::mark)
        .anyMatch(sender::equals);
  }

  private static String mark(byte[] hash) {
    return HexFormat.of().formatHex(Arrays.copyOf(hash, MARK_BYTES));
  }

  /** What the session holds, to be put into the one that follows it. */
  static Optional<Sealed> carried(HttpServletRequest request) {
    return sealed(request.getSession(false));
  }

  static void carry(Sealed form, HttpSession session) {
    session.setAttribute(ATTRIBUTE, form);
  }

  private static Optional<Sealed> sealed(@Nullable HttpSession session) {
    return session != null && session.getAttribute(ATTRIBUTE) instanceof Sealed form
        ? Optional.of(form)
        : Optional.empty();
  }

  // Its array is compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  record Sealed(UUID id, byte[] content) implements Serializable {}
}
