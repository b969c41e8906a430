package org.linli.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets.
 *
 * @param privateNetworks whether webhooks may go to addresses inside the operator's own networks,
 *     also without TLS
 * @param publicAddress with which links begin, such as {@code https://linli.example.cn}; empty for
 *     links that begin with a slash
 */
@ConfigurationProperties("linli.exchange")
public record ExchangeProperties(
    @DefaultValue("false") boolean privateNetworks, @DefaultValue("") String publicAddress) {}
