package org.linli.access.sso;

/**
 * Who the provider says somebody is.
 *
 * @param issuer for which the subject is unique (ASVS 5.0, V6.8.1)
 * @param twoFactors whether it said that it asked for two factors
 */
public record SsoIdentity(String issuer, String subject, boolean twoFactors) {}
