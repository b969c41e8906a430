package org.linli.supervision.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses as people type them from paper. */
final class Addresses {

  private Addresses() {}

  /** Without the protocol, which browsers add. */
  static String plain(String path) {
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return site.replaceFirst("^https?://", "") + path;
  }
}
