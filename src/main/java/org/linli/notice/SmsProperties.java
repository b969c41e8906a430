package org.linli.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.sms}.
 *
 * @param gatewayUrl where messages are posted; outside the demonstration the platform does not
 *     start without it, since nobody could log in
 * @param token bearer token, if the gateway wants one
 */
@ConfigurationProperties("linli.sms")
record SmsProperties(@DefaultValue("") String gatewayUrl, @DefaultValue("") String token) {}
