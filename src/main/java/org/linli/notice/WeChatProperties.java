package org.linli.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.wechat}.
 *
 * @param gatewayUrl where template messages are posted; without it the channel is not offered
 * @param token bearer token, if the gateway wants one
 */
@ConfigurationProperties("linli.wechat")
record WeChatProperties(@DefaultValue("") String gatewayUrl, @DefaultValue("") String token) {}
