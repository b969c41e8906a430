package org.linli.access.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A provider of OpenID Connect that vouches for whomever a test names. */
final class FakeProvider implements AutoCloseable {

  static final String CLIENT = "linli";
  static final String SECRET = "not-a-real-secret";

  private final HttpServer server;
  private final RSAKey key = newKey("1");
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Supplier<Instant> now;
  private RSAKey signer = key;
  private String subject = "";
  private List<String> methods = List.of();
  private Consumer<JWTClaimsSet.Builder> change = claims -> {};
  private boolean down;

  FakeProvider(Supplier<Instant> now) {
    this.now = now;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/.well-known/openid-configuration", it -> json(it, metadata()));
    server.createContext("/jwks", it -> json(it, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on it vouches for this subject, who showed these things (RFC 8176). */
  void vouchFor(String who, String... amr) {
    subject = who;
    methods = List.of(amr);
    signer = key;
    change = claims -> {};
    down = false;
  }

  void changing(Consumer<JWTClaimsSet.Builder> claims) {
    change = claims;
  }

  /** Signs with another key that calls itself the same. */
  void signWrongly() {
    signer = newKey("1");
  }

  void fallOver() {
    down = true;
  }

  private String metadata() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
        "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = fields(exchange.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, asked);
    var back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    exchange.getResponseHeaders().add("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    if (down) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !right(exchange, form, asked)) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(idToken(asked.getOrDefault("nonce", ""))));
  }

  private static boolean right(
      HttpExchange exchange, Map<String, String> form, Map<String, String> asked) {
    return basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
        && Objects.equals(form.get("redirect_uri"), asked.get("redirect_uri"))
        && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
  }

  private String idToken(String nonce) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now.get()))
            .expirationTime(Date.from(now.get().plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("amr", methods);
    change.accept(claims);
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String basic() {
    var both = CLIENT + ":" + SECRET;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The fields of a query or a form. */
  static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  static Map<String, String> query(String address) {
    return fields(URI.create(address).getRawQuery());
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    answer(exchange, 200, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
