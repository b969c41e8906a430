package org.linli.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.notice}.
 *
 * @param site where people open this installation, such as {@code https://linli.example}; without
 *     it messages have no links
 */
@ConfigurationProperties("linli.notice")
record NoticeProperties(@DefaultValue("") String site) {

  /** The full address of an own path, or empty. */
  String address(String path) {
    return site.isEmpty() ? "" : site + path;
  }
}
