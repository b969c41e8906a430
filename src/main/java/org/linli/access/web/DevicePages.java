package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import linli.jte.Templates;
import org.linli.access.AccountEvents;
import org.linli.access.sso.SsoProperties;
import org.linli.kernel.Paging;
import org.linli.web.Devices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** My account: where I am logged in, ending that, and what happened to it. */
@Controller
class DevicePages {

  private final Devices devices;
  private final SessionLogIn sessions;
  private final ProxyEnd proxies;
  private final AccountEvents events;
  private final SsoProperties provider;
  private final Templates templates;

  DevicePages(
      Devices devices,
      SessionLogIn sessions,
      ProxyEnd proxies,
      AccountEvents events,
      SsoProperties provider,
      Templates templates) {
    this.proxies = proxies;
    this.events = events;
    this.provider = provider;
    this.devices = devices;
    this.sessions = sessions;
    this.templates = templates;
  }

  @GetMapping("/access/devices")
  View list(Member member, Layout page, HttpServletRequest request) {
    return Screen.ok(
        templates.accessDevices(
            page, member, devices.of(member.accountId(), request), provider.button()));
  }

  @GetMapping("/access/devices/log")
  View log(Member member, Layout page, Paging paging) {
    return Screen.ok(templates.accessDevicesLog(page, events.of(member.accountId(), paging)));
  }

  @PostMapping("/access/devices/end")
  View end(Member member, FormState form) {
    devices.end(member.accountId(), form.value("device"));
    return Redirect.to("/access/devices");
  }

  @PostMapping("/access/devices/end-all")
  View endAll(Member member, HttpServletRequest request) {
    devices.endOthers(member.accountId(), request);
    proxies.end(member.accountId(), request);
    sessions.out(request);
    return Redirect.to("/");
  }
}
