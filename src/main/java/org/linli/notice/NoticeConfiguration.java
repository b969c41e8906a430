package org.linli.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  SmsProperties.class,
  WeChatProperties.class,
  NoticeProperties.class
})
class NoticeConfiguration {

  @Bean
  @Profile("!demo")
  SmsGateway smsGateway(SmsProperties properties) {
    return new HttpSmsGateway(properties);
  }

  @Bean
  @Profile("!demo")
  WeChatGateway weChatGateway(WeChatProperties properties) {
    return new HttpWeChatGateway(properties);
  }
}
