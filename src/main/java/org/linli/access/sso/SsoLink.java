package org.linli.access.sso;

import java.time.Instant;
import java.util.UUID;

/**
 * An account of the provider that belongs to an account here.
 *
 * @param phone of the account here
 * @param confirmed whether the holder showed the authenticator once; before that it opens nothing
 */
public record SsoLink(
    UUID accountId, String phone, String subject, Instant linkedAt, boolean confirmed) {}
